package dz.amal.http.access;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What somebody has on their telephone: RFC 6238 by the book, and none of our own code. */
final class Authenticator {

  private static final String BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private Authenticator() {}

  /** The six digits that it shows at this time. */
  static String code(String secret, Instant now) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(decode(secret), "RAW"));
      byte[] step = ByteBuffer.allocate(Long.BYTES).putLong(now.getEpochSecond() / 30).array();
      byte[] digest = mac.doFinal(step);
      int offset = digest[digest.length - 1] & 0xF;
      int number = ByteBuffer.wrap(digest, offset, Integer.BYTES).getInt() & 0x7FFF_FFFF;
      return String.valueOf(1_000_000 + number % 1_000_000).substring(1);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HMAC", e);
    }
  }

  private static byte[] decode(String secret) {
    ByteBuffer bytes = ByteBuffer.allocate(secret.length() * 5 / Byte.SIZE);
    int bits = 0;
    int count = 0;
    for (int i = 0; i < secret.length(); i++) {
      bits = bits << 5 | BASE_32.indexOf(secret.charAt(i));
      count += 5;
      if (count >= Byte.SIZE) {
        count -= Byte.SIZE;
        bytes.put((byte) (bits >> count));
      }
    }
    return bytes.array();
  }
}
