package dz.amal.documents.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** The sign at the beginning that tells one Unicode encoding from another. */
enum ByteOrderMark {
  UTF_8(StandardCharsets.UTF_8, "efbbbf"),
  UTF_32_LITTLE(Charset.forName("UTF-32LE"), "fffe0000"),
  UTF_32_BIG(Charset.forName("UTF-32BE"), "0000feff"),
  UTF_16_LITTLE(StandardCharsets.UTF_16LE, "fffe"),
  UTF_16_BIG(StandardCharsets.UTF_16BE, "feff");

  private final Charset charset;
  private final String hex;

  ByteOrderMark(Charset charset, String hex) {
    this.charset = charset;
    this.hex = hex;
  }

  /** The text behind the mark; empty if there is no mark, or it lies. */
  static Optional<String> decode(byte[] bytes) {
    return Arrays.stream(values())
        .filter(mark -> mark.isAt(bytes))
        .findFirst()
        .flatMap(mark -> TextDecoding.strictly(mark.charset, mark.behind(bytes)));
  }

  private boolean isAt(byte[] bytes) {
    byte[] mark = HexFormat.of().parseHex(hex);
    return bytes.length >= mark.length && Arrays.equals(mark, Arrays.copyOf(bytes, mark.length));
  }

  private byte[] behind(byte[] bytes) {
    return Arrays.copyOfRange(bytes, hex.length() / 2, bytes.length);
  }
}
