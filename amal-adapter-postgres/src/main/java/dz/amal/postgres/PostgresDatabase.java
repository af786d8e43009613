package dz.amal.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.metrics.micrometer.MicrometerMetricsTrackerFactory;
import dz.amal.domain.secret.Keys;
import dz.amal.domain.secret.NoKeys;
import dz.amal.domain.store.Stores;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jooq.DSLContext;

/**
 * A pool of connections to one database. Thread-safe; {@link #close()} gives the connections back.
 */
public final class PostgresDatabase implements AutoCloseable {

  /** Enough for short transactions; a model is never waited for with a connection in hand. */
  private static final int POOL_SIZE = 20;

  private static final Duration CONNECTION_TIMEOUT = Duration.ofSeconds(5);
  private static final Duration PATIENCE_FOR_A_FIGURE = Duration.ofMillis(250);

  /**
   * How an index is searched by meaning: how many neighbours are kept in sight, and that the search
   * goes on while a filter behind the index leaves too few. The cost of a page out of order is that
   * of an SSD: with the default, a sequential scan that reads every vector looks cheaper to the
   * planner than the index (it counts no pages outside the heap), and is 50 times slower at 10,000
   * chunks. Compiling a query takes longer than any of ours runs.
   */
  private static final String SEARCH_SETTINGS =
      "SET hnsw.ef_search = "
          + VectorIndex.NEIGHBOURS_IN_SIGHT
          + "; SET hnsw.iterative_scan = strict_order;"
          + " SET ivfflat.iterative_scan = relaxed_order;"
          + " SET random_page_cost = 1.1; SET jit = off; "
          // As many of the lists as their square root; nothing to be set without such an index.
          + "SELECT set_config('ivfflat.probes', round(sqrt(split_part(option, '=', 2)::int))::int::text,"
          + " false) FROM pg_class, unnest(reloptions) AS option"
          + " WHERE relname = '"
          + VectorIndex.nameOf(VectorIndex.Method.IVFFLAT)
          + "' AND option LIKE 'lists=%'; ";

  // Holding on to a java.util.logging logger keeps its level.
  private static final Logger DRIVER_LOG = Logger.getLogger("org.postgresql");

  private final HikariDataSource dataSource;
  private final PostgresAddress address;
  private final PostgresBell bell;

  private PostgresDatabase(HikariDataSource dataSource, PostgresAddress address) {
    this.dataSource = dataSource;
    this.address = address;
    this.bell = new PostgresBell(() -> connectionToListen(address));
  }

  /**
   * Opens a pool that works as {@link DatabaseRole#APP}: signed in as it, or, as another role that
   * may take it on, with its rights only. Connections are made when they are needed.
   */
  public static PostgresDatabase open(PostgresAddress address) {
    DRIVER_LOG.setLevel(Level.OFF); // its warnings repeat values
    HikariConfig config = configOf(address, "amal");
    config.setMaximumPoolSize(POOL_SIZE);
    config.setMinimumIdle(2);
    config.setConnectionTimeout(CONNECTION_TIMEOUT.toMillis());
    return new PostgresDatabase(new HikariDataSource(config), address);
  }

  private static HikariConfig configOf(PostgresAddress address, String pool) {
    HikariConfig config = new HikariConfig();
    config.setPoolName(pool);
    config.setJdbcUrl(address.jdbcUrl());
    config.setUsername(address.user());
    config.setPassword(address.password());
    config.setInitializationFailTimeout(-1);
    config.setConnectionInitSql(SEARCH_SETTINGS + "SET ROLE " + DatabaseRole.APP.roleName());
    // Instead of a failing server's values in exceptions; see Failures.
    config.addDataSourceProperty("logServerErrorDetail", "false");
    config.addDataSourceProperty("ApplicationName", "amal");
    config.addDataSourceProperty("connectTimeout", "5");
    config.addDataSourceProperty("socketTimeout", "30");
    config.addDataSourceProperty("tcpKeepAlive", "true");
    return config;
  }

  /** Whether the database answers within the pool's patience. */
  public boolean answers() {
    try (Connection connection = dataSource.getConnection()) {
      return connection.isValid(1);
    } catch (SQLException e) {
      return false;
    }
  }

  /**
   * Lets the pool and the database be watched. The database is asked over a connection of its own,
   * so that whoever collects figures takes none from those who store messages, and does not wait
   * long for a database that is away.
   *
   * @return gives that connection back when it is run
   */
  public Runnable measureTo(MeterRegistry registry) {
    dataSource.setMetricsTrackerFactory(new MicrometerMetricsTrackerFactory(registry));
    HikariConfig config = configOf(address, "amal-metrics");
    config.setMaximumPoolSize(1);
    config.setMinimumIdle(0);
    config.setConnectionTimeout(PATIENCE_FOR_A_FIGURE.toMillis());
    HikariDataSource figures = new HikariDataSource(config);
    new DatabaseMetrics(figures).bindTo(registry, address.database());
    return figures::close;
  }

  /** Queries over this database, for tests. */
  DSLContext sql() {
    return new PostgresTransactions(dataSource).sql();
  }

  /** Every store over this database, for what is not audited: nothing can be sealed. */
  public Stores stores() {
    return stores(new NoKeys());
  }

  /** Every store over this database. */
  public Stores stores(Keys keys) {
    return PostgresStores.over(new PostgresTransactions(dataSource), bell, keys);
  }

  /** How it stands with the jobs. */
  public JobRuns jobRuns() {
    return new JobRuns(new PostgresTransactions(dataSource));
  }

  /**
   * The same connections for a library that keeps its own tables in schema {@code ops}; it works as
   * {@link DatabaseRole#APP} too.
   */
  public DataSource dataSource() {
    return dataSource;
  }

  /** Not of the pool: it is held for as long as somebody listens. */
  private static Connection connectionToListen(PostgresAddress address) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", address.user());
    properties.setProperty("password", address.password());
    properties.setProperty("ApplicationName", "amal-bell");
    properties.setProperty("connectTimeout", "5");
    properties.setProperty("tcpKeepAlive", "true");
    return DriverManager.getConnection(address.jdbcUrl(), properties);
  }

  @Override
  public void close() {
    bell.close();
    dataSource.close();
  }
}
