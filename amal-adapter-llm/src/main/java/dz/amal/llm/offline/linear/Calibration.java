package dz.amal.llm.offline.linear;

/**
 * Turns a linear model's scores into probabilities: softmax of slope times score plus an offset a
 * class (multi-class Platt scaling, fitted on scores of messages the model was not trained on).
 * Immutable.
 */
public final class Calibration {

  private final double slope;
  private final double[] offsets;

  /** A calibration; one offset a class. The array is copied. */
  public Calibration(double slope, double[] offsets) {
    this.slope = slope;
    this.offsets = offsets.clone();
  }

  /** One positive number a class, together 1. */
  public double[] probabilities(double[] scores) {
    double[] probabilities = new double[scores.length];
    double largest = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < scores.length; k++) {
      probabilities[k] = slope * scores[k] + offsets[k];
      largest = Math.max(largest, probabilities[k]);
    }
    double sum = 0;
    for (int k = 0; k < scores.length; k++) {
      probabilities[k] = Math.exp(probabilities[k] - largest);
      sum += probabilities[k];
    }
    for (int k = 0; k < scores.length; k++) {
      probabilities[k] /= sum;
    }
    return probabilities;
  }

  /** The factor that all scores are multiplied by; above 0. */
  public double slope() {
    return slope;
  }

  /** What is added for a class, by its place in the model's list of classes. */
  public double offset(int index) {
    return offsets[index];
  }
}
