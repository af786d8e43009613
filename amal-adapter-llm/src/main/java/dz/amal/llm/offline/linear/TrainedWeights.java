package dz.amal.llm.offline.linear;

import java.util.List;
import java.util.stream.IntStream;

/** Weights as training made them, before they are made small for a file. */
public final class TrainedWeights {

  private static final int LARGEST = Byte.MAX_VALUE;

  private final List<String> classes;
  private final double[] weights;
  private final double[] biases;

  /**
   * Weights of a model. The arrays are not copied; the caller gives them away.
   *
   * @param weights {@link LinearModel#BUCKETS} rows of one number a class
   * @param biases one number a class
   */
  public TrainedWeights(List<String> classes, double[] weights, double[] biases) {
    this.classes = List.copyOf(classes);
    this.weights = weights;
    this.biases = biases;
  }

  /** The names of the classes. */
  public List<String> classes() {
    return classes;
  }

  /** The score of each class for a message. */
  public double[] scores(SparseVector features) {
    double[] scores = biases.clone();
    for (int n = 0; n < features.size(); n++) {
      for (int k = 0; k < scores.length; k++) {
        scores[k] += features.value(n) * weight(features.index(n), k);
      }
    }
    return scores;
  }

  double weight(int bucket, int index) {
    return weights[bucket * classes.size() + index];
  }

  double bias(int index) {
    return biases[index];
  }

  /** For each class, the step that its largest weight needs to fit into a byte. */
  float[] steps() {
    float[] steps = new float[classes.size()];
    for (int i = 0; i < weights.length; i++) {
      int k = i % steps.length;
      steps[k] = Math.max(steps[k], (float) Math.abs(weights[i]));
    }
    for (int k = 0; k < steps.length; k++) {
      steps[k] = steps[k] == 0 ? 1 : steps[k] / LARGEST;
    }
    return steps;
  }

  /** The buckets whose weights are not all rounded to zero, ascending. */
  int[] buckets() {
    float[] steps = steps();
    return IntStream.range(0, LinearModel.BUCKETS)
        .filter(
            bucket ->
                IntStream.range(0, steps.length)
                    .anyMatch(k -> Math.round((float) weight(bucket, k) / steps[k]) != 0))
        .toArray();
  }
}
