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
 * extensions may write.
 */
record Contents(Path dump, Path list) implements AutoCloseable {

  static Contents of(Path dump, ClientPrograms clients) {
    try {
      Path list = Files.createTempFile("amal-contents", ".txt");
      Files.write(
          list,
          entries(dump, clients).stream()
              .filter(line -> !line.contains(" COMMENT - EXTENSION "))
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
