package dz.amal.domain.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The secret that stands for a session. Only its {@link #hash()} is ever stored, and {@link
 * #toString()} does not show it.
 */
public record SessionToken(String value) {

  /** SHA-256 in hex. The token is random and long, so it needs neither salt nor stretching. */
  public String hash() {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return "SessionToken[***]";
  }
}
