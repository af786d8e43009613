package dz.amal.domain.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A phrase to look for in a {@link FoldedText}, written so that somebody who does not program can
 * read it.
 *
 * <ul>
 *   <li>{@code want to die}: these words, one after the other
 *   <li>{@code (want|wish) to die}: one of these; an alternative may be of several words
 *   <li>{@code want [so much|only] to die}: may be left out
 *   <li>{@code swallow* pills}: any word that begins so (a star stands at the end only)
 *   <li>{@code want .. die}: up to five words in between, in the same sentence
 * </ul>
 *
 * <p>Spelling variants are folded away before comparing, and an Arabic word also matches with a
 * leading wa or fa ("and", "so"). Matching takes time linear in the text for a given phrase: there
 * is no backtracking beyond the gaps.
 */
public final class Phrase {

  private static final int MAX_GAP = 5;

  private final String source;
  private final List<Element> elements;

  private Phrase(String source, List<Element> elements) {
    this.source = source;
    this.elements = List.copyOf(elements);
  }

  /**
   * Reads a phrase.
   *
   * @throws IllegalArgumentException if a bracket is not closed or the phrase holds no word
   */
  public static Phrase parse(String source) {
    List<Element> elements = new ArrayList<>();
    int at = 0;
    while (at < source.length()) {
      char c = source.charAt(at);
      if (Character.isWhitespace(c)) {
        at++;
      } else if (c == '(' || c == '[') {
        int end = closing(source, at);
        elements.add(new Choice(alternatives(source.substring(at + 1, end)), c == '['));
        at = end + 1;
      } else {
        int end = wordEnd(source, at);
        String word = source.substring(at, end);
        elements.add(word.equals("..") ? new Gap() : new Choice(List.of(sequence(word)), false));
        at = end;
      }
    }
    if (elements.isEmpty() || elements.get(0).mayBeEmpty()) {
      throw new IllegalArgumentException("a phrase must begin with a word: " + source);
    }
    return new Phrase(source, elements);
  }

  /** The end of the match that begins exactly at this word, exclusive; -1 if there is none. */
  public int matchAt(FoldedText text, int start) {
    return match(text.words(), start, 0);
  }

  /**
   * The word that every match begins with, in all its forms; an entry that ends in a star stands
   * for every word that begins so. For indexing.
   */
  public List<String> firstWords() {
    return ((Choice) elements.get(0)).alternatives.stream().map(words -> words.get(0)).toList();
  }

  @Override
  public String toString() {
    return source;
  }

  private int match(List<String> words, int at, int element) {
    if (element == elements.size()) {
      return at;
    }
    for (int end : elements.get(element).ends(words, at)) {
      int result = match(words, end, element + 1);
      if (result >= 0) {
        return result;
      }
    }
    return -1;
  }

  private static int closing(String source, int open) {
    int end = source.indexOf(source.charAt(open) == '(' ? ')' : ']', open);
    if (end < 0) {
      throw new IllegalArgumentException("a bracket is not closed: " + source);
    }
    return end;
  }

  private static int wordEnd(String source, int start) {
    int end = start;
    while (end < source.length()
        && !Character.isWhitespace(source.charAt(end))
        && source.charAt(end) != '('
        && source.charAt(end) != '[') {
      end++;
    }
    return end;
  }

  private static List<List<String>> alternatives(String inside) {
    return Arrays.stream(inside.split("\\|", -1)).map(Phrase::sequence).toList();
  }

  /** Folds each word; a word that folding cuts in two (an apostrophe) becomes two. */
  private static List<String> sequence(String words) {
    List<String> sequence = new ArrayList<>();
    for (String word : words.strip().split("\\s+", -1)) {
      boolean prefix = word.endsWith("*");
      String letters = prefix ? word.substring(0, word.length() - 1) : word;
      List<String> folded = FoldedText.of(letters).wordsOnly();
      if (folded.isEmpty() || holdsSign(letters)) {
        throw new IllegalArgumentException("not a word: " + words);
      }
      sequence.addAll(folded.subList(0, folded.size() - 1));
      sequence.add(folded.get(folded.size() - 1) + (prefix ? "*" : ""));
    }
    return List.copyOf(sequence);
  }

  private static boolean holdsSign(String word) {
    return word.chars().anyMatch(c -> "()[]|*".indexOf(c) >= 0);
  }

  /** Whether a word of a text is this word of a phrase. */
  static boolean isWord(String pattern, String word) {
    return matches(pattern, word) || (isConjoined(word) && matches(pattern, word.substring(1)));
  }

  private static boolean matches(String pattern, String word) {
    return pattern.endsWith("*")
        ? word.startsWith(pattern.substring(0, pattern.length() - 1))
        : word.equals(pattern);
  }

  /** Whether the word begins with an Arabic conjunction that is written together with it. */
  static boolean isConjoined(String word) {
    return word.length() > 3 && (word.charAt(0) == 'و' || word.charAt(0) == 'ف');
  }

  private sealed interface Element {
    /** Where the text goes on after this element, the longest way first. */
    List<Integer> ends(List<String> words, int at);

    boolean mayBeEmpty();
  }

  private record Choice(List<List<String>> alternatives, boolean optional) implements Element {

    @Override
    public List<Integer> ends(List<String> words, int at) {
      List<Integer> ends = new ArrayList<>(2);
      for (List<String> alternative : alternatives) {
        if (standsAt(words, at, alternative)) {
          ends.add(at + alternative.size());
        }
      }
      if (optional) {
        ends.add(at);
      }
      return ends;
    }

    @Override
    public boolean mayBeEmpty() {
      return optional;
    }

    private static boolean standsAt(List<String> words, int at, List<String> alternative) {
      if (at + alternative.size() > words.size()) {
        return false;
      }
      for (int i = 0; i < alternative.size(); i++) {
        if (!isWord(alternative.get(i), words.get(at + i))) {
          return false;
        }
      }
      return true;
    }
  }

  private record Gap() implements Element {

    @Override
    public List<Integer> ends(List<String> words, int at) {
      List<Integer> ends = new ArrayList<>(MAX_GAP + 1);
      for (int end = at; end <= words.size() && end <= at + MAX_GAP; end++) {
        ends.add(end);
        if (end < words.size() && words.get(end).equals(FoldedText.BREAK)) {
          break;
        }
      }
      return ends;
    }

    @Override
    public boolean mayBeEmpty() {
      return true;
    }
  }
}
