package dz.amal.llm.offline.text;

/**
 * A sum of hashed features in few dimensions. Each feature stands in several of them, with a sign
 * that its hash decides, so that features which share a dimension cancel out on average. Not
 * thread-safe; for one text.
 */
public final class SignedSum {

  private static final int PIECE = 31;
  private static final int CONSONANTS = 32;
  private static final int SHORTEST_PIECE = 3;
  private static final int LONGEST_PIECE = 5;
  private static final int FEWEST_CONSONANTS = 3;
  private static final double PIECES = 0.4;
  private static final double SAME_CONSONANTS = 0.2;
  private static final int PLACES_OF_WORD = 2;
  private static final int PLACES_OF_CONCEPT = 4;

  private final float[] values;

  /** An empty sum of this many dimensions. */
  public SignedSum(int dimensions) {
    this.values = new float[dimensions];
  }

  /** Adds a folded word: its stem with this weight, its pieces and its consonants with less. */
  public void addWord(String word, double weight) {
    add(WordCounts.hashOfWord(word), weight, PLACES_OF_WORD);
    addPieces('<' + Stem.of(word) + '>', weight * PIECES);
    String consonants = Consonants.of(word);
    if (consonants.length() >= FEWEST_CONSONANTS) {
      add(Hash.of(CONSONANTS, consonants), weight * SAME_CONSONANTS, PLACES_OF_WORD);
    }
  }

  /** Adds a concept. */
  public void addConcept(int hash, double weight) {
    add(hash, weight, PLACES_OF_CONCEPT);
  }

  /** The sum; not a copy, so the last thing to ask for. */
  public float[] values() {
    return values;
  }

  private void addPieces(String word, double weight) {
    int count = 0;
    for (int length = SHORTEST_PIECE; length <= LONGEST_PIECE; length++) {
      count += Math.max(0, word.length() - length + 1);
    }
    for (int length = SHORTEST_PIECE; length <= LONGEST_PIECE; length++) {
      for (int at = 0; at + length <= word.length(); at++) {
        add(Hash.of(PIECE, word, at, at + length), weight / Math.sqrt(count), 1);
      }
    }
  }

  private void add(int hash, double weight, int places) {
    int state = hash;
    for (int place = 0; place < places; place++) {
      state = Hash.spread(state + 0x9E3779B9);
      int dimension = Math.floorMod(state >>> 1, values.length);
      double sign = (state & 1) == 0 ? 1 : -1;
      values[dimension] = (float) (values[dimension] + sign * weight / Math.sqrt(places));
    }
  }
}
