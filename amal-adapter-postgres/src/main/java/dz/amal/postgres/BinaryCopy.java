package dz.amal.postgres;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/**
 * Rows on their way into a table in PostgreSQL's binary format of {@code COPY}, which spares both
 * sides the digits of 1,536 numbers a row. Not thread-safe.
 */
public final class BinaryCopy implements AutoCloseable {

  private static final byte[] SIGNATURE = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0
  };
  private static final int BUFFER = 1 << 16;
  private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");

  private final DataOutputStream out;

  /**
   * Begins.
   *
   * @param columns of the table, in the order in which each row will have them
   * @throws SQLException if the server refuses
   */
  public BinaryCopy(Connection connection, String table, String columns)
      throws SQLException, IOException {
    out =
        new DataOutputStream(
            new BufferedOutputStream(
                new PGCopyOutputStream(
                    connection.unwrap(PGConnection.class),
                    "COPY " + table + " (" + columns + ") FROM STDIN (FORMAT binary)"),
                BUFFER));
    out.write(SIGNATURE);
    out.writeInt(0); // no flags
    out.writeInt(0); // nothing more in the header
  }

  /** A row of so many columns follows. */
  public void row(int columns) throws IOException {
    out.writeShort(columns);
  }

  /** A value of type {@code uuid}. */
  public void write(UUID id) throws IOException {
    out.writeInt(2 * Long.BYTES);
    out.writeLong(id.getMostSignificantBits());
    out.writeLong(id.getLeastSignificantBits());
  }

  /** A value of type {@code integer}. */
  public void write(int number) throws IOException {
    out.writeInt(Integer.BYTES);
    out.writeInt(number);
  }

  /** A value of type {@code text} or {@code varchar}. */
  public void write(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  /** A value of type {@code timestamptz}, to the microsecond. */
  public void write(Instant time) throws IOException {
    out.writeInt(Long.BYTES);
    out.writeLong(ChronoUnit.MICROS.between(EPOCH, time));
  }

  /** A value of pgvector's type {@code vector}. */
  public void write(float[] vector) throws IOException {
    out.writeInt(2 * Short.BYTES + vector.length * Float.BYTES);
    out.writeShort(vector.length);
    out.writeShort(0);
    for (float number : vector) {
      out.writeFloat(number);
    }
  }

  /**
   * Ends.
   *
   * @throws IOException if the server refuses a row; then none of them is stored
   */
  @Override
  public void close() throws IOException {
    out.writeShort(-1);
    out.close();
  }
}
