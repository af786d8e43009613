package dz.amal.domain.knowledge;

import java.util.Arrays;

/**
 * A text as a point: {@value #DIMENSIONS} numbers with Euclidean norm 1, or all zero for a text
 * without words. Immutable.
 */
public final class Embedding {

  /** The seed's vector dimension. */
  public static final int DIMENSIONS = 1536;

  private final float[] values;

  private Embedding(float[] values) {
    this.values = values;
  }

  /**
   * Scales a vector to norm 1; the zero vector stays.
   *
   * @throws IllegalArgumentException if it has another dimension, or a value that is not finite
   */
  public static Embedding normalised(float[] vector) {
    if (vector.length != DIMENSIONS) {
      throw new IllegalArgumentException("an embedding has " + DIMENSIONS + " dimensions");
    }
    double square = 0;
    for (float value : vector) {
      square += (double) value * value;
    }
    if (!Double.isFinite(square)) {
      throw new IllegalArgumentException("an embedding's values are finite");
    }
    double norm = square == 0 ? 1 : Math.sqrt(square);
    float[] scaled = new float[DIMENSIONS];
    for (int i = 0; i < DIMENSIONS; i++) {
      scaled[i] = (float) (vector[i] / norm);
    }
    return new Embedding(scaled);
  }

  /** Of nothing: similar to nothing. */
  public static Embedding none() {
    return new Embedding(new float[DIMENSIONS]);
  }

  /** A copy of the numbers. */
  public float[] values() {
    return values.clone();
  }

  /** The cosine of the angle between the two, -1 to 1; 0 when one of them is zero. */
  public double similarity(Embedding other) {
    double dot = 0;
    for (int i = 0; i < DIMENSIONS; i++) {
      dot += (double) values[i] * other.values[i];
    }
    return Math.max(-1, Math.min(1, dot));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Embedding embedding && Arrays.equals(values, embedding.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return "Embedding[" + DIMENSIONS + "]";
  }
}
