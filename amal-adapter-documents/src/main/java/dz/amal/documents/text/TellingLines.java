package dz.amal.documents.text;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** The lines that tell the encoding: those with bytes beyond ASCII, as many as are looked at. */
final class TellingLines {

  private static final int ENOUGH = 8000;

  private TellingLines() {}

  static byte[] of(byte[] bytes) {
    ByteArrayOutputStream lines = new ByteArrayOutputStream(ENOUGH);
    int start = 0;
    while (start < bytes.length && lines.size() < ENOUGH) {
      int end = start;
      boolean tells = false;
      while (end < bytes.length && bytes[end] != '\n') {
        tells |= bytes[end] < 0;
        end++;
      }
      if (tells) {
        lines.write(bytes, start, Math.min(bytes.length, end + 1) - start);
      }
      start = end + 1;
    }
    return Arrays.copyOf(lines.toByteArray(), Math.min(lines.size(), ENOUGH));
  }
}
