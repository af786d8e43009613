package dz.amal.postgres.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A dump, with its manifest and its checksums beside it. */
record BackupFile(Path dump) {

  Path manifest() {
    return beside(".json");
  }

  Path checksums() {
    return beside(".sha256");
  }

  /** What is still being written. */
  Path partial() {
    return beside(".partial");
  }

  private Path beside(String suffix) {
    return dump.resolveSibling(dump.getFileName() + suffix);
  }

  /** Reads every byte of it. */
  Manifest checked() {
    if (!Files.isReadable(dump)) {
      throw new BackupFailed(dump + " is no file that can be read");
    }
    if (!Files.isReadable(checksums())) {
      throw new BackupFailed(
          checksums() + " is missing: keep the three files of a backup together");
    }
    List<String> names = Hashes.check(checksums());
    for (Path file : List.of(dump, manifest())) {
      if (!names.contains(String.valueOf(file.getFileName()))) {
        throw new BackupFailed(checksums() + " does not name " + file.getFileName());
      }
    }
    return Manifest.read(manifest());
  }

  void delete() throws IOException {
    // The dump first: what is left of a half-deleted backup is then no backup any more.
    for (String suffix :
        List.of("", ".sha256", ".json", ".partial", ".sha256.partial", ".json.partial")) {
      Files.deleteIfExists(beside(suffix));
    }
  }
}
