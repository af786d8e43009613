package dz.amal.postgres.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The SQL files of this package. */
enum Sql {
  SETTINGS("settings.sql"),
  TAKE_ON_APPLICATION_ROLE("take-on-application-role.sql"),
  TABLE_CHECKSUMS("table-checksums.sql"),
  EMPTY_DATABASE("empty-database.sql");

  private final String file;

  Sql(String file) {
    this.file = file;
  }

  String text() {
    try (InputStream in = Sql.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is not in the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
