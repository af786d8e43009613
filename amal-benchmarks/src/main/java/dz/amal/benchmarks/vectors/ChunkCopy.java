package dz.amal.benchmarks.vectors;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/**
 * Writes rows of {@code document_chunks} in PostgreSQL's binary format, which spares both sides the
 * digits of 1,536 numbers a row.
 */
final class ChunkCopy implements AutoCloseable {

  static final String COLUMNS =
      "id, document_id, chunk_index, content, language, start_position, end_position, token_count,"
          + " embedding, embedding_model";

  static final String MODEL = "clustered-1";

  /** Every document has so many chunks. */
  static final int CHUNKS_A_DOCUMENT = 50;

  private static final byte[] SIGNATURE = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0
  };
  private static final int FIELDS = 10;
  private static final long VERSION_7 = 0x7000L;
  private static final long VARIANT = 0x8000000000000000L;
  private static final long CHUNKS = 1L << 40;
  private static final List<String> LANGUAGES = List.of("ar-DZ", "fr-FR", "en-US");

  private final DataOutputStream out;

  ChunkCopy(Connection connection) throws SQLException, IOException {
    out =
        new DataOutputStream(
            new BufferedOutputStream(
                new PGCopyOutputStream(
                    connection.unwrap(PGConnection.class),
                    "COPY document_chunks (" + COLUMNS + ") FROM STDIN (FORMAT binary)"),
                1 << 16));
    out.write(SIGNATURE);
    out.writeInt(0); // no flags
    out.writeInt(0); // nothing more in the header
  }

  void write(int row, float[] embedding) throws IOException {
    int document = row / CHUNKS_A_DOCUMENT;
    String content = content(row);
    out.writeShort(FIELDS);
    writeId(CHUNKS + row);
    writeId(document);
    writeInt(row % CHUNKS_A_DOCUMENT);
    writeText(content);
    writeText(languageOf(document));
    writeInt(0);
    writeInt(content.length());
    writeInt(content.length() / 6);
    writeVector(embedding);
    writeText(MODEL);
  }

  static String languageOf(int document) {
    return LANGUAGES.get(document % LANGUAGES.size());
  }

  static UUID documentId(int document) {
    return new UUID(VERSION_7, VARIANT | document);
  }

  /** As long as chunks are: the planner weighs an index against the pages of the table. */
  private static String content(int row) {
    return ("Withdrawal symptoms often appear within a day or so of tablet " + row + ". ")
        .repeat(8);
  }

  private void writeId(long number) throws IOException {
    out.writeInt(Long.BYTES * 2);
    out.writeLong(VERSION_7);
    out.writeLong(VARIANT | number);
  }

  private void writeInt(int number) throws IOException {
    out.writeInt(Integer.BYTES);
    out.writeInt(number);
  }

  private void writeText(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  /** pgvector's own format: the number of dimensions, a zero, and the numbers. */
  private void writeVector(float[] vector) throws IOException {
    out.writeInt(2 * Short.BYTES + vector.length * Float.BYTES);
    out.writeShort(vector.length);
    out.writeShort(0);
    for (float number : vector) {
      out.writeFloat(number);
    }
  }

  @Override
  public void close() throws IOException {
    out.writeShort(-1);
    out.close();
  }
}
