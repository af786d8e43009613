package dz.amal.llm.offline.training;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import dz.amal.llm.offline.linear.LinearModel;
import dz.amal.llm.offline.linear.SparseVector;
import dz.amal.llm.offline.linear.TrainedWeights;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * L2-regularised logistic regression, one class against the rest, by liblinear's trust-region
 * Newton method, which draws no random number: the same examples give the same model.
 *
 * @param cost what an error costs, against large weights: above 0, larger fits closer
 * @param classWeights multiplies the cost of errors on a class; 1 for those not named
 */
record LogisticRegression(double cost, Map<String, Double> classWeights) {

  private static final double PRECISE_ENOUGH = 0.01;

  TrainedWeights train(List<Example> examples) {
    List<String> classes = examples.stream().map(Example::label).distinct().sorted().toList();
    Problem problem = new Problem();
    problem.l = examples.size();
    problem.n = LinearModel.BUCKETS + 1;
    problem.bias = 1;
    problem.x = examples.stream().map(e -> row(e.features())).toArray(Feature[][]::new);
    problem.y = examples.stream().mapToDouble(e -> classes.indexOf(e.label())).toArray();
    Parameter parameter = new Parameter(SolverType.L2R_LR, cost, PRECISE_ENOUGH);
    parameter.setWeights(
        classes.stream().mapToDouble(name -> classWeights.getOrDefault(name, 1.0)).toArray(),
        IntStream.range(0, classes.size()).toArray());
    Linear.disableDebugOutput();
    return weights(classes, Linear.train(problem, parameter));
  }

  /** Liblinear counts features from 1 and wants them ascending; the last is the bias. */
  private static Feature[] row(SparseVector vector) {
    Map<Integer, Float> row = new TreeMap<>();
    for (int n = 0; n < vector.size(); n++) {
      row.merge(vector.index(n) + 1, vector.value(n), Float::sum);
    }
    row.put(LinearModel.BUCKETS + 1, 1f);
    return row.entrySet().stream()
        .map(entry -> new FeatureNode(entry.getKey(), entry.getValue()))
        .toArray(Feature[]::new);
  }

  private static TrainedWeights weights(List<String> classes, Model model) {
    int width = classes.size();
    double[] trained = model.getFeatureWeights();
    double[] weights = new double[LinearModel.BUCKETS * width];
    double[] biases = new double[width];
    for (int place = 0; place < width; place++) {
      int k = model.getLabels()[place];
      for (int bucket = 0; bucket < LinearModel.BUCKETS; bucket++) {
        weights[bucket * width + k] = trained[bucket * width + place];
      }
      biases[k] = trained[LinearModel.BUCKETS * width + place];
    }
    return new TrainedWeights(classes, weights, biases);
  }
}
