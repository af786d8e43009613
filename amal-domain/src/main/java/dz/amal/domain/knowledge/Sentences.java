package dz.amal.domain.knowledge;

import dz.amal.domain.language.TextSpan;
import java.util.ArrayList;
import java.util.List;

/** Cuts text into sentences, in Arabic, French and English. Pure functions. */
public final class Sentences {

  private Sentences() {}

  /**
   * The sentences between from and to (exclusive), without white space around them. A sentence ends
   * at . ! ? ؟ … with white space behind, or at a line's end; a dot after a single letter or inside
   * a figure does not end one.
   */
  public static List<TextSpan> between(String text, int from, int to) {
    List<TextSpan> spans = new ArrayList<>();
    int start = from;
    for (int at = from; at < to; at++) {
      if (endsSentence(text, at, to)) {
        add(spans, text, start, at + 1);
        start = at + 1;
      }
    }
    add(spans, text, start, to);
    return spans;
  }

  /** The sentences of a whole text. */
  public static List<String> of(String text) {
    return between(text, 0, text.length()).stream().map(span -> span.in(text)).toList();
  }

  private static boolean endsSentence(String text, int at, int to) {
    char c = text.charAt(at);
    if (c == '\n') {
      return true;
    }
    if (c != '.' && c != '!' && c != '?' && c != '؟' && c != '…') {
      return false;
    }
    boolean spaceBehind = at + 1 >= to || Character.isWhitespace(text.charAt(at + 1));
    return spaceBehind && !(c == '.' && isInitial(text, at));
  }

  private static boolean isInitial(String text, int dot) {
    boolean letterBefore = dot >= 1 && Character.isLetter(text.charAt(dot - 1));
    boolean alone = dot < 2 || !Character.isLetterOrDigit(text.charAt(dot - 2));
    return letterBefore && alone;
  }

  private static void add(List<TextSpan> spans, String text, int start, int end) {
    int from = start;
    int to = end;
    while (from < to && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    if (from < to) {
      spans.add(new TextSpan(from, to));
    }
  }
}
