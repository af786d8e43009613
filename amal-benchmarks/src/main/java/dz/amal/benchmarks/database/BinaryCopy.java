package dz.amal.benchmarks.database;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/**
 * Writes rows in PostgreSQL's binary format, which spares both sides the digits of 1,536 numbers a
 * row. Not Amal's own, which is measured against it. Closing it ends the rows. Not thread-safe.
 */
public final class BinaryCopy implements AutoCloseable {

  private static final byte[] SIGNATURE = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0
  };
  private static final int BUFFER = 1 << 16;

  private final DataOutputStream out;
  private final int fields;

  /**
   * Begins.
   *
   * @param columns of the table, with commas between, in the order in which they will be written
   */
  public BinaryCopy(Connection connection, String table, String columns)
      throws SQLException, IOException {
    fields = columns.split(",", -1).length;
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

  /** Begins a row. */
  public void row() throws IOException {
    out.writeShort(fields);
  }

  /** A column of type {@code uuid}. */
  public void id(UUID id) throws IOException {
    out.writeInt(Long.BYTES * 2);
    out.writeLong(id.getMostSignificantBits());
    out.writeLong(id.getLeastSignificantBits());
  }

  /** A column of type {@code integer}. */
  public void number(int number) throws IOException {
    out.writeInt(Integer.BYTES);
    out.writeInt(number);
  }

  /** A column of type {@code boolean}. */
  public void truth(boolean truth) throws IOException {
    out.writeInt(1);
    out.writeBoolean(truth);
  }

  /** A column of type {@code text}, {@code varchar} or {@code json}. */
  public void text(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  /** pgvector's own format: the number of dimensions, a zero, and the numbers. */
  public void vector(float[] vector) throws IOException {
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
