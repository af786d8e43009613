package dz.amal.benchmarks.turn;

import dz.amal.benchmarks.database.ScratchCluster;
import dz.amal.benchmarks.database.Sql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What PostgreSQL writes down of the statements of a pool, with their parameters. Only of a scratch
 * cluster, whose messages nobody wrote.
 */
final class ServerLog {

  private static final String BEGINS = "a turn begins";
  private static final String ENDS = "a turn ends";
  private static final int COLUMNS = 26;

  private static final String ENTRIES =
      """
      SELECT c13 AS message, coalesce(c14, '') AS detail FROM bench_log
      WHERE c2 = current_database() AND c22 IN ('amal', 'bench-marks') ORDER BY line
      """;

  private final ScratchCluster cluster;
  private final String database;

  /** Configures the cluster, which starts again for it. */
  ServerLog(ScratchCluster cluster, String database) throws SQLException {
    this.cluster = cluster;
    this.database = database;
    cluster.configure(Map.of("logging_collector", "on", "log_destination", "csvlog"));
    try (Connection connection = cluster.connect(database)) {
      Sql.execute(connection, "ALTER DATABASE " + database + " SET log_parameter_max_length = -1");
    }
  }

  /** Something that takes turns. */
  @FunctionalInterface
  interface Turns {

    /** Takes one. */
    void take(int number);
  }

  /** Takes so many turns, one after the other; returns what was sent for each. */
  List<List<Sent>> record(int count, Turns turns) throws SQLException {
    try (Connection marks = cluster.connect(database)) {
      Sql.execute(marks, "SET application_name = 'bench-marks'");
      writeDown(marks, "all");
      turns.take(0); // by then every connection knows that its statements are written down
      for (int i = 0; i < count; i++) {
        Sql.execute(marks, "SELECT '" + BEGINS + "'");
        turns.take(i);
        Sql.execute(marks, "SELECT '" + ENDS + "'");
      }
      writeDown(marks, "none");
      return read(marks);
    }
  }

  private static void writeDown(Connection connection, String which) throws SQLException {
    Sql.execute(connection, "ALTER SYSTEM SET log_statement = '" + which + "'");
    Sql.execute(connection, "SELECT pg_reload_conf()");
    Sql.execute(connection, "SELECT pg_sleep(0.2)");
  }

  private static List<List<Sent>> read(Connection connection) throws SQLException {
    String columns =
        IntStream.range(0, COLUMNS).mapToObj(i -> "c" + i).collect(Collectors.joining(", "));
    Sql.execute(
        connection,
        "CREATE TEMP TABLE bench_log (line bigserial, "
            + columns.replace(",", " text,")
            + " text)");
    Sql.execute(
        connection,
        "DO $$ BEGIN EXECUTE format('COPY bench_log ("
            + columns
            + ") FROM %L CSV', current_setting('data_directory') || '/' ||"
            + " pg_current_logfile('csvlog')); END $$");
    List<List<Sent>> turns = new ArrayList<>();
    List<Sent> turn = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(ENTRIES);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        String message = rows.getString(1);
        if (message.contains(BEGINS)) {
          turn = new ArrayList<>();
        } else if (message.contains(ENDS)) {
          turns.add(turn);
          turn = new ArrayList<>();
        } else {
          Sent.parse(message, rows.getString(2)).ifPresent(turn::add);
        }
      }
    }
    return turns;
  }
}
