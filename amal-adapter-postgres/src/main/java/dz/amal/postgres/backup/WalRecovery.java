package dz.amal.postgres.backup;

import dz.amal.domain.kernel.TokenSource;
import dz.amal.postgres.embedded.ClusterRecovery;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Brings a cluster back from an archive, into a data directory of its own. */
public final class WalRecovery {

  private final Path archive;
  private final Optional<Path> programs;
  private final TokenSource passwords;

  /**
   * Recovers from one archive.
   *
   * @param programs where PostgreSQL's programs are; empty to look in the usual places
   * @param passwords where the new cluster gets its password from
   */
  public WalRecovery(Path archive, Optional<Path> programs, TokenSource passwords) {
    this.archive = archive.toAbsolutePath().normalize();
    this.programs = programs;
    this.passwords = passwords;
  }

  /**
   * Makes a data directory as the cluster was at some time.
   *
   * @param until empty for as late as there is WAL
   * @return the time of the last transaction after the base backup, as PostgreSQL writes it
   * @throws BackupFailed if the archive is damaged, or does not reach back so far
   */
  public Optional<String> into(Path dataDirectory, Optional<Instant> until) {
    ArchivedServer server = ArchivedServer.in(archive);
    BaseBackup base = baseBefore(until);
    base.check();
    ArchivedWal wal = new ArchivedWal(archive, server.walSegmentBytes());
    if (until.isEmpty()) {
      wal.checkUnbroken(base.firstSegment(server.walSegmentBytes()));
    }
    return new ClusterRecovery(dataDirectory.toAbsolutePath().normalize(), programs, passwords)
        .from(base.directory(), wal.restoreCommand(), until);
  }

  private BaseBackup baseBefore(Optional<Instant> until) {
    List<BaseBackup> bases = new BaseBackups(archive.resolve("base")).all();
    return bases.stream()
        .filter(base -> until.isEmpty() || !base.finishedAt().isAfter(until.get()))
        .reduce((first, last) -> last)
        .orElseThrow(
            () ->
                new BackupFailed(
                    bases.isEmpty()
                        ? archive + " has no base backup"
                        : archive + " reaches back to " + bases.get(0).finishedAt() + " only"));
  }
}
