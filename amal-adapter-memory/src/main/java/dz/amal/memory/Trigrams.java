package dz.amal.memory;

import java.util.HashSet;
import java.util.Set;

/**
 * Similarity of words by their pieces of three letters, as PostgreSQL's pg_trgm counts it for two
 * single words.
 */
final class Trigrams {

  private static final double SIMILAR = 0.5;

  private Trigrams() {}

  /** Whether two words share at least half of their pieces. */
  static boolean areSimilar(String left, String right) {
    Set<String> shared = of(left);
    Set<String> all = new HashSet<>(shared);
    shared.retainAll(of(right));
    all.addAll(of(right));
    return !all.isEmpty() && (double) shared.size() / all.size() >= SIMILAR;
  }

  private static Set<String> of(String word) {
    String padded = "  " + word + " ";
    Set<String> pieces = new HashSet<>();
    for (int i = 0; i + 3 <= padded.length(); i++) {
      pieces.add(padded.substring(i, i + 3));
    }
    return pieces;
  }
}
