package dz.amal.benchmarks.ingest;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * Chunks that were brought in.
 *
 * @param megabytes of the heap that it took at most
 */
record Turn(int chunks, long nanos, double megabytes) {

  private static final double NANOS_PER_SECOND = 1e9;

  double chunksPerSecond() {
    return chunks * NANOS_PER_SECOND / nanos;
  }

  static double median(DoubleStream figures) {
    double[] sorted = figures.sorted().toArray();
    if (sorted.length == 0) {
      return Double.NaN;
    }
    return Arrays.stream(sorted, (sorted.length - 1) / 2, sorted.length / 2 + 1)
        .average()
        .orElse(Double.NaN);
  }
}
