package dz.amal.llm.offline.linear;

/**
 * A vector that is zero almost everywhere: pairs of an index and a value, in any order. When an
 * index occurs twice its values add up. Immutable.
 */
public final class SparseVector {

  private final int[] indices;
  private final float[] values;

  /**
   * A vector of these pairs. The arrays are not copied; the caller gives them away.
   *
   * @throws IllegalArgumentException if there is not one value an index
   */
  public SparseVector(int[] indices, float[] values) {
    if (indices.length != values.length) {
      throw new IllegalArgumentException("one value an index");
    }
    this.indices = indices;
    this.values = values;
  }

  /** How many pairs there are. */
  public int size() {
    return indices.length;
  }

  /** The index of the n-th pair, from 0. */
  public int index(int n) {
    return indices[n];
  }

  /** The value of the n-th pair, from 0. */
  public float value(int n) {
    return values[n];
  }
}
