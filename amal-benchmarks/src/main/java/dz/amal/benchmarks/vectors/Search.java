package dz.amal.benchmarks.vectors;

import dz.amal.benchmarks.database.Sql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A way to ask for the nearest ten.
 *
 * @param order what rows are ordered by, with a question mark for the query's vector
 * @param settings statements that a session begins with
 */
record Search(String table, String order, List<String> settings) {

  static final int NEAREST = 10;
  static final String FULL = "embedding <=> ?::vector";
  static final String HALF = "embedding::halfvec(1536) <=> ?::halfvec(1536)";

  Search {
    settings = List.copyOf(settings);
  }

  String sql() {
    return "SELECT id FROM " + table + " ORDER BY " + order + " LIMIT " + NEAREST;
  }

  void begin(Connection connection) throws SQLException {
    Sql.execute(connection, "DISCARD ALL");
    for (String setting : settings) {
      Sql.execute(connection, setting);
    }
  }

  static Set<UUID> ask(PreparedStatement search, String vector) throws SQLException {
    search.setString(1, vector);
    Set<UUID> found = new HashSet<>();
    try (ResultSet rows = search.executeQuery()) {
      while (rows.next()) {
        found.add(rows.getObject(1, UUID.class));
      }
    }
    return found;
  }

  /** What PostgreSQL would do, line by line. */
  List<String> plan(Connection connection, String vector) throws SQLException {
    try (PreparedStatement explain = connection.prepareStatement("EXPLAIN " + sql())) {
      explain.setString(1, vector);
      List<String> lines = new ArrayList<>();
      try (ResultSet rows = explain.executeQuery()) {
        while (rows.next()) {
          lines.add(rows.getString(1));
        }
      }
      return lines;
    }
  }

  /** Refuses to measure something else than what the table of results says. */
  void requireNode(Connection connection, String vector, String node) throws SQLException {
    if (plan(connection, vector).stream().noneMatch(line -> line.contains(node))) {
      throw new IllegalStateException("the planner does not choose: " + node);
    }
  }
}
