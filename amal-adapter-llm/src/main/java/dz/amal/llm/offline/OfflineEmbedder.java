package dz.amal.llm.offline;

import dz.amal.domain.knowledge.Embedder;
import dz.amal.domain.knowledge.Embedding;
import dz.amal.domain.language.FoldedText;
import dz.amal.llm.offline.text.SignedSum;
import dz.amal.llm.offline.text.WordCounts;
import dz.amal.llm.offline.text.WordRarity;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Embeds a text by its words: stems, pieces of words, consonants, and the concepts of a glossary,
 * which are the same in every language and so bring a question near a document in another one. Rare
 * ones weigh much, the stop words of the five languages little. Immutable and thread-safe.
 *
 * <p>It knows synonyms from the glossary only. Texts with no word and no concept in common come out
 * near 0, whatever they mean.
 */
public final class OfflineEmbedder implements Embedder {

  /**
   * The name and version. It does not change by itself when the glossary or the word table does:
   * what was embedded before must then be embedded again, or the version raised.
   */
  public static final String MODEL = "offline-hash-2";

  /**
   * Keeps 85 in 100 of the in-scope training questions, and of the questions of {@code
   * knowledge/evaluation} that nothing answers leaves about half to a human. Higher parts those two
   * better and leaves more answerable questions to a human; {@code ReportRelevance} prints the
   * trade.
   */
  private static final double RELEVANT_ABOVE = 0.13;

  private static final double STOP_WORD = 0.05;
  private static final double CONCEPT = 1.5;

  private final Glossary glossary;
  private final WordRarity rarity = readRarity();
  private final Set<String> stopWords =
      Resources.read("stopwords.txt", OfflineEmbedder::readStopWords);

  /** An embedder that joins languages by this glossary. */
  public OfflineEmbedder(Glossary glossary) {
    this.glossary = glossary;
  }

  @Override
  public String model() {
    return MODEL;
  }

  @Override
  public double relevantAbove() {
    return RELEVANT_ABOVE;
  }

  @Override
  public List<Embedding> embed(List<String> texts) {
    return texts.stream().map(this::embed).toList();
  }

  @Override
  public List<String> conceptsIn(String text) {
    return glossary.conceptsIn(FoldedText.of(text));
  }

  private Embedding embed(String text) {
    FoldedText folded = FoldedText.of(text);
    WordCounts counts = WordCounts.of(folded, glossary.conceptsIn(folded));
    SignedSum sum = new SignedSum(Embedding.DIMENSIONS);
    counts.words().forEach((word, count) -> sum.addWord(word, weight(word) * often(count)));
    counts
        .concepts()
        .forEach(
            (concept, count) -> {
              int hash = WordCounts.hashOfConcept(concept);
              sum.addConcept(hash, CONCEPT * rarity.of(hash) * often(count));
            });
    return Embedding.normalised(sum.values());
  }

  private double weight(String word) {
    return stopWords.contains(word) ? STOP_WORD : rarity.of(WordCounts.hashOfWord(word));
  }

  private static double often(int count) {
    return 1 + Math.log(count);
  }

  private static WordRarity readRarity() {
    try {
      return WordRarity.read(Resources.open("rarity.bin"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> readStopWords(BufferedReader reader) {
    return reader
        .lines()
        .filter(line -> !line.startsWith("#"))
        .flatMap(line -> FoldedText.of(line).wordsOnly().stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}
