package dz.amal.domain.knowledge;

import dz.amal.domain.kernel.InvalidValue;
import dz.amal.domain.kernel.TextRule;
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

  private static final TextRule RULE = new TextRule("content", 1_000_000);

  /**
   * Normalises the text.
   *
   * @throws InvalidValue on {@code content}, if it breaks {@link TextRule}
   */
  public DocumentText {
    value =
        RULE.check(
            Normalizer.normalize(value, Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .replace('\r', '\n'));
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
