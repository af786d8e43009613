package dz.amal.benchmarks.ingest;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** One slice of a list after the other. */
final class Slices {

  private Slices() {}

  /** What is done with a slice. */
  @FunctionalInterface
  interface Step {
    void take(int from, int to) throws SQLException;
  }

  /**
   * Takes slices until all is taken, or time is up.
   *
   * @return how many elements were taken
   */
  static int of(List<?> all, int size, Duration limit, Step step) throws SQLException {
    long start = System.nanoTime();
    int from = 0;
    while (from < all.size() && System.nanoTime() - start < limit.toNanos()) {
      int to = Math.min(from + size, all.size());
      step.take(from, to);
      from = to;
    }
    return from;
  }
}
