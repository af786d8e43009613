package dz.amal.postgres;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.metrics.micrometer.MicrometerMetricsTrackerFactory;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.db.PostgreSQLDatabaseMetrics;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The figures of {@code ./amal db status} that can be watched over time: the pool, sizes, cache,
 * dead rows and connections by Micrometer's own binders, and what those leave out. Asked of the
 * database whenever somebody collects them; a figure that cannot be had is not a number.
 */
final class DatabaseMetrics {

  private static final String UNUSED_INDEXES =
      "SELECT count(*) FROM pg_stat_user_indexes WHERE idx_scan = 0";
  private static final String REPLICATION_LAG =
      "SELECT COALESCE(MAX(EXTRACT(EPOCH FROM replay_lag)), 0) FROM pg_stat_replication";
  private static final String SLOWEST_QUERY =
      "SELECT COALESCE(MAX(mean_exec_time), 0) / 1000 FROM pg_stat_statements"
          + " WHERE dbid = (SELECT oid FROM pg_database WHERE datname = current_database())";

  private final HikariDataSource dataSource;

  DatabaseMetrics(HikariDataSource dataSource) {
    this.dataSource = dataSource;
  }

  void bindTo(MeterRegistry registry, String database) {
    dataSource.setMetricsTrackerFactory(new MicrometerMetricsTrackerFactory(registry));
    new PostgreSQLDatabaseMetrics(dataSource, database).bindTo(registry);
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
