package dz.amal.benchmarks.collection;

import dz.amal.domain.language.ReadingLanguage;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Texts of three languages with 50,000 words together. Each document has words of its own that come
 * again and again in it, as the words of a topic do; the others come as often as their rank says.
 */
final class InventedTexts {

  private static final int WORDS_A_LANGUAGE = 16_700;
  private static final int OWN_WORDS = 20;
  private static final double SHARE_OF_OWN = 0.2;
  private static final int SHORTEST_SENTENCE = 6;
  private static final int LONGEST_SENTENCE = 18;

  private final Map<ReadingLanguage, Vocabulary> vocabularies =
      new EnumMap<>(ReadingLanguage.class);
  private final Ranks ranks = new Ranks(WORDS_A_LANGUAGE);

  InventedTexts(SplittableRandom random) {
    for (ReadingLanguage language : ReadingLanguage.values()) {
      vocabularies.put(language, new Vocabulary(language, WORDS_A_LANGUAGE, random));
    }
  }

  /** The words of one document's topic. */
  List<String> ownWords(ReadingLanguage language, SplittableRandom random) {
    Vocabulary vocabulary = vocabulary(language);
    List<String> own = new ArrayList<>(OWN_WORDS);
    for (int i = 0; i < OWN_WORDS; i++) {
      own.add(vocabulary.at(random.nextInt(vocabulary.size())));
    }
    return own;
  }

  /** Sentences with at least so many words. */
  String sentences(ReadingLanguage language, List<String> own, int words, SplittableRandom random) {
    Vocabulary vocabulary = vocabulary(language);
    StringBuilder text = new StringBuilder();
    int written = 0;
    while (written < words) {
      int length = random.nextInt(SHORTEST_SENTENCE, LONGEST_SENTENCE + 1);
      for (int i = 0; i < length; i++) {
        String word =
            random.nextDouble() < SHARE_OF_OWN
                ? own.get(random.nextInt(own.size()))
                : vocabulary.at(ranks.draw(random));
        text.append(text.isEmpty() ? "" : " ").append(word);
      }
      text.append('.');
      written += length;
    }
    return text.toString();
  }

  private Vocabulary vocabulary(ReadingLanguage language) {
    Vocabulary vocabulary = vocabularies.get(language);
    if (vocabulary == null) {
      throw new IllegalStateException("no words of " + language);
    }
    return vocabulary;
  }
}
