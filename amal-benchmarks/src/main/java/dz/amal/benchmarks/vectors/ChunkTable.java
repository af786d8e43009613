package dz.amal.benchmarks.vectors;

import dz.amal.benchmarks.database.Sql;
import dz.amal.benchmarks.report.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import me.tongfei.progressbar.ProgressBar;

/** Amal's {@code document_chunks}, filled with vectors, and without an index on them. */
final class ChunkTable {

  private static final String VECTOR_INDEXES =
      """
      SELECT indexrelid::regclass::text
      FROM pg_index
      JOIN pg_class ON pg_class.oid = indexrelid
      JOIN pg_am am ON am.oid = relam
      WHERE indrelid = 'public.document_chunks'::regclass AND am.amname IN ('hnsw', 'ivfflat')
      """;

  /** One of ten is not approved. */
  private static final String DOCUMENTS =
      """
      INSERT INTO documents
        (id, title, content, content_hash, language, pii_stripped, review_status, chunk_count)
      VALUES (?, 'A document', 'Its text', lpad(to_hex(?), 64, '0'), ?, TRUE, ?, ?)
      """;

  private ChunkTable() {}

  static void fill(Connection connection, ClusteredVectors vectors, int rows) throws SQLException {
    for (String index : vectorIndexes(connection)) {
      Sql.execute(connection, "DROP INDEX " + index);
    }
    documents(connection, (rows - 1) / ChunkCopy.CHUNKS_A_DOCUMENT + 1);
    try (ProgressBar bar = Progress.of("vectors: making and copying", rows);
        ChunkCopy copy = new ChunkCopy(connection)) {
      for (int row = 0; row < rows; row++) {
        copy.write(row, vectors.point(row));
        bar.step();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Sql.execute(connection, "VACUUM ANALYZE");
  }

  private static List<String> vectorIndexes(Connection connection) throws SQLException {
    List<String> names = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(VECTOR_INDEXES)) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    return names;
  }

  private static void documents(Connection connection, int count) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(DOCUMENTS)) {
      for (int document = 0; document < count; document++) {
        insert.setObject(1, ChunkCopy.documentId(document));
        insert.setInt(2, document);
        insert.setString(3, ChunkCopy.languageOf(document));
        insert.setString(4, document % 10 == 9 ? "pending" : "approved");
        insert.setInt(5, ChunkCopy.CHUNKS_A_DOCUMENT);
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /** A table with the first of the chunks, in which the planner may choose otherwise. */
  static void copyFirst(Connection connection, String to, int rows) throws SQLException {
    Sql.execute(
        connection,
        "CREATE TABLE "
            + to
            + " (LIKE document_chunks INCLUDING DEFAULTS INCLUDING GENERATED, PRIMARY KEY (id))");
    Sql.execute(
        connection,
        "INSERT INTO "
            + to
            + " ("
            + ChunkCopy.COLUMNS
            + ") SELECT "
            + ChunkCopy.COLUMNS
            + " FROM document_chunks ORDER BY id LIMIT "
            + rows);
  }
}
