package dz.amal.domain.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A phrase to look for in a text, written so that somebody who does not program can read it.
 *
 * <ul>
 *   <li>{@code want to die}: these words, one after the other
 *   <li>{@code (want|wish) to die}: one of these; an alternative may be of several words
 *   <li>{@code want [so much|only] to die}: may be left out
 *   <li>{@code swallow* pills}: any word that begins so (a star stands at the end only)
 *   <li>{@code ~neqtel}: a Latin word with these consonants and any vowels; three consonants at
 *       least
 *   <li>{@code want .. die}: up to five words in between, in the same sentence
 * </ul>
 *
 * <p>Spelling variants are folded away before comparing, and an Arabic word also matches with a
 * leading wa or fa ("and", "so"). Looked for by {@link PhraseRules}.
 *
 * @param source as it was written
 */
public record Phrase(String source, List<Element> elements) {

  /** The most words that a gap reaches over. */
  static final int LONGEST_GAP = 5;

  /** Begins a word of which only the consonants count; behind it in a sequence stand just those. */
  static final String ANY_VOWELS = "~";

  private static final int FEWEST_CONSONANTS = 3;

  /** So that a match, seen from any of its words, fits into the bits of a long. */
  private static final int LONGEST = 60;

  /**
   * One part of a phrase.
   *
   * @param kind whether words have to stand there
   * @param alternatives any of these sequences of words; none for a gap. A word that ends in a star
   *     stands for every word that begins so, one that begins with {@link #ANY_VOWELS} for every
   *     word with these consonants
   */
  public record Element(Kind kind, List<List<String>> alternatives) {

    public Element {
      alternatives = alternatives.stream().map(List::copyOf).toList();
    }

    private int longest() {
      return kind == Kind.GAP
          ? LONGEST_GAP
          : alternatives.stream().mapToInt(List::size).max().orElse(0);
    }
  }

  /** What a part of a phrase asks for. */
  public enum Kind {
    REQUIRED,
    OPTIONAL,
    GAP
  }

  public Phrase {
    elements = List.copyOf(elements);
    if (elements.isEmpty() || elements.get(0).kind() != Kind.REQUIRED) {
      throw new IllegalArgumentException("a phrase must begin with a word: " + source);
    }
    if (elements.stream().mapToInt(Element::longest).sum() > LONGEST) {
      throw new IllegalArgumentException("a phrase reaches over 60 words at most: " + source);
    }
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
        elements.add(
            new Element(
                c == '[' ? Kind.OPTIONAL : Kind.REQUIRED,
                alternatives(source.substring(at + 1, end))));
        at = end + 1;
      } else {
        int end = wordEnd(source, at);
        elements.add(word(source.substring(at, end)));
        at = end;
      }
    }
    return new Phrase(source, elements);
  }

  @Override
  public String toString() {
    return source;
  }

  private static Element word(String word) {
    return word.equals("..")
        ? new Element(Kind.GAP, List.of())
        : new Element(Kind.REQUIRED, List.of(sequence(word)));
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
      if (word.startsWith(ANY_VOWELS)) {
        sequence.add(ANY_VOWELS + consonants(word.substring(ANY_VOWELS.length())));
        continue;
      }
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

  private static String consonants(String word) {
    String consonants = Skeleton.of(Folding.fold(word));
    if (consonants.length() < FEWEST_CONSONANTS || holdsSign(word)) {
      throw new IllegalArgumentException("not a word with three consonants: " + word);
    }
    return consonants;
  }

  private static boolean holdsSign(String word) {
    return word.chars().anyMatch(c -> "()[]|*~".indexOf(c) >= 0);
  }
}
