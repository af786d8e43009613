package dz.amal.domain.language;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A text as a list of folded words, with {@link #BREAK} where a sentence ends.
 *
 * @param words folded by {@link Folding}; never empty strings
 * @param pauses the places in the list of the words that stand behind a comma, colon or dash
 */
public record FoldedText(List<String> words, Set<Integer> pauses) {

  /** Stands between two sentences, so that a phrase does not reach across. */
  public static final String BREAK = ".";

  public FoldedText {
    words = List.copyOf(words);
    pauses = Set.copyOf(pauses);
  }

  /** Folds a text and cuts it into words. */
  public static FoldedText of(String text) {
    String folded = Folding.fold(text);
    List<String> words = new ArrayList<>();
    Set<Integer> pauses = new HashSet<>();
    int start = 0;
    for (int at = 0; at < folded.length(); ) {
      int codePoint = folded.codePointAt(at);
      int next = at + Character.charCount(codePoint);
      if (!Character.isLetterOrDigit(codePoint)) {
        if (at > start) {
          words.add(folded.substring(start, at));
        }
        if (endsSentence(codePoint)) {
          addBreak(words);
        } else if (isPause(codePoint)) {
          pauses.add(words.size());
        }
        start = next;
      }
      at = next;
    }
    if (start < folded.length()) {
      words.add(folded.substring(start));
    }
    return new FoldedText(words, pauses);
  }

  /** The words without the breaks. */
  public List<String> wordsOnly() {
    return words.stream().filter(word -> !word.equals(BREAK)).toList();
  }

  private static void addBreak(List<String> words) {
    if (!words.isEmpty() && !words.get(words.size() - 1).equals(BREAK)) {
      words.add(BREAK);
    }
  }

  private static boolean endsSentence(int codePoint) {
    return switch (codePoint) {
      case '.', '!', '?', '؟', '…', ';', '؛', '\n' -> true;
      default -> false;
    };
  }

  private static boolean isPause(int codePoint) {
    return switch (codePoint) {
      case ',', '،', ':', '–', '—' -> true;
      default -> false;
    };
  }
}
