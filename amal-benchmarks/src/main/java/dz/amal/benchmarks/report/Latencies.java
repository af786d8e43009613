package dz.amal.benchmarks.report;

import java.util.Arrays;

/** How long each of several calls took, in nanoseconds. Not thread-safe. */
public final class Latencies {

  private static final double NANOS_PER_MILLI = 1e6;
  private static final double NANOS_PER_SECOND = 1e9;

  private long[] nanos = new long[64];
  private int count;

  /** Adds one call. */
  public void add(long took) {
    if (count == nanos.length) {
      nanos = Arrays.copyOf(nanos, count * 2);
    }
    nanos[count++] = took;
  }

  /** Adds all calls of these to others. */
  public void addTo(Latencies others) {
    Arrays.stream(nanos, 0, count).forEach(others::add);
  }

  /** How many calls. */
  public int count() {
    return count;
  }

  /** Half of the calls were not slower; in milliseconds. */
  public double medianMillis() {
    return percentileMillis(50);
  }

  /** So many percent of the calls were not slower; in milliseconds, NaN of no call. */
  public double percentileMillis(int percent) {
    if (count == 0) {
      return Double.NaN;
    }
    long[] sorted = Arrays.copyOf(nanos, count);
    Arrays.sort(sorted);
    int rank = (int) Math.ceil(percent / 100.0 * count);
    return sorted[Math.max(rank, 1) - 1] / NANOS_PER_MILLI;
  }

  /** Calls a second of one client that asks again as soon as it is answered. */
  public double perSecond() {
    return count * NANOS_PER_SECOND / Arrays.stream(nanos, 0, count).sum();
  }
}
