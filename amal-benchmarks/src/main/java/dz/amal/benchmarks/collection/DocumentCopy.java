package dz.amal.benchmarks.collection;

import dz.amal.benchmarks.database.BinaryCopy;
import dz.amal.domain.knowledge.Chunk;
import dz.amal.domain.knowledge.Document;
import dz.amal.domain.knowledge.EmbeddedChunk;
import dz.amal.domain.knowledge.NewDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Copies documents and their chunks into Amal's tables, past Amal. */
public final class DocumentCopy {

  private static final String DOCUMENT_COLUMNS =
      "id, title, content, content_hash, language, pii_stripped, review_status, chunk_count";

  private static final String CHUNK_COLUMNS =
      "id, document_id, chunk_index, heading, content, language, start_position, end_position,"
          + " token_count, embedding, embedding_model, concepts";

  private DocumentCopy() {}

  /** One COPY for the documents, and one for their chunks. */
  public static void copy(Connection connection, List<NewDocument> documents) throws SQLException {
    try (BinaryCopy out = new BinaryCopy(connection, "documents", DOCUMENT_COLUMNS)) {
      for (NewDocument each : documents) {
        write(out, each.document());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    try (BinaryCopy out = new BinaryCopy(connection, "document_chunks", CHUNK_COLUMNS)) {
      for (NewDocument each : documents) {
        for (EmbeddedChunk chunk : each.chunks()) {
          write(out, each.document(), chunk);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(BinaryCopy out, Document document) throws IOException {
    out.row();
    out.id(document.id().value());
    out.text(document.title());
    out.text(document.text().value());
    out.text(document.text().hash());
    out.text(document.language().code());
    out.truth(document.piiStripped());
    out.text(document.reviewStatus().code());
    out.number(document.chunkCount());
  }

  private static void write(BinaryCopy out, Document document, EmbeddedChunk embedded)
      throws IOException {
    Chunk chunk = embedded.chunk();
    out.row();
    out.id(embedded.id().value());
    out.id(document.id().value());
    out.number(chunk.index());
    out.text(chunk.heading());
    out.text(chunk.content());
    out.text(document.language().code());
    out.number(chunk.start());
    out.number(chunk.end());
    out.number(chunk.tokenCount());
    out.vector(embedded.embedding().values());
    out.text(embedded.model());
    out.text(String.join(" ", embedded.concepts()));
  }
}
