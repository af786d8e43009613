package dz.amal.documents.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** UTF-16 without a mark: its blanks and line feeds have a NUL on one side, always the same. */
final class Utf16 {

  private Utf16() {}

  /** The text, if there are NULs, and on one side only. */
  static Optional<String> decode(byte[] bytes) {
    int even = nuls(bytes, 0);
    int odd = nuls(bytes, 1);
    boolean onOneSide = (even > 0) != (odd > 0);
    if (!onOneSide || bytes.length % 2 != 0) {
      return Optional.empty();
    }
    Charset charset = odd > 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    return TextDecoding.strictly(charset, bytes).filter(TextDecoding::isText);
  }

  private static int nuls(byte[] bytes, int from) {
    int nuls = 0;
    for (int i = from; i < bytes.length; i += 2) {
      if (bytes[i] == 0) {
        nuls++;
      }
    }
    return nuls;
  }
}
