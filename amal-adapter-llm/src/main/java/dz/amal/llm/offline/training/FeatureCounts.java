package dz.amal.llm.offline.training;

import dz.amal.llm.offline.linear.SparseVector;
import java.util.Map;
import java.util.TreeMap;

/** The features of one example, ascending by bucket, each once. Immutable. */
final class FeatureCounts {

  private final int[] buckets;
  private final double[] values;

  private FeatureCounts(int[] buckets, double[] values) {
    this.buckets = buckets;
    this.values = values;
  }

  static FeatureCounts of(SparseVector vector) {
    Map<Integer, Double> row = new TreeMap<>();
    for (int n = 0; n < vector.size(); n++) {
      row.merge(vector.index(n), (double) vector.value(n), Double::sum);
    }
    return new FeatureCounts(
        row.keySet().stream().mapToInt(Integer::intValue).toArray(),
        row.values().stream().mapToDouble(Double::doubleValue).toArray());
  }

  int size() {
    return buckets.length;
  }

  int bucket(int n) {
    return buckets[n];
  }

  double value(int n) {
    return values[n];
  }
}
