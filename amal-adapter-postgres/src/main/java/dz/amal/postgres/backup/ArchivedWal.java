package dz.amal.postgres.backup;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

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

  /** Copies files that were not full yet, filled up with zeros as PostgreSQL expects them. */
  void unpackPartial(Path into) {
    try {
      Files.createDirectories(into);
      for (Path directory : directories()) {
        for (Path file : files(directory)) {
          if (nameOf(file).endsWith(PARTIAL)) {
            unpack(file, into.resolve(nameOf(file).substring(0, 24)));
          }
        }
      }
    } catch (IOException e) {
      throw new BackupFailed("cannot unpack the last WAL into " + into, e);
    }
  }

  private void unpack(Path file, Path into) throws IOException {
    try (InputStream raw = Files.newInputStream(file);
        InputStream in = nameOf(file).contains(".gz") ? new GZIPInputStream(raw) : raw;
        OutputStream out = Files.newOutputStream(into)) {
      byte[] buffer = new byte[1 << 13];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        out.write(buffer, 0, read);
      }
    } catch (EOFException e) {
      // It ends where its receiver was killed; what came before is there.
    }
    try (FileChannel channel = FileChannel.open(into, StandardOpenOption.WRITE)) {
      if (channel.size() < segmentBytes) {
        channel.write(ByteBuffer.wrap(new byte[1]), segmentBytes - 1);
      }
    }
  }

  /**
   * A command that fetches a file of WAL, in PostgreSQL's sense. That a file is not there is the
   * end of recovery; that one cannot be unpacked must not be.
   *
   * @param partial where to look at last, after the directories of the archive
   */
  String restoreCommand(Path partial) {
    StringBuilder directories = new StringBuilder();
    Stream.concat(directories().stream(), Stream.of(partial))
        .map(directory -> " '" + directory.toString().replace("'", "'\\''") + "'")
        .map(directory -> directory.replace("%", "%%"))
        .forEach(directories::append);
    return "for d in"
        + directories
        + "; do if test -f \"$d/%f.gz\"; then gunzip -c \"$d/%f.gz\" > \"%p\" || exit 200; exit 0; fi;"
        + " if test -f \"$d/%f\"; then cp \"$d/%f\" \"%p\" || exit 200; exit 0; fi; done; exit 1";
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
