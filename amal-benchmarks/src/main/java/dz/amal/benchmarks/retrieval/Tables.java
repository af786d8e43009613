package dz.amal.benchmarks.retrieval;

import dz.amal.benchmarks.collection.DocumentCopy;
import dz.amal.benchmarks.collection.InventedCollection;
import dz.amal.benchmarks.database.Sql;
import dz.amal.benchmarks.database.TableIndexes;
import dz.amal.benchmarks.peers.LangChain4j;
import dz.amal.benchmarks.peers.SpringAi;
import dz.amal.benchmarks.report.Progress;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import me.tongfei.progressbar.ProgressBar;

/**
 * Amal's tables with a collection in them, and the tables of the peers with the chunks that may be
 * used. Indexes are built after the rows are there.
 */
public final class Tables {

  /** Of a peer. */
  public static final String LANGCHAIN4J = "langchain4j_chunks";

  /** Of a peer. */
  public static final String SPRING_AI = "spring_ai_chunks";

  private static final int DOCUMENTS_A_COPY = 100;

  private Tables() {}

  /** Brings in the first so many documents of a collection. */
  public static void fill(Connection connection, InventedCollection collection, int documents)
      throws SQLException {
    List<String> indexes = new ArrayList<>(TableIndexes.drop(connection, "document_chunks", "gin"));
    indexes.addAll(TableIndexes.drop(connection, "document_chunks", "hnsw"));
    try (ProgressBar bar = Progress.of("retrieval: making and copying", documents)) {
      for (int from = 0; from < documents; from += DOCUMENTS_A_COPY) {
        int count = Math.min(DOCUMENTS_A_COPY, documents - from);
        DocumentCopy.copy(connection, collection.documents(from, count));
        bar.stepBy(count);
      }
    }
    build("retrieval: building Amal's indexes", connection, indexes);
    Sql.execute(connection, "VACUUM ANALYZE");
    Sql.execute(connection, "SELECT ops.count_words()");
    Sql.execute(connection, "ANALYZE ops.word_frequencies, ops.word_statistics");
  }

  /** Into the tables that the peers have made. */
  public static void fillPeers(Connection connection) throws SQLException {
    try (ProgressBar bar = Progress.of("retrieval: filling the peers' tables", 2)) {
      Sql.execute(
          connection,
          "INSERT INTO "
              + LANGCHAIN4J
              + " (embedding_id, embedding, text, metadata)"
              + " SELECT id, embedding, content, json_build_object('language', language,"
              + " 'document_id', document_id, 'chunk_index', chunk_index, 'title', title)"
              + " FROM ops.usable_chunks");
      bar.step();
      Sql.execute(
          connection,
          "INSERT INTO "
              + SPRING_AI
              + " (id, embedding, content, metadata)"
              + " SELECT id, embedding, content, json_build_object('language', language,"
              + " 'document_id', document_id, 'chunk_index', chunk_index, 'title', title)"
              + " FROM ops.usable_chunks");
      bar.step();
    }
    build(
        "retrieval: building the peers' indexes",
        connection,
        List.of(LangChain4j.index(LANGCHAIN4J), SpringAi.index(SPRING_AI)));
    Sql.execute(connection, "VACUUM ANALYZE " + LANGCHAIN4J + ", " + SPRING_AI);
  }

  private static void build(String task, Connection connection, List<String> indexes)
      throws SQLException {
    try (ProgressBar bar = Progress.of(task, indexes.size())) {
      for (String index : indexes) {
        Sql.execute(connection, index);
        bar.step();
      }
    }
  }
}
