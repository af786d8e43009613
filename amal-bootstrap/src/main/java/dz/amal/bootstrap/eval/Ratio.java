package dz.amal.bootstrap.eval;

import java.util.List;
import java.util.function.Predicate;

/** How many of some messages are so. */
record Ratio(long part, long whole) {

  static <T> Ratio of(List<T> items, Predicate<T> among, Predicate<T> so) {
    return new Ratio(
        items.stream().filter(among).filter(so).count(), items.stream().filter(among).count());
  }

  /** 0 to 1; 0 of nothing. */
  double value() {
    return whole == 0 ? 0 : (double) part / whole;
  }

  /** The harmonic mean of recall and precision, 0 to 1. */
  static double f1(Ratio recall, Ratio precision) {
    double sum = recall.value() + precision.value();
    return sum == 0 ? 0 : 2 * recall.value() * precision.value() / sum;
  }
}
