package dz.amal.benchmarks.stream;

import dz.amal.benchmarks.report.Latencies;
import java.util.List;

/**
 * How one round went.
 *
 * @param took from the model's telling a sentence to the client's having read it
 * @param answered streams that ended with every sentence that was told
 * @param crisisInTheMiddle milliseconds until somebody in danger was answered meanwhile
 * @param crisisAtTheEnd the same, the slowest of those who wrote while the streams ended
 */
record Round(
    Latencies took,
    long answered,
    double crisisInTheMiddle,
    double crisisAtTheEnd,
    double seconds) {

  static double median(List<Round> rounds, Figure figure) {
    List<Double> sorted = rounds.stream().map(figure::of).sorted().toList();
    int size = sorted.size();
    return (sorted.get((size - 1) / 2) + sorted.get(size / 2)) / 2;
  }

  /** Something of a round. */
  @FunctionalInterface
  interface Figure {
    double of(Round round);
  }
}
