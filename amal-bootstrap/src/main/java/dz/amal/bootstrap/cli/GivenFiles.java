package dz.amal.bootstrap.cli;

import dz.amal.documents.FileFormat;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/**
 * The files that paths name: each file, and all files of folders and of the folders in them, in the
 * order of their names. Hidden ones are not meant, and links to folders are not followed, so that
 * no circle is walked.
 *
 * @param files what is to be read, or to be complained about
 * @param skipped how many files of folders have the ending of no format
 */
record GivenFiles(List<Path> files, int skipped) {

  /** Looks them up. What is not there is kept, for whoever reads it to say so. */
  static GivenFiles of(List<Path> paths) throws IOException {
    List<Path> files = new ArrayList<>();
    int skipped = 0;
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        Folder folder = new Folder(path, path.toRealPath());
        Files.walkFileTree(folder.real, folder);
        files.addAll(folder.files.stream().sorted().toList());
        skipped += folder.skipped;
      } else {
        files.add(path);
      }
    }
    return new GivenFiles(List.copyOf(files), skipped);
  }

  /** How large they are together; what cannot be looked at counts nothing. */
  long bytes() {
    return files.stream().mapToLong(file -> file.toFile().length()).sum();
  }

  private static final class Folder extends SimpleFileVisitor<Path> {

    private final Path given;
    private final Path real;
    private final List<Path> files = new ArrayList<>();
    private int skipped;

    Folder(Path given, Path real) {
      this.given = given;
      this.real = real;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
        throws IOException {
      boolean isMeant = folder.equals(real) || !Files.isHidden(folder);
      return isMeant ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      if (Files.isHidden(file) || !Files.isRegularFile(file)) {
        return FileVisitResult.CONTINUE;
      }
      if (FileFormat.claimedBy(file.getFileName().toString()).isPresent()) {
        files.add(asGiven(file));
      } else {
        skipped++;
      }
      return FileVisitResult.CONTINUE;
    }

    /** A folder that may not be looked into is something to complain about. */
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
      files.add(asGiven(file));
      return FileVisitResult.CONTINUE;
    }

    private Path asGiven(Path file) {
      return given.resolve(real.relativize(file));
    }
  }
}
