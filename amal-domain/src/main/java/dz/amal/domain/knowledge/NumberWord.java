package dz.amal.domain.knowledge;

import dz.amal.domain.knowledge.ComparedText.Token;
import java.util.List;

/**
 * A number that begins at some word of a text, in digits or in words.
 *
 * @param value in digits
 * @param words it takes; 0 if there is no number
 * @param mayBeAnArticle whether it is a one in words
 */
record NumberWord(String value, int words, boolean mayBeAnArticle) {

  private static final TermList NUMBERS = TermList.load("numbers.txt");
  private static final NumberWord NONE = new NumberWord("", 0, false);
  private static final int SCORE = 20;

  static NumberWord at(List<Token> tokens, int at) {
    if (at >= tokens.size()) {
      return NONE;
    }
    if (tokens.get(at).isFigure()) {
      return new NumberWord(tokens.get(at).folded(), 1, false);
    }
    int first = valueAt(tokens, at);
    if (first == 0) {
      return NONE;
    }
    int value = first;
    int words = 1;
    for (int next = valueAt(tokens, at + words); joins(value, next); ) {
      value = value == 4 && next == SCORE ? 80 : value + next;
      words++;
      next = valueAt(tokens, at + words);
    }
    return new NumberWord(Integer.toString(value), words, value == 1);
  }

  /** What a folded word says by itself, in digits; empty if it is no number. */
  static String valueOf(String folded) {
    return NUMBERS.meaning(folded);
  }

  /** Tens with ones, as in French and English, ones with tens as in Arabic, and four twenties. */
  private static boolean joins(int value, int next) {
    boolean tensFirst = value >= SCORE && value < 100 && value % 10 == 0 && next > 0;
    boolean onesFirst = value > 1 && value < 10 && next >= SCORE && next < 100;
    return (tensFirst && next < SCORE) || onesFirst;
  }

  private static int valueAt(List<Token> tokens, int at) {
    if (at >= tokens.size() || tokens.get(at).isFigure()) {
      return 0;
    }
    String value = valueOf(tokens.get(at).folded());
    return value.isEmpty() ? 0 : Integer.parseInt(value);
  }
}
