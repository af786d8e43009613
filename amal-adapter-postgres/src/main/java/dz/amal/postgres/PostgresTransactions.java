package dz.amal.postgres;

import dz.amal.domain.kernel.Transactions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jooq.ConnectionProvider;
import org.jspecify.annotations.Nullable;

/**
 * Binds one connection to the thread for the length of a unit; jOOQ asks here for its connections,
 * so stores need not know whether a unit is open.
 */
final class PostgresTransactions implements Transactions, ConnectionProvider {

  private final DataSource dataSource;

  @SuppressWarnings("ThreadLocalUsage") // one for each database, and there is no static state
  private final ThreadLocal<@Nullable Connection> bound = new ThreadLocal<>();

  PostgresTransactions(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  @Override
  public <T> T inTransaction(Supplier<T> unit) {
    if (isOpen()) {
      throw new IllegalStateException("a transaction is already open on this thread");
    }
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      bound.set(connection);
      try {
        T result = unit.get();
        connection.commit();
        return result;
      } catch (RuntimeException | Error e) {
        rollBack(connection, e);
        throw e;
      } finally {
        bound.remove();
      }
    } catch (SQLException e) {
      throw Failures.translate(e);
    }
  }

  private static void rollBack(Connection connection, Throwable cause) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      // The connection is broken, and the server rolls back what it was doing.
      cause.addSuppressed(Failures.translate(e));
    }
  }

  @Override
  public boolean isOpen() {
    return bound.get() != null;
  }

  @Override
  public Connection acquire() {
    Connection connection = bound.get();
    if (connection != null) {
      return connection;
    }
    try {
      return dataSource.getConnection();
    } catch (SQLException e) {
      throw Failures.translate(e);
    }
  }

  @Override
  public void release(Connection connection) {
    if (connection == bound.get()) {
      return;
    }
    try {
      connection.close();
    } catch (SQLException e) {
      throw Failures.translate(e);
    }
  }
}
