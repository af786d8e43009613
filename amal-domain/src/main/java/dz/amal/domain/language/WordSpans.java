package dz.amal.domain.language;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the words of a text stand. */
public final class WordSpans {

  /**
   * Letters and digits, with the marks and invisible characters that are written among them; no
   * tatweel by itself.
   */
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{N}&&[^ـ]][\\p{L}\\p{N}\\p{M}\\p{Cf}]*+");

  private WordSpans() {}

  /** The words, in order. */
  public static List<TextSpan> of(String text) {
    List<TextSpan> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      words.add(new TextSpan(matcher.start(), matcher.end()));
    }
    return words;
  }
}
