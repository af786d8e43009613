package dz.amal.postgres.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/** SQL that is kept in files. */
final class SqlFiles {

  private SqlFiles() {}

  /** The data of {@link SmallDatabase}. */
  static String smallDataSet() {
    return read("/dz/amal/postgres/small-data-set.sql");
  }

  /** A query as the documentation of the database shows it. */
  static String seedQuery(String name) {
    return read("/dz/amal/postgres/seed-queries/" + name + ".sql");
  }

  /** A query that is shipped for operators and analysts. */
  static String shippedQuery(String name) {
    return read("/db/queries/" + name + ".sql");
  }

  /** The query with psql's variables replaced, as {@code -v name=value} does. */
  static String with(String sql, Map<String, String> variables) {
    String filled = sql;
    for (Map.Entry<String, String> variable : variables.entrySet()) {
      filled = filled.replace(":'" + variable.getKey() + "'", "'" + variable.getValue() + "'");
    }
    return filled;
  }

  static String read(String resource) {
    try (InputStream in = SqlFiles.class.getResourceAsStream(resource)) {
      return new String(
          Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
