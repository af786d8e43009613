package dz.amal.documents.text;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import dz.amal.documents.kernel.Refusal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * Finds out in which encoding a text is, and decodes it. UTF-8 is certain, since nothing else looks
 * like it; of the encodings of one byte a letter, the frequency of letters decides.
 */
public final class TextDecoding {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** What is looked for, by the detector's names; Windows' encodings hold those of ISO. */
  private static final Map<String, Charset> SINGLE_BYTE =
      Map.of(
          "windows-1256",
          Charset.forName("windows-1256"),
          "ISO-8859-6",
          Charset.forName("ISO-8859-6"),
          "windows-1252",
          WINDOWS_1252,
          "ISO-8859-1",
          WINDOWS_1252);

  private TextDecoding() {}

  /**
   * The text.
   *
   * @throws dz.amal.domain.kernel.InvalidValue if it is no text, or in no encoding that is known
   */
  public static String decode(byte[] bytes) {
    return decode(bytes, Optional.empty());
  }

  /** The text, which says itself in which encoding it is. */
  public static String decode(byte[] bytes, Optional<Charset> declared) {
    return ByteOrderMark.decode(bytes)
        .or(() -> Utf16.decode(bytes))
        .or(() -> strictly(StandardCharsets.UTF_8, bytes))
        .or(() -> declared.flatMap(charset -> strictly(charset, bytes)))
        .or(() -> detect(bytes).flatMap(charset -> strictly(charset, bytes)))
        .filter(TextDecoding::isText)
        .orElseThrow(
            () ->
                Refusal.because(
                    "must be text in UTF-8, UTF-16, Windows-1256, ISO-8859-6 or Windows-1252"));
  }

  /** Decodes, unless there is a byte that this encoding does not have. */
  static Optional<String> strictly(Charset charset, byte[] bytes) {
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** Text has few control characters and no NUL. */
  static boolean isText(String text) {
    long controls = text.chars().filter(TextDecoding::isStrange).count();
    return text.indexOf('\0') < 0 && controls <= text.length() / 100;
  }

  private static boolean isStrange(int c) {
    return Character.isISOControl(c) && !(c >= '\t' && c <= '\r');
  }

  private static Optional<Charset> detect(byte[] bytes) {
    CharsetDetector detector = new CharsetDetector();
    detector.setText(TellingLines.of(bytes));
    return Arrays.stream(detector.detectAll())
        .map(CharsetMatch::getName)
        .filter(SINGLE_BYTE::containsKey)
        .map(SINGLE_BYTE::get)
        .findFirst();
  }
}
