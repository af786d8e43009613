package dz.amal.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dz.amal.domain.store.Stores;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;

/**
 * A pool of connections to one database. Thread-safe; {@link #close()} gives the connections back.
 */
public final class PostgresDatabase implements AutoCloseable {

  /** Enough for short transactions; a model is never waited for with a connection in hand. */
  private static final int POOL_SIZE = 20;

  private static final Duration CONNECTION_TIMEOUT = Duration.ofSeconds(5);

  // Holding on to a java.util.logging logger keeps its level.
  private static final Logger DRIVER_LOG = Logger.getLogger("org.postgresql");

  private final HikariDataSource dataSource;

  private PostgresDatabase(HikariDataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Opens a pool; connections are made when they are needed. */
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
    // Instead of a failing server's values in exceptions; see Failures.
    config.addDataSourceProperty("logServerErrorDetail", "false");
    config.addDataSourceProperty("ApplicationName", "amal");
    config.addDataSourceProperty("connectTimeout", "5");
    config.addDataSourceProperty("socketTimeout", "30");
    config.addDataSourceProperty("tcpKeepAlive", "true");
    return new PostgresDatabase(new HikariDataSource(config));
  }

  /**
   * Brings the schema up to date.
   *
   * @return how many migrations were run
   * @throws MigrationFailed if one fails; it leaves nothing behind
   */
  public int migrate() {
    try {
      return flyway().migrate().migrationsExecuted;
    } catch (FlywayException e) {
      throw new MigrationFailed(e);
    }
  }

  private Flyway flyway() {
    return Flyway.configure(getClass().getClassLoader())
        .dataSource(dataSource)
        .locations("classpath:db/migration")
        .defaultSchema("ops")
        .createSchemas(true)
        .failOnMissingLocations(true)
        .load();
  }

  /** Whether the database answers within the pool's patience. */
  public boolean answers() {
    try (Connection connection = dataSource.getConnection()) {
      return connection.isValid(1);
    } catch (SQLException e) {
      return false;
    }
  }

  /** Every store over this database. */
  public Stores stores() {
    PostgresTransactions transactions = new PostgresTransactions(dataSource);
    DSLContext sql =
        DSL.using(
            new DefaultConfiguration()
                .set(SQLDialect.POSTGRES)
                .set(transactions)
                .set(new Failures())
                .set(new Settings().withExecuteLogging(false)));
    return PostgresStores.over(sql, transactions);
  }

  @Override
  public void close() {
    dataSource.close();
  }
}
