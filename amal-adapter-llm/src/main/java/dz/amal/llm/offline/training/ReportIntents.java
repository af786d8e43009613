package dz.amal.llm.offline.training;

import dz.amal.domain.decision.Intent;
import dz.amal.llm.offline.linear.Calibration;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Prints cross-validated figures of the intent model on the balanced training part, for choosing
 * features, costs and the thresholds of a decision policy. A person runs it; the build does not.
 */
public final class ReportIntents {

  private static final int STEPS = 14;
  private static final double STEP = 0.05;

  private final List<String> classes;
  private final int[] truth;
  private final List<double[]> likely = new ArrayList<>();

  private ReportIntents(List<LabelledMessage> messages, OfflineModel model) {
    this.classes = model.classes(messages);
    this.truth = model.balancedTruth(messages);
    List<double[]> scores = model.crossValidated(messages);
    Calibration calibration = CalibrationFit.of(scores, truth);
    scores.forEach(score -> likely.add(calibration.probabilities(score)));
  }

  /**
   * Prints the report.
   *
   * @param args the folder of labelled messages
   */
  public static void main(String[] args) throws IOException {
    List<LabelledMessage> messages =
        LabelledMessages.toTrainOn(LabelledMessages.in(Path.of(args[0])));
    OfflineModel model = OfflineModel.intent();
    new ReportIntents(messages, model).print(System.out);
  }

  private void print(PrintStream out) {
    int[][] confusion = new int[classes.size()][classes.size()];
    double loss = 0;
    for (int i = 0; i < truth.length; i++) {
      confusion[truth[i]][likeliest(likely.get(i))]++;
      loss -= Math.log(likely.get(i)[truth[i]]);
    }
    int right = IntStream.range(0, classes.size()).map(k -> confusion[k][k]).sum();
    out.printf("%d messages, accuracy %.3f, ", truth.length, right / (double) truth.length);
    out.printf("log loss %.3f%nrows true, columns predicted: %s%n", loss / truth.length, classes);
    for (int[] row : confusion) {
      out.println(Arrays.toString(row));
    }
    for (int step = 1; step <= STEPS; step++) {
      printAt(step * STEP, out);
    }
  }

  private void printAt(double threshold, PrintStream out) {
    out.printf("above %.2f", threshold);
    printAt("crisis", List.of(Intent.CRISIS), threshold, out);
    printAt("human", List.of(Intent.CRISIS, Intent.HUMAN), threshold, out);
    out.println();
  }

  private void printAt(String name, List<Intent> wanted, double threshold, PrintStream out) {
    List<Integer> places = wanted.stream().map(intent -> classes.indexOf(intent.name())).toList();
    int hits = 0;
    int raised = 0;
    int all = 0;
    for (int i = 0; i < truth.length; i++) {
      double[] probabilities = likely.get(i);
      boolean isOne = places.contains(truth[i]);
      boolean raises = places.stream().mapToDouble(k -> probabilities[k]).sum() > threshold;
      all += isOne ? 1 : 0;
      raised += raises ? 1 : 0;
      hits += isOne && raises ? 1 : 0;
    }
    double recall = hits / (double) all;
    out.printf("   %s: recall %.3f precision %.3f", name, recall, hits / (double) raised);
  }

  private static int likeliest(double[] probabilities) {
    return IntStream.range(0, probabilities.length)
        .reduce(0, (best, k) -> probabilities[k] > probabilities[best] ? k : best);
  }
}
