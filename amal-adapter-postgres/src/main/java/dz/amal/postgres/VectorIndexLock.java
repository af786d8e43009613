package dz.amal.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Whoever takes the vector index away or builds it has this, so that two processes never do at the
 * same time: the one would remove what the other is building. It goes with its connection, so also
 * with a process that dies. Nobody waits for it: a waiting statement would keep a concurrent build
 * from ending.
 */
public final class VectorIndexLock implements AutoCloseable {

  private static final String TAKE = "SELECT pg_try_advisory_lock(hashtext('ops.vector_index'))";

  private static final String GIVE_BACK = "SELECT pg_advisory_unlock_all()";

  private final Connection connection;
  private final boolean isMine;

  private VectorIndexLock(Connection connection, boolean isMine) {
    this.connection = connection;
    this.isMine = isMine;
  }

  /**
   * Takes it, unless another process has it.
   *
   * @param owner the role that owns the schema
   * @throws DatabaseRefused if the database cannot be asked
   */
  public static VectorIndexLock tryToTake(PostgresAddress owner) {
    try {
      Connection connection =
          DriverManager.getConnection(owner.jdbcUrl(), owner.user(), owner.password());
      return new VectorIndexLock(connection, isTaken(connection));
    } catch (SQLException e) {
      throw new DatabaseRefused(e);
    }
  }

  private static boolean isTaken(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(TAKE)) {
      return row.next() && row.getBoolean(1);
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  /** Whether it was free. */
  public boolean isMine() {
    return isMine;
  }

  @Override
  public void close() {
    try (Connection closed = connection;
        Statement statement = closed.createStatement()) {
      statement.execute(GIVE_BACK); // the server notices a closed connection a little later
    } catch (SQLException e) {
      throw new DatabaseRefused(e);
    }
  }
}
