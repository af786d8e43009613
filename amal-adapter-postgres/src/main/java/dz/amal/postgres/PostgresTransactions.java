package dz.amal.postgres;

import dz.amal.domain.kernel.Transactions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jooq.ConnectionProvider;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * Binds one connection to the thread for the length of a unit; jOOQ asks here for its connections,
 * so stores need not know whether a unit is open.
 *
 * <p>What a unit writes without waiting for a result is collected, and sent as one statement before
 * the unit next asks something, and before it ends: a turn must not hold its connection for the
 * length of a dozen round trips.
 */
final class PostgresTransactions implements Transactions, ConnectionProvider {

  private record Unit(Connection connection, CollectedWrites writes, List<Runnable> afterwards) {}

  private final DataSource dataSource;
  private final DSLContext sql;

  @SuppressWarnings("ThreadLocalUsage") // one for each database, and there is no static state
  private final ThreadLocal<@Nullable Unit> open = new ThreadLocal<>();

  PostgresTransactions(DataSource dataSource) {
    this.dataSource = dataSource;
    this.sql =
        DSL.using(
            new DefaultConfiguration()
                .set(SQLDialect.POSTGRES)
                .set(this)
                .set(new Failures())
                .set(new Settings().withExecuteLogging(false)));
  }

  /** Queries that take part in the unit of their thread, if there is one. */
  DSLContext sql() {
    return sql;
  }

  /**
   * Writes to a table: inside a unit at the latest when it ends, otherwise at once.
   *
   * @param write must not depend on how many rows it touches
   */
  void write(Table<?> table, Query write) {
    collect(new CollectedWrites.Write(table, write, false));
  }

  /**
   * As {@link #write}, for what has to touch exactly one row.
   *
   * @throws IllegalStateException from here or from the end of the unit, if it does not
   */
  void writeOne(Table<?> table, Query write) {
    collect(new CollectedWrites.Write(table, write, true));
  }

  private void collect(CollectedWrites.Write write) {
    Unit unit = open.get();
    if (unit == null) {
      CollectedWrites alone = new CollectedWrites();
      alone.add(write);
      alone.send(sql);
      return;
    }
    if (!unit.writes().canTake(write)) {
      unit.writes().send(sql);
    }
    unit.writes().add(write);
  }

  @Override
  public <T> T inTransaction(Supplier<T> unit) {
    if (isOpen()) {
      throw new IllegalStateException("a transaction is already open on this thread");
    }
    List<Runnable> afterwards = new ArrayList<>();
    T done = inTransaction(unit, afterwards);
    afterwards.forEach(Runnable::run);
    return done;
  }

  private <T> T inTransaction(Supplier<T> unit, List<Runnable> afterwards) {
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      CollectedWrites writes = new CollectedWrites();
      open.set(new Unit(connection, writes, afterwards));
      try {
        T result = unit.get();
        writes.send(sql);
        connection.commit();
        return result;
      } catch (RuntimeException | Error e) {
        rollBack(connection, e);
        throw e;
      } finally {
        open.remove();
      }
    } catch (SQLException e) {
      throw Failures.translate(e);
    }
  }

  /** Runs once the unit of this thread has committed; at once where there is none. */
  void afterCommit(Runnable action) {
    Unit unit = open.get();
    if (unit == null) {
      action.run();
    } else {
      unit.afterwards().add(action);
    }
  }

  /** For what only means something inside a unit. */
  void requireOpen() {
    if (!isOpen()) {
      throw new IllegalStateException("a lock needs a transaction to end with");
    }
  }

  /**
   * Lets nobody else have this name until the unit ends: what is not there yet has no row to lock.
   */
  void lockName(String name) {
    requireOpen();
    sql.execute("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))", name);
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
    return open.get() != null;
  }

  @Override
  public Connection acquire() {
    Unit unit = open.get();
    if (unit != null) {
      unit.writes().send(sql); // who asks sees what was written before
      return unit.connection();
    }
    try {
      return dataSource.getConnection();
    } catch (SQLException e) {
      throw Failures.translate(e);
    }
  }

  @Override
  public void release(Connection connection) {
    Unit unit = open.get();
    if (unit != null && connection == unit.connection()) {
      return;
    }
    try {
      connection.close();
    } catch (SQLException e) {
      throw Failures.translate(e);
    }
  }
}
