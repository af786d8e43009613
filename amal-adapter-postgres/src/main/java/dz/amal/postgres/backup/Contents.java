package dz.amal.postgres.backup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What is loaded of a dump: all but the comments on extensions, which only those who may install
 * extensions may write, and but the statistics of queries where they cannot be had, since no row of
 * a table is in them.
 */
record Contents(Path dump, Path list) implements AutoCloseable {

  private static final String STATISTICS = "pg_stat_statements";

  private static final String HAS_STATISTICS =
      """
      SELECT EXISTS (SELECT FROM pg_extension WHERE extname = '%1$s')
        OR EXISTS (
          SELECT FROM pg_available_extension_versions v, pg_roles r
          WHERE v.name = '%1$s' AND r.rolname = current_user
            AND (r.rolsuper OR v.trusted OR NOT v.superuser))
      """
          .formatted(STATISTICS);

  /** Whether the server has the statistics of queries already, or lets this role install them. */
  static boolean mayHaveStatistics(Session session) {
    return session.isTrue(HAS_STATISTICS);
  }

  static Contents of(Path dump, ClientPrograms clients, boolean mayHaveStatistics) {
    try {
      Path list = Files.createTempFile("amal-contents", ".txt");
      Files.write(
          list,
          entries(dump, clients).stream()
              .filter(line -> !line.contains(" COMMENT - EXTENSION "))
              .filter(line -> mayHaveStatistics || !line.contains(" EXTENSION - " + STATISTICS))
              .toList());
      return new Contents(dump, list);
    } catch (IOException e) {
      throw new BackupFailed("cannot write to the directory for temporary files", e);
    }
  }

  private static List<String> entries(Path dump, ClientPrograms clients) throws IOException {
    try (RunningProgram restore = clients.startPiped("pg_restore", "--list", String.valueOf(dump));
        BufferedReader out =
            new BufferedReader(
                new InputStreamReader(
                    restore.process().getInputStream(), StandardCharsets.UTF_8))) {
      List<String> lines = out.lines().toList();
      restore.await();
      return lines;
    }
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(list);
    } catch (IOException e) {
      throw new BackupFailed("cannot delete " + list, e);
    }
  }
}
