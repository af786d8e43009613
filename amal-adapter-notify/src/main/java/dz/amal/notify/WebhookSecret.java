package dz.amal.notify;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What an installation and those it calls know, and nobody else. Immutable and thread-safe.
 *
 * @param value at least 32 characters; its UTF-8 bytes are the key
 */
public record WebhookSecret(String value) {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int MIN_LENGTH = 32;

  /**
   * Checks the secret.
   *
   * @throws IllegalArgumentException if it is too short
   */
  public WebhookSecret {
    if (value.codePointCount(0, value.length()) < MIN_LENGTH) {
      throw new IllegalArgumentException("must have at least " + MIN_LENGTH + " characters");
    }
  }

  /** The signature of a text, by HMAC-SHA256, in 64 hexadecimal digits. */
  String sign(String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(value.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HMAC-SHA256", e);
    }
  }

  /** Without the value. */
  @Override
  public String toString() {
    return "WebhookSecret";
  }
}
