package dz.amal.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dz.amal.domain.store.Stores;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jooq.DSLContext;

/**
 * A pool of connections to one database. Thread-safe; {@link #close()} gives the connections back.
 */
public final class PostgresDatabase implements AutoCloseable {

  /** Enough for short transactions; a model is never waited for with a connection in hand. */
  private static final int POOL_SIZE = 20;

  private static final Duration CONNECTION_TIMEOUT = Duration.ofSeconds(5);

  /**
   * How an index is searched by meaning: how many neighbours are kept in sight, and that the search
   * goes on while a filter behind the index leaves too few. The cost of a page out of order is that
   * of an SSD: with the default, a sequential scan that reads every vector looks cheaper to the
   * planner than the index (it counts no pages outside the heap), and is 50 times slower at 10,000
   * chunks.
   */
  private static final String SEARCH_SETTINGS =
      "SET hnsw.ef_search = "
          + VectorIndex.NEIGHBOURS_IN_SIGHT
          + "; SET hnsw.iterative_scan = strict_order;"
          + " SET ivfflat.iterative_scan = relaxed_order;"
          + " SET random_page_cost = 1.1; ";

  // Holding on to a java.util.logging logger keeps its level.
  private static final Logger DRIVER_LOG = Logger.getLogger("org.postgresql");

  private final HikariDataSource dataSource;
  private final String name;

  private PostgresDatabase(HikariDataSource dataSource, String name) {
    this.dataSource = dataSource;
    this.name = name;
  }

  /**
   * Opens a pool that works as {@link DatabaseRole#APP}: signed in as it, or, as another role that
   * may take it on, with its rights only. Connections are made when they are needed.
   */
  public static PostgresDatabase open(PostgresAddress address) {
    DRIVER_LOG.setLevel(Level.OFF); // its warnings repeat values
    HikariConfig config = new HikariConfig();
    config.setPoolName("amal");
    config.setJdbcUrl(address.jdbcUrl());
    config.setUsername(address.user());
    config.setPassword(address.password());
    config.setMaximumPoolSize(POOL_SIZE);
    config.setMinimumIdle(2);
    config.setConnectionTimeout(CONNECTION_TIMEOUT.toMillis());
    config.setInitializationFailTimeout(-1);
    config.setConnectionInitSql(SEARCH_SETTINGS + "SET ROLE " + DatabaseRole.APP.roleName());
    // Instead of a failing server's values in exceptions; see Failures.
    config.addDataSourceProperty("logServerErrorDetail", "false");
    config.addDataSourceProperty("ApplicationName", "amal");
    config.addDataSourceProperty("connectTimeout", "5");
    config.addDataSourceProperty("socketTimeout", "30");
    config.addDataSourceProperty("tcpKeepAlive", "true");
    return new PostgresDatabase(new HikariDataSource(config), address.database());
  }

  /** Whether the database answers within the pool's patience. */
  public boolean answers() {
    try (Connection connection = dataSource.getConnection()) {
      return connection.isValid(1);
    } catch (SQLException e) {
      return false;
    }
  }

  /** Lets the pool and the database be watched. */
  public void measureTo(MeterRegistry registry) {
    new DatabaseMetrics(dataSource).bindTo(registry, name);
  }

  /** Queries over this database, for tests. */
  DSLContext sql() {
    return new PostgresTransactions(dataSource).sql();
  }

  /** Every store over this database. */
  public Stores stores() {
    return PostgresStores.over(new PostgresTransactions(dataSource));
  }

  @Override
  public void close() {
    dataSource.close();
  }
}
