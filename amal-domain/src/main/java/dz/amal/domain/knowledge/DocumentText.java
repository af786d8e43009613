package dz.amal.domain.knowledge;

import dz.amal.domain.kernel.InvalidValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;

/**
 * The text of a document as it is stored and cited: plain paragraphs between empty lines, headings
 * as lines that begin with one to six #, in Unicode NFC with line feeds. At most a million
 * characters.
 */
public record DocumentText(String value) {

  private static final int MAX_LENGTH = 1_000_000;

  /**
   * Normalises the text.
   *
   * @throws InvalidValue on {@code content}, if nothing is left, it is too long, or it holds NUL
   */
  public DocumentText {
    value =
        Normalizer.normalize(value, Normalizer.Form.NFC)
            .replace("\r\n", "\n")
            .replace('\r', '\n')
            .strip();
    if (value.isEmpty()) {
      throw new InvalidValue("content", "must not be blank");
    }
    if (value.codePointCount(0, value.length()) > MAX_LENGTH) {
      throw new InvalidValue("content", "must be at most " + MAX_LENGTH + " characters");
    }
    if (value.indexOf('\0') >= 0) {
      throw new InvalidValue("content", "must not contain the NUL character");
    }
  }

  /** SHA-256 in hex of the text, for telling the same document when it comes again. */
  public String hash() {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return "DocumentText[" + value.length() + "]";
  }
}
