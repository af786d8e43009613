package dz.amal.credentials;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import dz.amal.domain.identity.OneTimeCodes;
import dz.amal.domain.secret.Keys;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/** The codes that every authenticator computes: RFC 6238 with SHA-1, 6 digits, 30 seconds. */
public final class TotpCodes implements OneTimeCodes {

  private static final Duration STEP = Duration.ofSeconds(30);
  private static final int DIGITS = 6;
  private static final int SECRET_BYTES = 20;
  private static final int RECOVERY_BYTES = 10;
  private static final List<Integer> DRIFT = List.of(0, -1, 1);

  private final SecureRandom random;
  private final SealedSecrets sealed;
  private final TimeBasedOneTimePasswordGenerator generator =
      new TimeBasedOneTimePasswordGenerator(STEP, DIGITS);

  /** With secrets from this source, encrypted with these keys. */
  public TotpCodes(SecureRandom random, Keys keys) {
    this.random = random;
    this.sealed = new SealedSecrets(random, keys);
  }

  @Override
  public String newSecret() {
    return base32(SECRET_BYTES);
  }

  @Override
  public String newRecoveryCode() {
    return base32(RECOVERY_BYTES).toLowerCase(Locale.ROOT).replaceAll("(.{4})(?=.)", "$1-");
  }

  private String base32(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return new Base32().encodeToString(bytes);
  }

  @Override
  public URI address(String secret, String account) {
    return URI.create(
        "otpauth://totp/Amal:"
            + URLEncoder.encode(account, StandardCharsets.UTF_8).replace("+", "%20")
            + "?secret="
            + secret
            + "&issuer=Amal&algorithm=SHA1&digits=6&period=30");
  }

  @Override
  public OptionalLong step(String secret, String code, Instant now) {
    long current = now.getEpochSecond() / STEP.toSeconds();
    return DRIFT.stream()
        .mapToLong(drift -> current + drift)
        .filter(step -> isSame(code(secret, step), code.replace(" ", "")))
        .findFirst();
  }

  private String code(String secret, long step) {
    try {
      return generator.generateOneTimePasswordString(
          new SecretKeySpec(new Base32().decode(secret), generator.getAlgorithm()),
          Instant.ofEpochSecond(step * STEP.toSeconds()),
          Locale.ROOT);
    } catch (InvalidKeyException e) {
      throw new IllegalStateException("HMAC takes every key", e);
    }
  }

  /** In the same time for all that are wrong. */
  private static boolean isSame(String expected, String given) {
    return MessageDigest.isEqual(
        expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String seal(String secret) {
    return sealed.seal(secret);
  }

  @Override
  public String unseal(String text) {
    return sealed.unseal(text);
  }
}
