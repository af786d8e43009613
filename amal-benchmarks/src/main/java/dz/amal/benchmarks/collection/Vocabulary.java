package dz.amal.benchmarks.collection;

import dz.amal.domain.language.ReadingLanguage;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Invented words of one language, made of its syllables; no two the same. The first is to be the
 * most frequent, and frequent words are short.
 */
final class Vocabulary {

  private static final List<String> ARABIC =
      List.of(
          "كا", "بو", "سي", "مر", "در", "تا", "لو", "ني", "شر", "حا", "قو", "في", "رس", "جم", "عا",
          "دي", "صو", "ته", "خل", "زم");

  private static final List<String> FRENCH =
      List.of(
          "bou", "che", "dra", "fé", "gui", "lan", "mo", "pli", "ré", "san", "tou", "vi", "quo",
          "jar", "né", "ber", "cla", "oi", "ssé", "reau");

  private static final List<String> ENGLISH =
      List.of(
          "bro", "cket", "dow", "fer", "gla", "hin", "ker", "lo", "mu", "nes", "pra", "ston", "thu",
          "wil", "ya", "zen", "cre", "ough", "plin", "tor");

  private final List<String> words;

  Vocabulary(ReadingLanguage language, int size, SplittableRandom random) {
    List<String> syllables = syllables(language);
    Set<String> distinct = new LinkedHashSet<>();
    while (distinct.size() < size) {
      distinct.add(word(syllables, 1 + lengthAt(distinct.size(), random), random));
    }
    words = new ArrayList<>(distinct);
  }

  private static List<String> syllables(ReadingLanguage language) {
    return switch (language) {
      case ARABIC -> ARABIC;
      case FRENCH -> FRENCH;
      case ENGLISH -> ENGLISH;
    };
  }

  /** More than one syllable, but for a few of the first words. */
  private static int lengthAt(int rank, SplittableRandom random) {
    if (rank < 10) {
      return random.nextInt(2);
    }
    return rank < 300 ? 1 + random.nextInt(2) : 2 + random.nextInt(3);
  }

  private static String word(List<String> syllables, int length, SplittableRandom random) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < length; i++) {
      word.append(syllables.get(random.nextInt(syllables.size())));
    }
    return word.toString();
  }

  String at(int rank) {
    return words.get(rank);
  }

  int size() {
    return words.size();
  }
}
