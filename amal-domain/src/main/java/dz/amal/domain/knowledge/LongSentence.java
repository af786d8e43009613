package dz.amal.domain.knowledge;

import dz.amal.domain.language.TextSpan;
import dz.amal.domain.language.WordSpans;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a sentence that is no sentence, as a table or a text without full stops, between its words.
 * Pure functions.
 */
final class LongSentence {

  /** From this many times the target on, it is cut. */
  private static final int TOO_LONG = 2;

  /** Java characters a word may have on average; more is no writing, and is cut anywhere. */
  private static final int LONGEST_WORD = 40;

  private LongSentence() {}

  /** The sentence if it is short enough, or pieces of it of at most so many words. */
  static List<TextSpan> pieces(String text, TextSpan sentence, int words) {
    int length = sentence.end() - sentence.start();
    if (length <= TOO_LONG * words) {
      return List.of(sentence); // most are, and need no counting
    }
    List<TextSpan> spans = WordSpans.of(sentence.in(text));
    boolean isShort =
        spans.size() <= TOO_LONG * words && length <= (long) TOO_LONG * words * LONGEST_WORD;
    return isShort ? List.of(sentence) : cut(text, sentence, spans, words);
  }

  private static List<TextSpan> cut(
      String text, TextSpan sentence, List<TextSpan> spans, int words) {
    List<TextSpan> pieces = new ArrayList<>();
    int start = sentence.start();
    for (int next = words; next < spans.size(); next += words) {
      int end = gapBefore(text, start, sentence.start() + spans.get(next).start());
      addShort(pieces, text, start, end, words * LONGEST_WORD);
      start = end;
    }
    addShort(pieces, text, start, sentence.end(), words * LONGEST_WORD);
    return pieces;
  }

  /** The white space before a word, so that an opening bracket stays with it; else the word. */
  private static int gapBefore(String text, int from, int word) {
    int at = word;
    while (at > from + 1 && !Character.isWhitespace(text.charAt(at - 1))) {
      at--;
      if (Character.isLetterOrDigit(text.charAt(at))) {
        return word;
      }
    }
    return at > from + 1 ? at : word;
  }

  private static void addShort(List<TextSpan> pieces, String text, int start, int end, int most) {
    int from = start;
    while (end - from > most) {
      boolean isPair = Character.isLowSurrogate(text.charAt(from + most));
      int to = isPair && most > 1 ? from + most - 1 : from + most;
      add(pieces, text, from, to);
      from = to;
    }
    add(pieces, text, from, end);
  }

  private static void add(List<TextSpan> pieces, String text, int start, int end) {
    int from = start;
    int to = end;
    while (from < to && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    if (from < to) {
      pieces.add(new TextSpan(from, to));
    }
  }
}
