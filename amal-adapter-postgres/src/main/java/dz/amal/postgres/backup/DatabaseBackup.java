package dz.amal.postgres.backup;

import dz.amal.postgres.PostgresAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Dumps a database, also while others use it, and notes down what the dump must bring back. */
public final class DatabaseBackup {

  /** How many backups are kept: a week of daily ones. */
  public static final int KEPT = 7;

  private static final long MEGABYTE = 1_000_000;

  private static final String ROLES =
      """
      SELECT DISTINCT r.rolname
      FROM pg_shdepend d
      JOIN pg_roles r ON d.refclassid = 'pg_authid'::regclass AND r.oid = d.refobjid
      WHERE d.dbid = (SELECT oid FROM pg_database WHERE datname = current_database())
        AND d.deptype IN ('a', 'r') AND r.rolname NOT LIKE 'pg\\_%'
      ORDER BY 1
      """;

  private final PostgresAddress address;
  private final Optional<Path> programs;
  private final Progress progress;

  /**
   * Takes backups of one database.
   *
   * @param programs where PostgreSQL's programs are; empty to look in the usual places
   */
  public DatabaseBackup(PostgresAddress address, Optional<Path> programs, Progress progress) {
    this.address = address;
    this.programs = programs;
    this.progress = progress;
  }

  /**
   * What was written, and which old ones were deleted.
   *
   * @param bytes of the dump
   */
  public record Taken(Path file, long bytes, Manifest manifest, List<Path> deleted) {}

  /**
   * Writes a backup, and deletes those of the same database that are not among the newest {@link
   * #KEPT} any more.
   *
   * @param directory made if it is not there
   * @param now names the backup
   * @throws BackupFailed if it cannot be taken; nothing is left of it then, and no old one is
   *     deleted
   */
  public Taken into(Path directory, Instant now) {
    try (BackupDirectory backups = BackupDirectory.open(directory);
        Session session = Session.open(address)) {
      ClientPrograms clients = ClientPrograms.of(session, address, programs);
      session.execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
      String schemaVersion = schemaVersion(session);
      BackupFile file = backups.begin(now);
      Manifest manifest = write(session, clients, backups, file, schemaVersion, now);
      return new Taken(file.dump(), Files.size(file.dump()), manifest, backups.keep(KEPT, file));
    } catch (IOException e) {
      throw new BackupFailed("cannot write to the directory " + directory, e);
    }
  }

  private Manifest write(
      Session session,
      ClientPrograms clients,
      BackupDirectory backups,
      BackupFile file,
      String schemaVersion,
      Instant now)
      throws IOException {
    boolean isComplete = false;
    try {
      Manifest manifest = dump(session, clients, file, schemaVersion, now);
      backups.complete(file, manifest);
      isComplete = true;
      return manifest;
    } finally {
      if (!isComplete) {
        file.delete();
      }
    }
  }

  private static String schemaVersion(Session session) {
    if (!session.isTrue("SELECT to_regclass('ops.flyway_schema_history') IS NOT NULL")) {
      throw new BackupFailed("there is no schema of Amal in this database: nothing to back up");
    }
    return session.value(
        "SELECT version FROM ops.flyway_schema_history WHERE success AND version IS NOT NULL"
            + " ORDER BY installed_rank DESC LIMIT 1");
  }

  /** The dump and the checksums are of one snapshot, so that they agree whatever happens. */
  private Manifest dump(
      Session session, ClientPrograms clients, BackupFile file, String schemaVersion, Instant now) {
    String snapshot = session.value("SELECT pg_export_snapshot()");
    try (RunningProgram dump =
        clients.start(
            "pg_dump",
            "--format=custom",
            "--snapshot=" + snapshot,
            "--file=" + file.partial(),
            "--lock-wait-timeout=60s",
            "--no-password")) {
      Manifest manifest =
          new Manifest(
              now.toString(),
              session.value("SELECT current_database()"),
              session.value("SELECT system_identifier FROM pg_control_system()"),
              session.value("SHOW server_version"),
              schemaVersion,
              session.strings(ROLES),
              session.tables(progress));
      progress.begin("dump, MB", -1);
      dump.await(progress, () -> megabytes(file.partial()));
      return manifest;
    }
  }

  private static long megabytes(Path file) {
    try {
      return Files.size(file) / MEGABYTE;
    } catch (IOException e) {
      return 0;
    }
  }
}
