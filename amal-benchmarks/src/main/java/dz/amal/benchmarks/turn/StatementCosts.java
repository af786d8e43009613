package dz.amal.benchmarks.turn;

import dz.amal.benchmarks.database.Sql;
import dz.amal.benchmarks.report.Column;
import dz.amal.benchmarks.report.Table;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What PostgreSQL has counted of the statements of turns; commits are no statements to it. */
final class StatementCosts {

  /** What is sent more seldom is no part of a turn, but of a job. */
  private static final double LEAST_CALLS = 0.5;

  private static final int SHOWN = 70;

  private static final String COUNTED =
      """
      SELECT query, calls, total_exec_time, total_plan_time FROM pg_stat_statements
      WHERE userid = 'amal_app'::regrole
        AND dbid = (SELECT oid FROM pg_database WHERE datname = current_database())
      ORDER BY total_exec_time DESC
      """;

  private final List<List<Object>> rows = new ArrayList<>();

  /** Lets the time that plans take be counted, by connections that come later. */
  static void countPlanning(Connection connection, String database) throws SQLException {
    Sql.execute(
        connection, "ALTER DATABASE " + database + " SET pg_stat_statements.track_planning = on");
  }

  static void begin(Connection connection) throws SQLException {
    Sql.execute(connection, "SELECT pg_stat_statements_reset()");
  }

  /** Of so many turns since the beginning. */
  static StatementCosts of(Connection connection, double turns) throws SQLException {
    StatementCosts costs = new StatementCosts();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(COUNTED)) {
      while (row.next()) {
        double calls = row.getLong(2) / turns;
        if (calls >= LEAST_CALLS) {
          costs.rows.add(
              List.of(
                  beginning(row.getString(1)),
                  calls,
                  row.getDouble(3) / turns,
                  row.getDouble(4) / turns));
        }
      }
    }
    return costs;
  }

  private static String beginning(String query) {
    String line =
        query.replaceAll("(?m)^\\s*--.*$", "").replace("\"", "").replaceAll("\\s+", " ").strip();
    return line.substring(0, Math.min(SHOWN, line.length()));
  }

  Table table() {
    return new Table(
        "statements",
        List.of(
            Column.words("sent for a turn of Amal", "statement"),
            Column.number("times", "times", 2),
            Column.number("ms executing", "execution_ms", 2),
            Column.number("ms planning", "planning_ms", 2)),
        rows);
  }
}
