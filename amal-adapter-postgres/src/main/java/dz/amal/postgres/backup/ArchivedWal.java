package dz.amal.postgres.backup;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * The WAL of an archive. What is being received lies in {@code wal}. When the stream was torn, that
 * directory was set aside, and a new one begun with a new base backup.
 */
record ArchivedWal(Path archive, long segmentBytes) {

  private static final Pattern SET_ASIDE = Pattern.compile("wal_until_(\\d{8}_\\d{6})");
  private static final String PARTIAL = ".partial";

  Path current() {
    return archive.resolve("wal");
  }

  /** All directories, the current one last. */
  List<Path> directories() {
    try (Stream<Path> children = Files.list(archive)) {
      return Stream.concat(
              children
                  .filter(child -> SET_ASIDE.matcher(nameOf(child)).matches())
                  .sorted(Comparator.comparing(Path::getFileName)),
              Stream.of(current()).filter(Files::isDirectory))
          .toList();
    } catch (IOException e) {
      throw new BackupFailed("cannot read " + archive, e);
    }
  }

  /** Begins anew, since the server does not have any more what should come next. */
  void setAside(Instant now) {
    try {
      if (!files(current()).isEmpty()) {
        Files.move(current(), archive.resolve("wal_until_" + BackupDirectory.STAMP.format(now)));
      }
    } catch (IOException e) {
      throw new BackupFailed("cannot rename " + current(), e);
    }
  }

  /** Until when the last directory that was set aside was in use. */
  Optional<Instant> tornAt() {
    return directories().stream()
        .map(directory -> SET_ASIDE.matcher(nameOf(directory)))
        .filter(Matcher::matches)
        .map(matcher -> BackupDirectory.STAMP.parse(matcher.group(1), Instant::from))
        .max(Comparator.naturalOrder());
  }

  /** Deletes what no base backup needs, when this is the oldest. */
  void deleteBefore(BaseBackup oldest) {
    long first = oldest.firstSegment(segmentBytes).number();
    try {
      for (Path directory : directories()) {
        Matcher setAside = SET_ASIDE.matcher(nameOf(directory));
        if (setAside.matches()
            && BackupDirectory.STAMP
                .parse(setAside.group(1), Instant::from)
                .isBefore(oldest.finishedAt())) {
          BaseBackups.delete(directory);
        } else {
          deleteBefore(directory, first);
        }
      }
    } catch (IOException e) {
      throw new BackupFailed("cannot delete old WAL in " + archive, e);
    }
  }

  private void deleteBefore(Path directory, long first) throws IOException {
    for (Path file : files(directory)) {
      Optional<WalSegment> segment = WalSegment.named(nameOf(file), segmentBytes);
      if (segment.isPresent() && segment.get().number() < first) {
        Files.delete(file);
      }
    }
  }

  /**
   * Checks that no file is missing between the first one that a base backup needs and the last one.
   */
  void checkUnbroken(WalSegment first) {
    TreeSet<Long> numbers = new TreeSet<>();
    for (Path directory : directories()) {
      files(directory).stream()
          .flatMap(file -> WalSegment.named(nameOf(file), segmentBytes).stream())
          .map(WalSegment::number)
          .forEach(numbers::add);
    }
    for (long number = first.number(); !numbers.isEmpty() && number <= numbers.last(); number++) {
      if (!numbers.contains(number)) {
        throw new BackupFailed(
            "WAL is missing in "
                + archive
                + ", first "
                + new WalSegment(first.timeline(), number, segmentBytes).name()
                + "; --to recovers until a time before that");
      }
    }
  }

  /**
   * Deletes a file that its receiver was making when it ended: nothing was received into it yet,
   * and the next receiver would refuse it.
   */
  void deleteUnfinished() {
    try {
      for (Path file : files(current())) {
        if (nameOf(file).endsWith(PARTIAL) && Files.size(file) < segmentBytes) {
          Files.delete(file);
        }
      }
    } catch (IOException e) {
      throw new BackupFailed("cannot delete unfinished WAL in " + current(), e);
    }
  }

  /**
   * Compresses the oldest full file that is not yet. The receiver does not do it, because it goes
   * on in the same file after a restart, and compressed data cannot be written over.
   *
   * @return whether there was one
   */
  boolean compressNext() {
    Optional<Path> next =
        files(current()).stream()
            .filter(file -> nameOf(file).matches("[0-9A-F]{24}"))
            .min(Comparator.comparing(Path::getFileName));
    next.ifPresent(this::compress);
    return next.isPresent();
  }

  private void compress(Path file) {
    Path unfinished = file.resolveSibling(nameOf(file) + ".gz.unfinished");
    try {
      try (FileOutputStream out = new FileOutputStream(unfinished.toFile());
          GZIPOutputStream gzip = new QuickGzip(out)) {
        Files.copy(file, gzip);
        gzip.finish();
        out.getFD().sync();
      }
      Files.move(
          unfinished,
          file.resolveSibling(nameOf(file) + ".gz"),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
      BackupDirectory.sync(current());
      Files.delete(file);
    } catch (IOException e) {
      throw new BackupFailed("cannot compress " + file, e);
    }
  }

  /** It must keep up with the server. */
  private static final class QuickGzip extends GZIPOutputStream {

    QuickGzip(OutputStream out) throws IOException {
      super(out, 1 << 16);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }

  /**
   * A command that fetches a file of WAL, in PostgreSQL's sense. That a file is not there is the
   * end of recovery; that one cannot be unpacked must not be. A file that is not full is looked at
   * last.
   */
  String restoreCommand() {
    String inEach = "for d in" + quotedDirectories() + "; do ";
    return inEach
        + orElse("test -f \"$d/%f.gz\"", "gunzip -c \"$d/%f.gz\" > \"%p\"")
        + orElse("test -f \"$d/%f\"", "cp \"$d/%f\" \"%p\"")
        + "done; "
        + inEach
        + orElse(
            "test -f \"$d/%f.partial\" && test $(wc -c < \"$d/%f.partial\") -eq " + segmentBytes,
            "cp \"$d/%f.partial\" \"%p\"")
        + "done; exit 1";
  }

  private static String orElse(String condition, String fetch) {
    return "if " + condition + "; then " + fetch + " || exit 200; exit 0; fi; ";
  }

  /** The newest first. */
  private String quotedDirectories() {
    return directories().stream()
        .map(directory -> " '" + directory.toString().replace("'", "'\\''") + "'")
        .map(directory -> directory.replace("%", "%%"))
        .reduce("", (newer, older) -> older + newer);
  }

  private static List<Path> files(Path directory) {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(directory)) {
      return children.toList();
    } catch (IOException e) {
      throw new BackupFailed("cannot read " + directory, e);
    }
  }

  private static String nameOf(Path path) {
    return String.valueOf(path.getFileName());
  }
}
