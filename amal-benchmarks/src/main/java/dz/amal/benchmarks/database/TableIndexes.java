package dz.amal.benchmarks.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Indexes of a table that are taken away while it is filled. */
public final class TableIndexes {

  private static final String OF_METHOD =
      """
      SELECT indexrelid::regclass::text, pg_get_indexdef(indexrelid)
      FROM pg_index
      JOIN pg_class ON pg_class.oid = indexrelid
      JOIN pg_am am ON am.oid = relam
      WHERE indrelid = ?::regclass AND am.amname = ?
      """;

  private TableIndexes() {}

  /**
   * Drops those of one method.
   *
   * @param method as {@code hnsw}
   * @return statements that make them again
   */
  public static List<String> drop(Connection connection, String table, String method)
      throws SQLException {
    List<String> names = new ArrayList<>();
    List<String> definitions = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(OF_METHOD)) {
      select.setString(1, table);
      select.setString(2, method);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          names.add(rows.getString(1));
          definitions.add(rows.getString(2));
        }
      }
    }
    for (String name : names) {
      Sql.execute(connection, "DROP INDEX " + name);
    }
    return definitions;
  }
}
