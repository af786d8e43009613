package dz.amal.postgres.schema;

import dz.amal.postgres.PostgresAddress;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;

/** Somebody's connection, as psql has one: SQL goes in as it is, and lines come out. */
record Session(Connection connection) implements AutoCloseable {

  private static final String ID_PREFIX = "00000000-0000-7000-8000-0000000000";

  /** Signs in; days begin at the midnight of Algiers. */
  static Session open(PostgresAddress address) throws SQLException {
    Session session =
        new Session(
            DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password()));
    session.run("SET TIME ZONE 'Africa/Algiers'");
    return session;
  }

  /** The id of a row of the small data set, which shows it by its last two digits. */
  static String id(String lastTwo) {
    return ID_PREFIX + lastTwo;
  }

  /** Runs one or more statements. */
  void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** How many rows a statement has written. */
  int write(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return statement.executeUpdate(sql);
    }
  }

  /** Each row as a line, its columns divided by |, and ids of the small data set short. */
  List<String> rows(String query) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(query);
      ResultSet result = Objects.requireNonNull(statement.getResultSet(), "no rows");
      List<String> lines = new ArrayList<>();
      int columns = result.getMetaData().getColumnCount();
      while (result.next()) {
        StringJoiner line = new StringJoiner("|");
        for (int column = 1; column <= columns; column++) {
          String value = result.getString(column);
          line.add(value == null ? "" : value.replace(ID_PREFIX, ""));
        }
        lines.add(line.toString());
      }
      return lines;
    }
  }

  /** The only value of the only row. */
  String value(String query) throws SQLException {
    List<String> rows = rows(query);
    if (rows.size() != 1) {
      throw new IllegalStateException(rows.size() + " rows");
    }
    return rows.get(0);
  }

  /** Takes back whatever the work has done. */
  void andTakeBack(Work work) throws SQLException {
    connection.setAutoCommit(false);
    try {
      work.run();
    } finally {
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }

  /** What is done in one transaction. */
  interface Work {
    /** Does it. */
    void run() throws SQLException;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
