package dz.amal.postgres.backup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** A copy of a whole cluster, named by when it was finished. */
record BaseBackup(Path directory) {

  static final List<String> FILES = List.of("base.tar.gz", "pg_wal.tar.gz", "backup_manifest");

  static final String CHECKSUMS = "SHA256SUMS";

  Instant finishedAt() {
    return BackupDirectory.STAMP.parse(String.valueOf(directory.getFileName()), Instant::from);
  }

  /** Reads every byte of it. */
  void check() {
    List<String> names = Hashes.check(directory.resolve(CHECKSUMS));
    if (!names.containsAll(FILES)) {
      throw new BackupFailed(directory + " is not complete");
    }
  }

  /** The first file of WAL that it needs. */
  WalSegment firstSegment(long segmentBytes) {
    Path manifest = directory.resolve("backup_manifest");
    try {
      JsonNode range =
          JsonMapper.builder().build().readTree(manifest.toFile()).path("WAL-Ranges").path(0);
      String[] lsn = range.path("Start-LSN").asText().split("/", -1);
      long position = (Long.parseLong(lsn[0], 16) << 32) + Long.parseLong(lsn[1], 16);
      return WalSegment.at(range.path("Timeline").asInt(), position, segmentBytes);
    } catch (IOException | RuntimeException e) {
      throw new BackupFailed(manifest + " is damaged", e);
    }
  }
}
