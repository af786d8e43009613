package dz.amal.postgres.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The base backups of an archive, the oldest first. */
record BaseBackups(Path directory) {

  private static final Pattern NAME = Pattern.compile("\\d{8}_\\d{6}");
  private static final long MEGABYTE = 1_000_000;

  List<BaseBackup> all() {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(directory)) {
      return children
          .filter(child -> NAME.matcher(String.valueOf(child.getFileName())).matches())
          .sorted(Comparator.comparing(Path::getFileName))
          .map(BaseBackup::new)
          .toList();
    } catch (IOException e) {
      throw new BackupFailed("cannot read " + directory, e);
    }
  }

  Optional<BaseBackup> newest() {
    return all().stream().reduce((first, last) -> last);
  }

  /** Copies the whole cluster while it is used. */
  BaseBackup take(ClientPrograms clients, InstantSource clock, Progress progress) {
    BackupDirectory.makePrivately(directory);
    Path partial = directory.resolve("unfinished");
    delete(partial);
    progress.begin("base backup, MB", -1);
    try (RunningProgram program =
        clients.start(
            "pg_basebackup",
            "--pgdata=" + partial,
            "--format=tar",
            "--compress=1",
            "--wal-method=stream",
            "--checkpoint=fast",
            "--manifest-checksums=SHA256",
            "--no-password")) {
      program.await(progress, () -> size(partial) / MEGABYTE);
      Path[] files = BaseBackup.FILES.stream().map(partial::resolve).toArray(Path[]::new);
      Files.writeString(partial.resolve(BaseBackup.CHECKSUMS), Hashes.list(files));
      // Rounded up: it cannot bring back a time before it was finished.
      Path finished =
          directory.resolve(BackupDirectory.STAMP.format(clock.instant().plusSeconds(1)));
      Files.move(partial, finished);
      return new BaseBackup(finished);
    } catch (IOException e) {
      throw new BackupFailed("cannot write to the directory " + directory, e);
    }
  }

  private static long size(Path directory) {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    } catch (IOException | UncheckedIOException e) {
      return 0;
    }
  }

  /** Deletes all but the newest. */
  void keep(int newest) {
    List<BaseBackup> bases = all();
    bases.stream()
        .limit(Math.max(0, bases.size() - newest))
        .map(BaseBackup::directory)
        .forEach(BaseBackups::delete);
  }

  static void delete(Path directory) {
    if (!Files.exists(directory)) {
      return;
    }
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new BackupFailed("cannot delete " + directory, e);
    }
  }
}
