package dz.amal.llm.offline.text;

import dz.amal.llm.offline.linear.LinearModel;
import dz.amal.llm.offline.linear.SparseVector;
import java.util.Arrays;

/**
 * Collects features of one text in groups. Each group is scaled to the same length by itself, so
 * that the many pieces of words do not drown the few words. Not thread-safe; for one text.
 */
final class HashedFeatures {

  private int[] group = new int[256];
  private int groupSize;
  private int[] indices = new int[512];
  private float[] values = new float[512];
  private int size;

  /** Adds a feature to the open group; the same one may be added again. */
  void add(int hash) {
    if (groupSize == group.length) {
      group = Arrays.copyOf(group, 2 * groupSize);
    }
    group[groupSize++] = Hash.spread(hash) & (LinearModel.BUCKETS - 1);
  }

  /**
   * Adds all pieces of a word between angle brackets, which tell its beginning and its end.
   *
   * @param shortest how many characters a piece has at least
   * @param longest how many it has at most
   */
  void addPieces(int kind, String word, int shortest, int longest) {
    int bracketed = word.length() + 2;
    for (int start = 0; start < bracketed; start++) {
      int hash = Hash.ofNothing(kind);
      int last = Math.min(start + longest, bracketed);
      for (int end = start + 1; end <= last; end++) {
        hash = Hash.with(hash, bracketed(word, end - 1));
        if (end - start >= shortest) {
          add(hash);
        }
      }
    }
  }

  private static char bracketed(String word, int at) {
    if (at == 0) {
      return '<';
    }
    return at <= word.length() ? word.charAt(at - 1) : '>';
  }

  /** Ends the group. Its features weigh 1 + ln(count), and together have this length. */
  void endGroup(float length) {
    Arrays.sort(group, 0, groupSize);
    int first = size;
    double square = 0;
    for (int start = 0; start < groupSize; ) {
      int end = start + 1;
      while (end < groupSize && group[end] == group[start]) {
        end++;
      }
      float value = end == start + 1 ? 1 : (float) (1 + Math.log(end - start));
      append(group[start], value);
      square += value * value;
      start = end;
    }
    float scale = (float) (length / Math.sqrt(square));
    for (int n = first; n < size; n++) {
      values[n] *= scale;
    }
    groupSize = 0;
  }

  SparseVector toVector() {
    return new SparseVector(Arrays.copyOf(indices, size), Arrays.copyOf(values, size));
  }

  private void append(int index, float value) {
    if (size == indices.length) {
      indices = Arrays.copyOf(indices, 2 * size);
      values = Arrays.copyOf(values, 2 * size);
    }
    indices[size] = index;
    values[size++] = value;
  }
}
