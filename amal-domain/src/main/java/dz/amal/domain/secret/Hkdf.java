package dz.amal.domain.secret;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** HKDF with HMAC-SHA-256 (RFC 5869), without a salt, and for 32 bytes. */
public final class Hkdf {

  private static final byte[] NO_SALT = new byte[32];

  private Hkdf() {}

  /**
   * A key made of a secret for one use, from which neither the secret nor the key for another use
   * can be told.
   *
   * @param id what the key shall be called
   * @param use what the key is for
   */
  public static Key derive(String id, byte[] secret, String use) {
    Key extracted = new Key(id, Hmac.of(new Key(id, NO_SALT), secret));
    ByteArrayOutputStream block = new ByteArrayOutputStream();
    block.writeBytes(use.getBytes(StandardCharsets.UTF_8));
    block.write(1);
    return new Key(id, Hmac.of(extracted, block.toByteArray()));
  }
}
