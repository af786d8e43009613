package dz.amal.benchmarks.vectors;

import dz.amal.benchmarks.database.BinaryCopy;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Writes rows of {@code document_chunks}. */
final class ChunkCopy implements AutoCloseable {

  static final String COLUMNS =
      "id, document_id, chunk_index, content, language, start_position, end_position, token_count,"
          + " embedding, embedding_model";

  static final String MODEL = "clustered-1";

  /** Every document has so many chunks. */
  static final int CHUNKS_A_DOCUMENT = 50;

  private static final long VERSION_7 = 0x7000L;
  private static final long VARIANT = 0x8000000000000000L;
  private static final long CHUNKS = 1L << 40;
  private static final List<String> LANGUAGES = List.of("ar-DZ", "fr-FR", "en-US");

  private final BinaryCopy out;

  ChunkCopy(Connection connection) throws SQLException, IOException {
    out = new BinaryCopy(connection, "document_chunks", COLUMNS);
  }

  void write(int row, float[] embedding) throws IOException {
    int document = row / CHUNKS_A_DOCUMENT;
    String content = content(row);
    out.row();
    out.id(id(CHUNKS + row));
    out.id(documentId(document));
    out.number(row % CHUNKS_A_DOCUMENT);
    out.text(content);
    out.text(languageOf(document));
    out.number(0);
    out.number(content.length());
    out.number(content.length() / 6);
    out.vector(embedding);
    out.text(MODEL);
  }

  static String languageOf(int document) {
    return LANGUAGES.get(document % LANGUAGES.size());
  }

  static UUID documentId(int document) {
    return id(document);
  }

  private static UUID id(long number) {
    return new UUID(VERSION_7, VARIANT | number);
  }

  /** As long as chunks are: the planner weighs an index against the pages of the table. */
  private static String content(int row) {
    return ("Withdrawal symptoms often appear within a day or so of tablet " + row + ". ")
        .repeat(8);
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
