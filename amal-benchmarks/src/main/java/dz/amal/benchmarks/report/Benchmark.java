package dz.amal.benchmarks.report;

import java.sql.SQLException;

/** Measures Amal beside its peers. */
@FunctionalInterface
public interface Benchmark {

  /** Runs once, and leaves nothing behind. */
  Report run() throws SQLException, InterruptedException;
}
