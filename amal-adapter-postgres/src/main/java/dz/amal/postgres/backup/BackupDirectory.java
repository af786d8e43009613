package dz.amal.postgres.backup;

import dz.amal.postgres.embedded.DirectoryLock;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A directory of backups, held by one process at a time. */
final class BackupDirectory implements AutoCloseable {

  static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd_HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private static final Pattern NAME = Pattern.compile("amal_db_\\d{8}_\\d{6}\\.dump");
  private static final Pattern UNFINISHED =
      Pattern.compile("amal_db_\\d{8}_\\d{6}\\.dump(\\.json|\\.sha256)?\\.partial");
  private static final FileAttribute<?> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  private final Path path;
  private final DirectoryLock lock;

  private BackupDirectory(Path path, DirectoryLock lock) {
    this.path = path;
    this.lock = lock;
  }

  /** Makes it if it is not there, and removes what a killed backup has left. */
  static BackupDirectory open(Path directory) {
    makePrivately(directory);
    BackupDirectory opened =
        new BackupDirectory(
            directory,
            DirectoryLock.tryAcquire(directory.resolve(".amal-backup.lock"))
                .orElseThrow(
                    () -> new BackupFailed("another backup is being written to " + directory)));
    try {
      for (Path file : opened.matching(UNFINISHED)) {
        Files.delete(file);
      }
      return opened;
    } catch (IOException e) {
      opened.close();
      throw new BackupFailed("cannot clear " + directory, e);
    }
  }

  /** Makes a directory that only its owner can enter, unless it is there. */
  static void makePrivately(Path directory) {
    try {
      if (!Files.isDirectory(directory)) {
        Files.createDirectories(
            directory,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      }
    } catch (IOException e) {
      throw new BackupFailed("cannot make the directory " + directory, e);
    }
    if (!Files.isWritable(directory)) {
      throw new BackupFailed("cannot write to the directory " + directory);
    }
  }

  /** A backup that is yet to be written. */
  BackupFile begin(Instant now) {
    BackupFile file = new BackupFile(path.resolve("amal_db_" + STAMP.format(now) + ".dump"));
    if (Files.exists(file.dump())) {
      throw new BackupFailed(file.dump() + " exists already");
    }
    try {
      Files.createFile(file.partial(), OWNER_ONLY);
    } catch (IOException e) {
      throw new BackupFailed("cannot write to the directory " + path, e);
    }
    return file;
  }

  /** Gives a complete dump its name, after its manifest and its checksums have theirs. */
  void complete(BackupFile file, Manifest manifest) {
    try {
      write(file.manifest(), manifest.json());
      write(
          file.checksums(),
          Hashes.line(Hashes.sha256(file.partial()), String.valueOf(file.dump().getFileName()))
              + Hashes.list(file.manifest()));
      Files.move(file.partial(), file.dump(), StandardCopyOption.ATOMIC_MOVE);
      sync(path);
    } catch (IOException e) {
      throw new BackupFailed("cannot write to the directory " + path, e);
    }
  }

  private static void write(Path file, String content) throws IOException {
    Path partial = file.resolveSibling(file.getFileName() + ".partial");
    Files.createFile(partial, OWNER_ONLY);
    Files.writeString(partial, content, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
    Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
  }

  /** A power cut must not take the new names back. */
  static void sync(Path directory) throws IOException {
    try (FileChannel channel = FileChannel.open(directory)) {
      channel.force(true);
    }
  }

  /**
   * Deletes all but the newest of one database. Names may lie in the future, when a clock ran
   * ahead: the one that was just written stays in any case.
   *
   * @return what was deleted, the oldest first
   */
  List<Path> keep(int newest, BackupFile written) {
    try {
      Manifest manifest = Manifest.read(written.manifest());
      List<Path> others =
          matching(NAME).stream()
              .filter(dump -> !dump.equals(written.dump()) && isOfTheSame(dump, manifest))
              .sorted(Comparator.comparing(Path::getFileName))
              .toList();
      List<Path> old = others.subList(0, Math.max(0, others.size() - (newest - 1)));
      for (Path dump : old) {
        new BackupFile(dump).delete();
      }
      return List.copyOf(old);
    } catch (IOException e) {
      throw new BackupFailed("cannot delete old backups in " + path, e);
    }
  }

  /** Of a backup whose manifest cannot be read nobody knows it. */
  private static boolean isOfTheSame(Path dump, Manifest manifest) {
    try {
      return Manifest.read(new BackupFile(dump).manifest()).isOfTheSameDatabaseAs(manifest);
    } catch (BackupFailed e) {
      return false;
    }
  }

  private List<Path> matching(Pattern pattern) throws IOException {
    try (Stream<Path> files = Files.list(path)) {
      return files
          .filter(file -> pattern.matcher(String.valueOf(file.getFileName())).matches())
          .toList();
    }
  }

  @Override
  public void close() {
    lock.close();
  }
}
