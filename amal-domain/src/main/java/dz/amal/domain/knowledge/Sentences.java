package dz.amal.domain.knowledge;

import dz.amal.domain.language.Folding;
import dz.amal.domain.language.TextSpan;
import java.util.ArrayList;
import java.util.List;

/** Cuts text into sentences, in Arabic, French and English. Pure functions. */
public final class Sentences {

  private static final String MARKS = ".!?؟…۔";
  private static final String CLOSING = ")]}»\"”’'";
  private static final int LONGEST_LIST_NUMBER = 3;
  private static final int LONGEST_ABBREVIATION = 6;
  private static final TermList ABBREVIATIONS = TermList.load("abbreviations.txt");

  private Sentences() {}

  /**
   * The sentences between from and to (exclusive), without white space around them. A sentence ends
   * at . ! ? ؟ … or ۔ and the quotation marks and brackets that close behind it, with white space
   * behind, or at a line's end; ؛ does not end one. A dot behind a single letter, an abbreviation,
   * the number of a list or inside a figure does not either, nor do three dots and a quotation
   * after which a small letter goes on.
   */
  public static List<TextSpan> between(String text, int from, int to) {
    List<TextSpan> spans = new ArrayList<>();
    int start = from;
    for (int at = from; at < to; at++) {
      int end = endOfSentence(text, start, at, to);
      if (end > at) {
        add(spans, text, start, end);
        start = end;
        at = end - 1;
      }
    }
    add(spans, text, start, to);
    return spans;
  }

  /** The sentences of a whole text. */
  public static List<String> of(String text) {
    return between(text, 0, text.length()).stream().map(span -> span.in(text)).toList();
  }

  /** Where the sentence ends whose mark stands there, exclusive; 0 if none ends by it. */
  private static int endOfSentence(String text, int start, int at, int to) {
    char mark = text.charAt(at);
    if (mark == '\n') {
      return at + 1;
    }
    if (MARKS.indexOf(mark) < 0) {
      return 0;
    }
    int end = behindClosing(text, at + 1, to);
    boolean spaceBehind = end >= to || isSpace(text.charAt(end));
    if (!spaceBehind || (mark == '.' && isWithin(text, start, at))) {
      return 0;
    }
    boolean mayGoOn = end > at + 1 || mark == '…' || (at > start && text.charAt(at - 1) == '.');
    return mayGoOn && goesOn(text, end, to) ? 0 : end;
  }

  /** Behind the marks that close, also » with its space before. */
  private static int behindClosing(String text, int from, int to) {
    int end = from;
    while (end < to && CLOSING.indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    boolean isFrench =
        end + 1 < to
            && isSpace(text.charAt(end))
            && text.charAt(end) != '\n'
            && text.charAt(end + 1) == '»';
    return isFrench ? end + 2 : end;
  }

  private static boolean goesOn(String text, int end, int to) {
    int next = end;
    while (next < to && isSpace(text.charAt(next)) && text.charAt(next) != '\n') {
      next++;
    }
    return next < to && Character.isLowerCase(text.charAt(next));
  }

  /** Whether the dot belongs to an initial, an abbreviation, or the number of a list. */
  private static boolean isWithin(String text, int start, int dot) {
    int word = dot;
    while (word > start && Character.isLetterOrDigit(text.charAt(word - 1))) {
      word--;
    }
    int length = dot - word;
    if (length == 0) {
      return false;
    }
    boolean isInitial = length == 1 && Character.isLetter(text.charAt(word));
    return isInitial || isAbbreviation(text, word, dot) || isListNumber(text, start, word, dot);
  }

  private static boolean isAbbreviation(String text, int word, int dot) {
    return dot - word <= LONGEST_ABBREVIATION
        && Character.isLetter(text.charAt(word))
        && ABBREVIATIONS.holds(Folding.fold(text.substring(word, dot)));
  }

  /** One to three digits and nothing before them in the line. */
  private static boolean isListNumber(String text, int start, int word, int dot) {
    boolean beginsLine = start == 0 || text.charAt(start - 1) == '\n';
    if (!beginsLine || dot - word > LONGEST_LIST_NUMBER) {
      return false;
    }
    int first = start;
    while (Character.isWhitespace(text.charAt(first))) {
      first++;
    }
    return first == word && text.substring(word, dot).chars().allMatch(Character::isDigit);
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
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
