package dz.amal.benchmarks.vectors;

import dz.amal.benchmarks.database.Sql;
import dz.amal.benchmarks.report.Progress;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import me.tongfei.progressbar.ProgressBar;

/**
 * An index that was built.
 *
 * @param seconds that building it took; NaN if it was there before the rows
 */
record VectorIndex(String name, double seconds, long bytes) {

  private static final double NANOS_PER_SECOND = 1e9;
  private static final int LOOK_MILLIS = 500;

  /** HNSW counts the blocks that it has read, IVFFlat the rows that it has written. */
  private static final String PROGRESS =
      """
      SELECT COALESCE(max(1000 * GREATEST(
        CASE WHEN blocks_total > 0 THEN blocks_done::float / blocks_total ELSE 0 END,
        CASE WHEN tuples_total > 0 THEN tuples_done::float / tuples_total ELSE 0 END)), 0)::bigint
      FROM pg_stat_progress_create_index
      """;

  /**
   * Builds it.
   *
   * @param using what stands behind the table's name, as {@code hnsw (embedding vector_cosine_ops)}
   * @param observer a second connection, to see how far it is
   */
  static VectorIndex build(
      Connection connection, Connection observer, String name, String table, String using)
      throws SQLException, InterruptedException {
    String create = "CREATE INDEX " + name + " ON " + table + " USING " + using;
    ExecutorService thread = Executors.newSingleThreadExecutor();
    long start = System.nanoTime();
    try {
      Future<?> building =
          thread.submit(
              () -> {
                Sql.execute(connection, create);
                return name;
              });
      await(building, observer, name);
    } finally {
      thread.shutdown();
    }
    double seconds = (System.nanoTime() - start) / NANOS_PER_SECOND;
    Sql.execute(connection, "ANALYZE " + table);
    return measured(connection, name, seconds);
  }

  static VectorIndex measured(Connection connection, String name, double seconds)
      throws SQLException {
    return new VectorIndex(
        name, seconds, Sql.number(connection, "SELECT pg_relation_size('" + name + "')"));
  }

  private static void await(Future<?> building, Connection observer, String name)
      throws SQLException, InterruptedException {
    try (ProgressBar bar = Progress.of("vectors: building " + name, 1000)) {
      while (true) {
        try {
          building.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
          bar.stepTo(1000);
          return;
        } catch (TimeoutException e) {
          bar.stepTo(Sql.number(observer, PROGRESS));
        } catch (ExecutionException e) {
          throw new SQLException("cannot build " + name, e.getCause());
        }
      }
    }
  }

  double megabytes() {
    return bytes / 1e6;
  }
}
