package dz.amal.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** SQL that is kept as a file in the jar. Pure functions. */
public final class SqlResource {

  private SqlResource() {}

  /**
   * The text of a file.
   *
   * @param file its name beside this class, or from the root of the class path with a leading /
   */
  public static String read(String file) {
    try (InputStream in = SqlResource.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is not in the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
