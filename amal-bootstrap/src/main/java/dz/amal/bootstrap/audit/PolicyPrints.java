package dz.amal.bootstrap.audit;

import dz.amal.bootstrap.StartFailed;
import dz.amal.bootstrap.config.AmalConfig;
import dz.amal.bootstrap.files.WorkingCalendarFile;
import dz.amal.domain.decision.DecisionPolicy;
import dz.amal.domain.sla.SlaPolicy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/** By what it is seen that a policy is another one: SHA-256 of its file, or of its version. */
public final class PolicyPrints {

  private PolicyPrints() {}

  /** Those of the policies in use, by their names. */
  public static Map<String, String> of(AmalConfig config) {
    return Map.of(
        "decision", print(config.decisionPolicy(), bytes(DecisionPolicy.standard().version())),
        "sla", print(config.slaPolicy(), bytes(SlaPolicy.standard().version())),
        "calendar", print(config.workingCalendar(), WorkingCalendarFile.standardBytes()));
  }

  private static String print(Optional<Path> file, byte[] standard) {
    return sha256(file.map(PolicyPrints::read).orElse(standard));
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new StartFailed("the policy " + file + " cannot be read", e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
