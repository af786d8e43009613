package dz.amal.postgres;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.db.PostgreSQLDatabaseMetrics;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;

/**
 * The figures of {@code ./amal db status} that can be watched over time: the pool, sizes, cache,
 * dead rows and connections by Micrometer's own binders, and what those leave out. Asked of the
 * database whenever somebody collects them; a figure that cannot be had is not a number.
 */
final class DatabaseMetrics {

  private static final String UNUSED_INDEXES =
      "SELECT count(*) FROM pg_stat_user_indexes WHERE idx_scan = 0";
  private static final String REPLICATION_LAG =
      // Without the right to see the state there is nothing to be said of the lag.
      "SELECT CASE WHEN COUNT(*) > COUNT(state) THEN 'NaN'"
          + " ELSE COALESCE(MAX(EXTRACT(EPOCH FROM replay_lag)), 0)::float8 END"
          + " FROM pg_stat_replication";
  private static final String SLOWEST_QUERY =
      "SELECT COALESCE(MAX(mean_exec_time), 0) / 1000 FROM pg_stat_statements"
          + " WHERE dbid = (SELECT oid FROM pg_database WHERE datname = current_database())";

  /** Which rows wait for what, as the partial indexes say it. */
  private static final Map<String, String> OUTBOX =
      Map.of(
          "desk", "status = 'pending' AND channel = 'desk'",
          "email", "status = 'pending' AND channel <> 'desk' AND channel = 'email'",
          "webhook", "status = 'pending' AND channel <> 'desk' AND channel = 'webhook'",
          "dead", "status = 'dead'");

  private final DataSource dataSource;

  /** Over a pool that gives up soon: many figures are asked one after the other. */
  DatabaseMetrics(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  void bindTo(MeterRegistry registry, String database) {
    new PostgreSQLDatabaseMetrics(dataSource, database).bindTo(registry);
    OUTBOX.forEach((way, rows) -> bindOutbox(registry, way, rows));
    Gauge.builder("postgres.indexes.unused", () -> ask(UNUSED_INDEXES))
        .description("Indexes that were not used since statistics were last reset")
        .register(registry);
    Gauge.builder("postgres.replication.lag", () -> ask(REPLICATION_LAG))
        .description("How far the slowest replica is behind; 0 without one")
        .baseUnit("seconds")
        .register(registry);
    Gauge.builder("postgres.queries.slowest", () -> ask(SLOWEST_QUERY))
        .description("The mean time of the query that takes longest; needs pg_stat_statements")
        .baseUnit("seconds")
        .register(registry);
  }

  private void bindOutbox(MeterRegistry registry, String way, String rows) {
    Gauge.builder("amal.outbox", () -> ask("SELECT count(*) FROM notifications WHERE " + rows))
        .tag("way", way)
        .description("Notifications that wait, by where they go; dead ones were given up")
        .register(registry);
  }

  private double ask(String query) {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getDouble(1);
    } catch (SQLException e) {
      return Double.NaN;
    }
  }
}
