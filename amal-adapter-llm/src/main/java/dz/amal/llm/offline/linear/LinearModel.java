package dz.amal.llm.offline.linear;

import java.util.List;

/**
 * A linear classifier over hashed features, its weights held in one byte each. Immutable and
 * thread-safe.
 */
public final class LinearModel {

  /** Feature indices run from 0 to this, exclusive. */
  public static final int BUCKETS = 1 << 19;

  private final List<String> classes;
  private final Rows rows;
  private final byte[] weights;
  private final float[] steps;
  private final float[] biases;
  private final Calibration calibration;

  /**
   * A model. The arrays are not copied; the caller gives them away.
   *
   * @param classes the names of the classes
   * @param buckets the features that have weights, ascending
   * @param weights one row a bucket, one byte a class
   * @param steps for each class, what one unit of its bytes stands for
   * @param biases for each class, the score of a message without features
   */
  LinearModel(
      List<String> classes,
      int[] buckets,
      byte[] weights,
      float[] steps,
      float[] biases,
      Calibration calibration) {
    this.classes = List.copyOf(classes);
    this.weights = weights;
    this.steps = steps;
    this.biases = biases;
    this.calibration = calibration;
    this.rows = new Rows(buckets);
  }

  /** The names of the classes, in the order of {@link #probabilities}. */
  public List<String> classes() {
    return classes;
  }

  /** How likely each class is, together 1. */
  public double[] probabilities(SparseVector features) {
    return calibration.probabilities(scores(features));
  }

  /** The likeliest class. */
  public String likeliest(SparseVector features) {
    double[] probabilities = probabilities(features);
    int best = 0;
    for (int k = 1; k < probabilities.length; k++) {
      if (probabilities[k] > probabilities[best]) {
        best = k;
      }
    }
    return classes.get(best);
  }

  private double[] scores(SparseVector features) {
    int width = classes.size();
    double[] scores = new double[width];
    for (int n = 0; n < features.size(); n++) {
      int row = rows.of(features.index(n));
      if (row != Rows.NONE) {
        for (int k = 0; k < width; k++) {
          scores[k] += features.value(n) * weights[row * width + k];
        }
      }
    }
    for (int k = 0; k < width; k++) {
      scores[k] = scores[k] * steps[k] + biases[k];
    }
    return scores;
  }
}
