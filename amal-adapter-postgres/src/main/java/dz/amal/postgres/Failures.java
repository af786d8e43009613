package dz.amal.postgres;

import dz.amal.domain.kernel.StorageUnavailable;
import java.sql.SQLException;
import java.util.Optional;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * Turns what JDBC throws into what the ports promise, and drops its words: PostgreSQL repeats
 * values in its messages, and a value may be what somebody wrote.
 */
final class Failures implements ExecuteListener {

  @Override
  public void exception(ExecuteContext context) {
    SQLException cause = context.sqlException();
    if (cause != null) {
      context.exception(translate(cause));
    }
  }

  /** What to throw in the place of a SQL exception. */
  static RuntimeException translate(SQLException cause) {
    String state = Optional.ofNullable(cause.getSQLState()).orElse("");
    if (state.startsWith("23")) {
      return new IllegalStateException("refused by " + constraint(cause));
    }
    return isPassing(state)
        ? new StorageUnavailable("database, SQLSTATE " + state)
        : new IllegalStateException("the database refused a statement, SQLSTATE " + state);
  }

  /**
   * No connection (08), out of resources (53), operator intervention (57), deadlock (40), I/O (58).
   */
  private static boolean isPassing(String state) {
    return state.isEmpty()
        || state.startsWith("08")
        || state.startsWith("40")
        || state.startsWith("53")
        || state.startsWith("57")
        || state.startsWith("58");
  }

  private static String constraint(SQLException cause) {
    return cause instanceof PSQLException postgres
        ? Optional.ofNullable(postgres.getServerErrorMessage())
            .map(ServerErrorMessage::getConstraint)
            .orElse("a constraint")
        : "a constraint";
  }
}
