package dz.amal.llm.offline.training;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import dz.amal.llm.offline.linear.LinearModel;
import dz.amal.llm.offline.linear.TrainedWeights;
import java.util.List;

/**
 * L2-regularised logistic regression, one class against the rest, by liblinear's trust-region
 * Newton method, which draws no random number: the same examples give the same model.
 *
 * <p>For each class, features are scaled before by how telling they are for it, see {@link
 * TellingFeatures}; the scale goes into the weights, so that a model stays as fast as before.
 *
 * @param cost what an error costs, against large weights: above 0, larger fits closer
 */
record LogisticRegression(double cost) {

  private static final double PRECISE_ENOUGH = 0.01;
  private static final int YES = 1;
  private static final int NO = -1;

  TrainedWeights train(List<Example> examples) {
    List<String> classes = examples.stream().map(Example::label).distinct().sorted().toList();
    List<FeatureCounts> rows = examples.stream().map(e -> FeatureCounts.of(e.features())).toList();
    double[] weights = new double[LinearModel.BUCKETS * classes.size()];
    double[] biases = new double[classes.size()];
    Linear.disableDebugOutput();
    for (int k = 0; k < classes.size(); k++) {
      String wanted = classes.get(k);
      boolean[] isWanted = new boolean[rows.size()];
      for (int i = 0; i < isWanted.length; i++) {
        isWanted[i] = examples.get(i).label().equals(wanted);
      }
      TellingFeatures scale = TellingFeatures.of(rows, isWanted);
      double[] trained = trainOne(rows, isWanted, scale);
      for (int bucket = 0; bucket < LinearModel.BUCKETS; bucket++) {
        weights[bucket * classes.size() + k] = trained[bucket] * scale.of(bucket);
      }
      biases[k] = trained[LinearModel.BUCKETS];
    }
    return new TrainedWeights(classes, weights, biases);
  }

  /** A weight a bucket, and behind them the bias. */
  private double[] trainOne(List<FeatureCounts> rows, boolean[] isWanted, TellingFeatures scale) {
    Problem problem = new Problem();
    problem.l = rows.size();
    problem.n = LinearModel.BUCKETS + 1;
    problem.bias = 1;
    problem.x = rows.stream().map(row -> scaled(row, scale)).toArray(Feature[][]::new);
    problem.y = new double[isWanted.length];
    for (int i = 0; i < isWanted.length; i++) {
      problem.y[i] = isWanted[i] ? YES : NO;
    }
    Model model = Linear.train(problem, new Parameter(SolverType.L2R_LR, cost, PRECISE_ENOUGH));
    double[] weights = model.getFeatureWeights();
    if (model.getLabels()[0] == NO) {
      for (int i = 0; i < weights.length; i++) {
        weights[i] = -weights[i];
      }
    }
    return weights;
  }

  /** Liblinear counts features from 1 and wants them ascending; the last is the bias. */
  private static Feature[] scaled(FeatureCounts row, TellingFeatures scale) {
    Feature[] features = new Feature[row.size() + 1];
    for (int n = 0; n < row.size(); n++) {
      int bucket = row.bucket(n);
      features[n] = new FeatureNode(bucket + 1, row.value(n) * scale.of(bucket));
    }
    features[row.size()] = new FeatureNode(LinearModel.BUCKETS + 1, 1);
    return features;
  }
}
