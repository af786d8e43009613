package dz.amal.benchmarks.retrieval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A way to find the nearest ten, and how many questions a second it answered in each round. */
final class Contestant {

  private final String title;
  private final NearestTen nearest;
  private final List<Double> alone = new ArrayList<>();
  private final List<Double> together = new ArrayList<>();

  Contestant(String title, NearestTen nearest) {
    this.title = title;
    this.nearest = nearest;
  }

  String title() {
    return title;
  }

  NearestTen nearest() {
    return nearest;
  }

  /** What one client, and what all clients were answered a second in a round. */
  void add(double ofOne, double ofAll) {
    alone.add(ofOne);
    together.add(ofAll);
  }

  double alone() {
    return median(alone);
  }

  double together() {
    return median(together);
  }

  double aloneTo(Contestant other) {
    return medianRatio(alone, other.alone);
  }

  double togetherTo(Contestant other) {
    return medianRatio(together, other.together);
  }

  /** Within a round the machine is the same to both. */
  private static double medianRatio(List<Double> own, List<Double> others) {
    List<Double> ratios = new ArrayList<>();
    for (int round = 0; round < own.size(); round++) {
      ratios.add(own.get(round) / others.get(round));
    }
    return median(ratios);
  }

  private static double median(List<Double> figures) {
    double[] sorted = figures.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    if (sorted.length == 0) {
      return Double.NaN;
    }
    return Arrays.stream(sorted, (sorted.length - 1) / 2, sorted.length / 2 + 1)
        .average()
        .orElse(Double.NaN);
  }
}
