package dz.amal.postgres;

import dz.amal.domain.knowledge.Chunk;
import dz.amal.domain.knowledge.Document;
import dz.amal.domain.knowledge.EmbeddedChunk;
import dz.amal.domain.knowledge.NewDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Puts the chunks of documents into {@code document_chunks}, all in one go. */
final class ChunkCopy {

  private static final String COLUMNS =
      "id, document_id, document_version, chunk_index, heading, content, language, start_position,"
          + " end_position, token_count, embedding, embedding_model, concepts, created_at,"
          + " updated_at";
  private static final int COLUMN_COUNT = COLUMNS.split(",").length;

  private ChunkCopy() {}

  /**
   * Writes them in the connection's transaction.
   *
   * @throws SQLException if the server refuses a row; then none of them is stored
   */
  static void write(Connection connection, List<NewDocument> documents) throws SQLException {
    try (BinaryCopy copy = new BinaryCopy(connection, "document_chunks", COLUMNS)) {
      for (NewDocument added : documents) {
        for (EmbeddedChunk chunk : added.chunks()) {
          write(copy, added.document(), chunk);
        }
      }
    } catch (IOException e) {
      if (e.getCause() instanceof SQLException refused) {
        throw refused;
      }
      throw new UncheckedIOException(e);
    }
  }

  private static void write(BinaryCopy copy, Document document, EmbeddedChunk embedded)
      throws IOException {
    Chunk chunk = embedded.chunk();
    Instant at = document.updatedAt();
    copy.row(COLUMN_COUNT);
    copy.write(embedded.id().value());
    copy.write(document.id().value());
    copy.write(document.version());
    copy.write(chunk.index());
    copy.write(chunk.heading());
    copy.write(chunk.content());
    copy.write(document.language().code());
    copy.write(chunk.start());
    copy.write(chunk.end());
    copy.write(chunk.tokenCount());
    copy.write(embedded.embedding().values());
    copy.write(embedded.model());
    copy.write(String.join(" ", embedded.concepts()));
    copy.write(at);
    copy.write(at);
  }
}
