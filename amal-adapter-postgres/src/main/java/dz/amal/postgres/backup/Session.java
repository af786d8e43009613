package dz.amal.postgres.backup;

import dz.amal.postgres.PostgresAddress;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A connection of its own, since the pool gives up on a statement after 30 seconds. It writes
 * values as text in one way, whatever the server has set.
 */
final class Session implements AutoCloseable {

  // Holding on to a java.util.logging logger keeps its level.
  private static final Logger DRIVER_LOG = Logger.getLogger("org.postgresql");

  private final Connection connection;

  private Session(Connection connection) {
    this.connection = connection;
  }

  /**
   * Connects.
   *
   * @throws BackupFailed if the database does not answer
   */
  static Session open(PostgresAddress address) {
    DRIVER_LOG.setLevel(Level.OFF); // its warnings repeat values
    try {
      Session session =
          new Session(DriverManager.getConnection(address.jdbcUrl(), properties(address)));
      session.execute(Sql.SETTINGS.text());
      return session;
    } catch (SQLException e) {
      throw new BackupFailed("the database cannot be reached. It says: " + firstLine(e), e);
    }
  }

  private static Properties properties(PostgresAddress address) {
    Properties properties = new Properties();
    properties.setProperty("user", address.user());
    if (!address.password().isEmpty()) {
      properties.setProperty("password", address.password());
    }
    properties.setProperty("ApplicationName", "amal-backup");
    properties.setProperty("logServerErrorDetail", "false");
    properties.setProperty("connectTimeout", "10");
    properties.setProperty("socketTimeout", "0");
    properties.setProperty("tcpKeepAlive", "true");
    return properties;
  }

  void execute(String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** The first column of the only row. */
  String value(String query) {
    return strings(query).get(0);
  }

  boolean isTrue(String query) {
    return value(query).equals("t");
  }

  /** The first column of every row. */
  List<String> strings(String query) {
    List<String> values = new ArrayList<>();
    each(query, row -> values.add(row.get(0)));
    return values;
  }

  void each(String query, Consumer<List<String>> consumer) {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        List<String> row = new ArrayList<>();
        for (int column = 1; column <= columns; column++) {
          row.add(String.valueOf(rows.getString(column)));
        }
        consumer.accept(row);
      }
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** The server's major version, as 15. */
  int serverMajor() {
    return Integer.parseInt(value("SHOW server_version_num")) / 10_000;
  }

  /** What the tables hold, in the order of their names. */
  List<TableState> tables(Progress progress) {
    List<String> statements = strings(Sql.TABLE_CHECKSUMS.text());
    List<TableState> states = new ArrayList<>();
    progress.begin("check tables", statements.size());
    for (String statement : statements) {
      each(
          statement,
          row -> states.add(new TableState(row.get(0), Long.parseLong(row.get(1)), row.get(2))));
      progress.reach(states.size());
    }
    return states;
  }

  private static BackupFailed failed(SQLException cause) {
    String state = String.valueOf(cause.getSQLState());
    // Data exceptions and broken constraints repeat values.
    String what =
        state.startsWith("22") || state.startsWith("23")
            ? "SQLSTATE " + state
            : firstLine(cause) + " (SQLSTATE " + state + ")";
    return new BackupFailed("the database refused. It says: " + what, cause);
  }

  private static String firstLine(Throwable cause) {
    return String.valueOf(cause.getMessage()).lines().findFirst().orElse("nothing");
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw failed(e);
    }
  }
}
