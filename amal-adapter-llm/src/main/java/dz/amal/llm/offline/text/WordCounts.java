package dz.amal.llm.offline.text;

import dz.amal.domain.language.FoldedText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The words and concepts of a text, with how often each occurs. Immutable.
 *
 * @param words folded words; those with the same stem count as the first of them
 * @param concepts names of concepts
 */
public record WordCounts(Map<String, Integer> words, Map<String, Integer> concepts) {

  private static final int STEM = 21;
  private static final int CONCEPT = 22;

  /** Counts the words of a text, and the concepts that were found in it. */
  public static WordCounts of(FoldedText text, List<String> concepts) {
    Map<String, String> wordOfStem = new LinkedHashMap<>();
    Map<String, Integer> words = new LinkedHashMap<>();
    for (String word : text.wordsOnly()) {
      String first = wordOfStem.computeIfAbsent(Stem.of(word), unused -> word);
      words.merge(first, 1, Integer::sum);
    }
    Map<String, Integer> counted = new LinkedHashMap<>();
    concepts.forEach(concept -> counted.merge(concept, 1, Integer::sum));
    return new WordCounts(words, counted);
  }

  /** The hash that stands for all words with the same stem. */
  public static int hashOfWord(String word) {
    return Hash.of(STEM, Stem.of(word));
  }

  /** The hash of a concept. */
  public static int hashOfConcept(String concept) {
    return Hash.of(CONCEPT, concept);
  }
}
