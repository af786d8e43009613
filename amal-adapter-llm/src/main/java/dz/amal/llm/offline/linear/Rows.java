package dz.amal.llm.offline.linear;

/**
 * In which row of the weights a bucket stands. One bit a bucket, and how many bits are set before
 * each word of them: a tenth of a megabyte, which stays in the processor's cache, where a number a
 * bucket would not. Immutable and thread-safe.
 */
final class Rows {

  /** The row of a bucket without weights. */
  static final int NONE = -1;

  private final long[] isThere = new long[LinearModel.BUCKETS / Long.SIZE];
  private final int[] before = new int[isThere.length];

  /** The rows of these buckets, ascending: the first has row 0, and so on. */
  Rows(int[] buckets) {
    for (int bucket : buckets) {
      isThere[bucket / Long.SIZE] |= 1L << bucket;
    }
    int count = 0;
    for (int word = 0; word < isThere.length; word++) {
      before[word] = count;
      count += Long.bitCount(isThere[word]);
    }
  }

  int of(int bucket) {
    long word = isThere[bucket / Long.SIZE];
    long bit = 1L << bucket;
    return (word & bit) == 0 ? NONE : before[bucket / Long.SIZE] + Long.bitCount(word & (bit - 1));
  }
}
