package dz.amal.bootstrap;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How much longer one answer took than another that was asked for at about the same time, in
 * nanoseconds.
 */
record PairedTimes(List<Long> differences) {

  /** Beyond it lies one in a thousand, if there is no difference. */
  static final double ONE_IN_A_THOUSAND = 3.29;

  PairedTimes {
    differences = List.copyOf(differences);
  }

  /**
   * Wilcoxon's signed-rank statistic as a number of standard deviations: near 0 where neither is
   * slower. Pairs take out what the machine does meanwhile, and ranks what it does now and then.
   */
  double signedRank() {
    List<Long> bySize = differences.stream().sorted(Comparator.comparingLong(Math::abs)).toList();
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < bySize.size(); i++) {
      double rank = i + 1.0;
      sum += Math.signum(bySize.get(i)) * rank;
      squares += rank * rank;
    }
    return sum / Math.sqrt(squares);
  }

  boolean showADifference() {
    return Math.abs(signedRank()) > ONE_IN_A_THOUSAND;
  }

  PairedTimes plus(long nanoseconds) {
    return new PairedTimes(differences.stream().map(each -> each + nanoseconds).toList());
  }

  /** Half of the differences lie within this of each other. */
  long spread() {
    List<Long> sorted = differences.stream().sorted().toList();
    return sorted.get(sorted.size() * 3 / 4) - sorted.get(sorted.size() / 4);
  }

  long median() {
    return differences.stream().sorted().skip(differences.size() / 2).findFirst().orElseThrow();
  }

  /** The first of each of these pairs against the second. */
  static PairedTimes of(int pairs, Pair pair) {
    return new PairedTimes(
        IntStream.range(0, pairs)
            .mapToObj(i -> i % 2 == 0 ? pair.knownFirst(i) : pair.unknownFirst(i))
            .toList());
  }

  /** Asks once for a known and once for an unknown address, and takes the times. */
  record Pair(Asking known, Asking unknown) {

    long knownFirst(int number) {
      long time = nanoseconds(known, number);
      return time - nanoseconds(unknown, number);
    }

    long unknownFirst(int number) {
      long time = nanoseconds(unknown, number);
      return nanoseconds(known, number) - time;
    }

    private static long nanoseconds(Asking asking, int number) {
      long before = System.nanoTime();
      asking.ask(number);
      return System.nanoTime() - before;
    }
  }

  /** A request of which there are many. */
  interface Asking {
    void ask(int number);
  }
}
