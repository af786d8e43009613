package dz.amal.llm.offline.training;

import dz.amal.llm.offline.linear.Calibration;
import java.util.List;

/**
 * Fits a calibration to cross-validated scores: the slope and offsets under which the true classes
 * are likeliest, by gradient ascent. Pure functions.
 */
final class CalibrationFit {

  private static final int STEPS = 3000;
  private static final double STEP = 0.5;

  private CalibrationFit() {}

  /**
   * The calibration.
   *
   * @param scores one array an example
   * @param truth for each example the place of its class in the scores
   */
  static Calibration of(List<double[]> scores, int[] truth) {
    int width = scores.get(0).length;
    double slope = 1;
    double[] offsets = new double[width];
    for (int step = 0; step < STEPS; step++) {
      Calibration current = new Calibration(slope, offsets);
      double slopeGradient = 0;
      double[] gradient = new double[width];
      for (int i = 0; i < truth.length; i++) {
        double[] likely = current.probabilities(scores.get(i));
        for (int k = 0; k < width; k++) {
          double error = (k == truth[i] ? 1 : 0) - likely[k];
          gradient[k] += error;
          slopeGradient += error * scores.get(i)[k];
        }
      }
      slope += STEP * slopeGradient / truth.length;
      for (int k = 0; k < width; k++) {
        offsets[k] += STEP * gradient[k] / truth.length;
      }
    }
    return new Calibration(slope, offsets);
  }
}
