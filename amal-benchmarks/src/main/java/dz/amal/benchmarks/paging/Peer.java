package dz.amal.benchmarks.paging;

import dz.amal.benchmarks.report.Latencies;
import java.sql.SQLException;

/** One way to read the last page of one list, in the small and in the large database. */
record Peer(
    String title,
    long smallList,
    long largeList,
    LastPage small,
    LastPage large,
    Latencies smallTook,
    Latencies largeTook) {

  Peer(String title, long smallList, long largeList, LastPage small, LastPage large) {
    this(title, smallList, largeList, small, large, new Latencies(), new Latencies());
  }

  /** Reads both once, without counting. */
  void warmUp() throws SQLException {
    require(small.read());
    require(large.read());
  }

  /** Reads both once: what disturbs the machine disturbs both. */
  void sample() throws SQLException {
    time(small, smallTook);
    time(large, largeTook);
  }

  private static void time(LastPage page, Latencies took) throws SQLException {
    long start = System.nanoTime();
    int items = page.read();
    took.add(System.nanoTime() - start);
    require(items);
  }

  private static void require(int items) {
    if (items == 0) {
      throw new IllegalStateException("a last page is empty");
    }
  }

  double ratio() {
    return largeTook.medianMillis() / smallTook.medianMillis();
  }
}
