package dz.amal.llm.offline.training;

import dz.amal.domain.decision.Intent;
import dz.amal.llm.offline.MessageConcepts;
import dz.amal.llm.offline.linear.Calibration;
import dz.amal.llm.offline.text.MessageFeatures;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Prints cross-validated figures. */
public final class ReportIntents {
  private ReportIntents() {}

  /** Reports. */
  public static void main(String[] args) throws IOException {
    List<LabelledMessage> messages =
        LabelledMessages.toTrainOn(LabelledMessages.in(Path.of(args[0])));
    List<Example> examples =
        Example.of(messages, new MessageFeatures(new MessageConcepts()), LabelledMessage::intent);
    List<String> classes = examples.stream().map(Example::label).distinct().sorted().toList();
    int[] truth = examples.stream().mapToInt(e -> classes.indexOf(e.label())).toArray();
    double cost = Double.parseDouble(System.getProperty("cost", "8"));
    List<double[]> scores =
        new CrossValidation(5, 20261122L).scores(examples, new LogisticRegression(cost, Map.of()));
    Calibration c = CalibrationFit.of(scores, truth);
    int right = 0;
    double loss = 0;
    List<double[]> probs = new ArrayList<>();
    int[][] confusion = new int[5][5];
    for (int i = 0; i < truth.length; i++) {
      double[] p = c.probabilities(scores.get(i));
      probs.add(p);
      int best = 0;
      for (int k = 1; k < p.length; k++) {
        if (p[k] > p[best]) {
          best = k;
        }
      }
      confusion[truth[i]][best]++;
      right += best == truth[i] ? 1 : 0;
      loss -= Math.log(p[truth[i]]);
    }
    System.out.printf(
        "acc %.4f  logloss %.4f slope %.2f%n",
        right / (double) truth.length, loss / truth.length, c.slope());
    if (args.length > 1) {
      System.out.println(classes);
      for (int[] row : confusion) {
        System.out.println(java.util.Arrays.toString(row));
      }
      int crisis = classes.indexOf(Intent.CRISIS.name());
      int human = classes.indexOf(Intent.HUMAN.name());
      for (double t = 0.1; t < 0.75; t += 0.05) {
        int tp = 0, fp = 0, all = 0, htp = 0, hfp = 0, hall = 0;
        for (int i = 0; i < truth.length; i++) {
          double[] p = probs.get(i);
          boolean hit = p[crisis] > t;
          boolean is = truth[i] == crisis;
          all += is ? 1 : 0;
          tp += hit && is ? 1 : 0;
          fp += hit && !is ? 1 : 0;
          boolean h = p[crisis] + p[human] > t;
          boolean his = is || truth[i] == human;
          hall += his ? 1 : 0;
          htp += h && his ? 1 : 0;
          hfp += h && !his ? 1 : 0;
        }
        System.out.printf(
            "t %.2f crisis r %.3f p %.3f | support r %.3f p %.3f acc %.3f%n",
            t,
            tp / (double) all,
            tp / (double) (tp + fp),
            htp / (double) hall,
            htp / (double) (htp + hfp),
            (truth.length - hfp - (hall - htp)) / (double) truth.length);
      }
    }
  }
}
