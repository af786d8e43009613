package dz.amal.benchmarks.peers;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dz.amal.postgres.PostgresAddress;

/** Pools of connections to one database. */
public final class Pool {

  private static final int SIZE = 10;

  private Pool() {}

  /** One as its library makes it. */
  public static HikariDataSource to(PostgresAddress address) {
    return new HikariDataSource(configOf(address));
  }

  /** One whose driver joins the inserts of a batch where it can. */
  public static HikariDataSource joiningInserts(PostgresAddress address) {
    HikariConfig config = configOf(address);
    config.addDataSourceProperty("reWriteBatchedInserts", "true");
    return new HikariDataSource(config);
  }

  private static HikariConfig configOf(PostgresAddress address) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(address.jdbcUrl());
    config.setUsername(address.user());
    config.setPassword(address.password());
    config.setMaximumPoolSize(SIZE);
    config.setMinimumIdle(0);
    return config;
  }
}
