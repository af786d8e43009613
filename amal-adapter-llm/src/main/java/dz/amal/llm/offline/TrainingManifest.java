package dz.amal.llm.offline;

import dz.amal.domain.language.FoldedText;
import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which messages the offline models were trained on, so that an evaluation can leave them out or
 * say that it did not: four fifths of {@code decisions.jsonl} and all of the other files of {@code
 * src/training}. Holds hashes only. Immutable and thread-safe.
 */
public final class TrainingManifest {

  private final Set<String> seen =
      Resources.read("seen.txt", (BufferedReader in) -> in.lines().collect(Collectors.toSet()));

  /** The manifest of the bundled models. */
  public TrainingManifest() {}

  /** Whether the models were trained on this message, or on a spelling variant of it. */
  public boolean hasSeen(String message) {
    return seen.contains(fingerprint(message));
  }

  /** How many messages the models were trained on. */
  public int size() {
    return seen.size();
  }

  /** The SHA-256 of the folded words of a message, in hexadecimal. */
  public static String fingerprint(String message) {
    String folded = String.join(" ", FoldedText.of(message).wordsOnly());
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(folded.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
