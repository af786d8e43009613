package dz.amal.benchmarks.vectors;

import dz.amal.benchmarks.database.Sql;
import dz.amal.benchmarks.report.Column;
import dz.amal.benchmarks.report.Latencies;
import dz.amal.benchmarks.report.Table;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which way the planner takes by itself, when nothing forbids it the others. An index that is not
 * chosen is worth nothing, and PostgreSQL does not count what vectors outside of the row cost.
 */
final class Planner {

  private static final int SAMPLES = 5;

  private static final Map<String, String> QUERIES = new LinkedHashMap<>();

  static {
    QUERIES.put("nearest 10", "SELECT c.id FROM %s c ORDER BY c." + Search.HALF + " LIMIT 10");
    QUERIES.put("nearest 40, approved", approved(""));
    QUERIES.put("nearest 40, approved, in Arabic", approved(" AND c.language = 'ar-DZ'"));
  }

  private static final Map<String, List<String>> SETTINGS = new LinkedHashMap<>();

  static {
    String ef = "SET hnsw.ef_search = " + VectorsBenchmark.SHIPPED_EF_SEARCH;
    SETTINGS.put("default", List.of());
    SETTINGS.put("shipped ef_search", List.of(ef));
    SETTINGS.put(
        "and iterative scan, random_page_cost 1.1",
        List.of(ef, "SET hnsw.iterative_scan = strict_order", "SET random_page_cost = 1.1"));
  }

  private final List<List<Object>> rows = new ArrayList<>();

  private static String approved(String more) {
    return "SELECT c.id FROM %s c JOIN documents d ON d.id = c.document_id"
        + " WHERE d.review_status = 'approved' AND d.pii_stripped AND d.deleted_at IS NULL"
        + " AND c.embedding_model = '"
        + ChunkCopy.MODEL
        + "'"
        + more
        + " ORDER BY c."
        + Search.HALF
        + " LIMIT 40";
  }

  /** Asks about one table. */
  void consider(Connection connection, String table, int chunks, String vector)
      throws SQLException {
    for (Map.Entry<String, String> query : QUERIES.entrySet()) {
      for (Map.Entry<String, List<String>> setting : SETTINGS.entrySet()) {
        Sql.execute(connection, "DISCARD ALL");
        for (String statement : setting.getValue()) {
          Sql.execute(connection, statement);
        }
        rows.add(
            row(
                connection,
                List.of(query.getKey(), setting.getKey()),
                query.getValue().formatted(table),
                chunks,
                vector));
      }
    }
  }

  private static List<Object> row(
      Connection connection, List<String> names, String sql, int chunks, String vector)
      throws SQLException {
    Latencies took = new Latencies();
    long found = 0;
    for (int i = 0; i < SAMPLES; i++) {
      long start = System.nanoTime();
      found = lines(connection, sql, vector).size();
      took.add(System.nanoTime() - start);
    }
    List<String> plan = lines(connection, "EXPLAIN " + sql, vector);
    return List.of(names.get(0), chunks, names.get(1), node(plan), found, took.medianMillis());
  }

  private static List<String> lines(Connection connection, String sql, String vector)
      throws SQLException {
    List<String> lines = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, vector);
      try (ResultSet found = statement.executeQuery()) {
        while (found.next()) {
          lines.add(found.getString(1));
        }
      }
    }
    return lines;
  }

  /** The way in which the chunks are read, with its estimated cost. */
  private static String node(List<String> plan) {
    String cost = plan.get(0).replaceAll(".*\\.\\.([0-9.]+) .*", " (cost $1)");
    return plan.stream()
            .filter(line -> line.contains(" c ") && line.contains("Scan"))
            .findFirst()
            .map(line -> line.replaceAll("\\(.*", "").replace("->", "").strip())
            .orElse("something else")
        + cost;
  }

  Table table() {
    return new Table(
        "planner",
        List.of(
            Column.words("half precision, chosen by the planner", "query"),
            Column.number("chunks", "chunks", 0),
            Column.words("settings", "settings"),
            Column.words("plan", "plan"),
            Column.number("rows found", "found", 0),
            Column.number("ms (median)", "ms", 2)),
        rows);
  }
}
