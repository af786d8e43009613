package dz.amal.benchmarks.ingest;

import dz.amal.benchmarks.collection.DocumentCopy;
import dz.amal.benchmarks.database.BinaryCopy;
import dz.amal.domain.knowledge.EmbeddedChunk;
import dz.amal.domain.knowledge.NewDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.util.List;
import javax.sql.DataSource;

/** COPY in binary format through plain JDBC, all in one transaction. */
final class CopyLoaders {

  private CopyLoaders() {}

  /** Into Amal's own tables. */
  static Loader amalsTables(DataSource pool) {
    return documents ->
        limit -> {
          try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            DocumentCopy.copy(connection, documents);
            connection.commit();
          }
          return chunks(documents).size();
        };
  }

  /** Into a table as the peers have it, with no word of a text made searchable. */
  static Loader bareTable(DataSource pool, String table) {
    return documents -> {
      List<EmbeddedChunk> chunks = chunks(documents);
      return limit -> {
        try (Connection connection = pool.getConnection();
            BinaryCopy out =
                new BinaryCopy(connection, table, "id, content, metadata, embedding")) {
          for (EmbeddedChunk chunk : chunks) {
            out.row();
            out.id(chunk.id().value());
            out.text(chunk.chunk().content());
            out.text("{}");
            out.vector(chunk.embedding().values());
          }
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
        return chunks.size();
      };
    };
  }

  static List<EmbeddedChunk> chunks(List<NewDocument> documents) {
    return documents.stream().flatMap(document -> document.chunks().stream()).toList();
  }
}
