package dz.amal.domain.secret;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Names for what is only counted, such as network addresses: the same for the same, and told to
 * nobody who lacks the key. Thread-safe.
 */
public final class Pseudonyms {

  private final Keys keys;

  /** With the current key; when it changes, counting begins anew. */
  public Pseudonyms(Keys keys) {
    this.keys = keys;
  }

  /**
   * The name of something: HMAC-SHA-256 in 64 hexadecimal digits.
   *
   * @param kind what sort of thing it is; things of two kinds never share a name
   */
  public String of(String kind, String value) {
    byte[] bytes = (kind + "\0" + value).getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(Hmac.of(keys.current(KeyPurpose.PSEUDONYM), bytes));
  }
}
