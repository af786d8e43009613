package dz.amal.benchmarks.ticketshttp;

import dz.amal.benchmarks.database.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What is sent for a ticket, statement by statement, as PostgreSQL has counted it. It does not
 * count {@code BEGIN} and {@code COMMIT} that were prepared. What passes tickets on is left out:
 * the server does that for many at once, whoever has opened them.
 *
 * @param callsATicket how often each was sent for a ticket, by its text without values
 */
record Statements(Map<String, Double> callsATicket) {

  /** What is sent more seldom is no part of a request, but of a job. */
  private static final double LEAST_CALLS = 0.5;

  /** What jobs do meanwhile. */
  private static final double TOLERANCE = 0.1;

  private static final Pattern PASSES_ON =
      Pattern.compile("^(update|select) .*\"notifications\"|pg_try_advisory_xact_lock");

  private static final String SENT =
      """
      SELECT query, sum(calls) FROM pg_stat_statements
      WHERE userid = 'amal_app'::regrole
        AND dbid = (SELECT oid FROM pg_database WHERE datname = current_database())
      GROUP BY query
      """;

  /** Something that opens tickets. */
  interface Work {
    void run() throws SQLException, InterruptedException;
  }

  /** Counts while this opens tickets. */
  static Statements during(Connection connection, Work work)
      throws SQLException, InterruptedException {
    Sql.execute(connection, "SELECT pg_stat_statements_reset()");
    long before = tickets(connection);
    work.run();
    double opened = tickets(connection) - before;
    Map<String, Double> counted = new TreeMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(SENT)) {
      while (rows.next()) {
        String sent = withoutValues(rows.getString(1));
        if (!PASSES_ON.matcher(sent).find()) {
          counted.merge(sent, rows.getLong(2) / opened, Double::sum);
        }
      }
    }
    return new Statements(counted);
  }

  private static long tickets(Connection connection) throws SQLException {
    return Sql.number(connection, "SELECT count(*) FROM support_tickets");
  }

  /** Parameters and constants look alike; how it is laid out does not matter. */
  private static String withoutValues(String query) {
    return query.replaceAll("\\$\\d+", "?").replaceAll("\\s+", " ").strip();
  }

  /** Those that belong to a ticket, here or there. */
  Set<String> ofATicket(Statements other) {
    Set<String> all = new TreeSet<>(callsATicket.keySet());
    all.addAll(other.callsATicket.keySet());
    all.removeIf(each -> Math.max(calls(each), other.calls(each)) < LEAST_CALLS);
    return all;
  }

  double calls(String statement) {
    return callsATicket.getOrDefault(statement, 0.0);
  }

  /** How many of those are not sent as often there as here. */
  long differences(Statements other) {
    return ofATicket(other).stream()
        .filter(each -> Math.abs(calls(each) - other.calls(each)) > TOLERANCE)
        .count();
  }
}
