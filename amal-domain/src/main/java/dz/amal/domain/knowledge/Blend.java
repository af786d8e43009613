package dz.amal.domain.knowledge;

/**
 * How much a passage's meaning counts beside its words.
 *
 * @param meaning the share of the similarity of embeddings; the rest is the share of the words. 0
 *     looks at words alone, 1 at meaning alone
 */
public record Blend(double meaning) {

  /**
   * What the evaluation found best over collections of several kinds and languages
   * (docs/knowledge.md): for words that say it exactly, and for meanings that have no word in
   * common.
   */
  public static Blend standard() {
    return new Blend(0.4);
  }

  /** Looks at words alone. */
  public static Blend wordsAlone() {
    return new Blend(0);
  }

  /** Looks at meaning alone. */
  public static Blend meaningAlone() {
    return new Blend(1);
  }

  public Blend {
    if (!(meaning >= 0 && meaning <= 1)) {
      throw new IllegalArgumentException("a share is from 0 to 1");
    }
  }

  /**
   * The score of a passage, 0 to 1.
   *
   * @param words its score by words as a part of the best one's, 0 to 1
   * @param similarity likewise by meaning
   */
  public double of(double words, double similarity) {
    return (1 - meaning) * words + meaning * similarity;
  }
}
