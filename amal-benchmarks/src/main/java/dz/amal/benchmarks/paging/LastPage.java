package dz.amal.benchmarks.paging;

import java.sql.SQLException;

/** Reads the last page of one list. */
@FunctionalInterface
interface LastPage {

  /** How many items there were. */
  int read() throws SQLException;
}
