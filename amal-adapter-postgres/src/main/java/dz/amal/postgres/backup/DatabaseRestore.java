package dz.amal.postgres.backup;

import dz.amal.postgres.PostgresAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Puts a backup in the place of what a database holds: wholly, or not at all. One transaction
 * empties the database, loads the dump and compares it with the manifest.
 */
public final class DatabaseRestore {

  private static final String OTHERS =
      """
      SELECT count(*) FROM pg_stat_activity
      WHERE datname = current_database() AND pid <> pg_backend_pid() AND usesysid IS NOT NULL
        AND coalesce(backend_type, 'client backend') = 'client backend'
      """;

  private static final String TABLES =
      """
      SELECT count(*) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relkind IN ('r', 'p') AND n.nspname NOT LIKE 'pg\\_%'
        AND n.nspname <> 'information_schema'
        AND NOT EXISTS (
          SELECT FROM pg_depend d
          WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
      """;

  private final PostgresAddress address;
  private final Optional<Path> programs;
  private final Progress progress;

  /**
   * Restores into one database.
   *
   * @param programs where PostgreSQL's programs are; empty to look in the usual places
   */
  public DatabaseRestore(PostgresAddress address, Optional<Path> programs, Progress progress) {
    this.address = address;
    this.programs = programs;
    this.progress = progress;
  }

  /**
   * Restores a backup, and compares every table with what it held when the backup was taken.
   *
   * @param force whether what is in the database may go
   * @throws BackupFailed if it cannot be restored; the database is what it was then, unless it says
   *     that only ANALYZE is missing
   */
  public void from(CheckedBackup backup, boolean force) {
    Manifest manifest = backup.manifest();
    ClientPrograms clients;
    List<String> missingRoles;
    int server;
    boolean mayHaveStatistics;
    try (Session session = Session.open(address)) {
      clients = ClientPrograms.of(session, address, programs);
      server = session.serverMajor();
      mayHaveStatistics = Contents.mayHaveStatistics(session);
      refuseWhileInUse(session);
      if (!force) {
        refuseUnlessEmpty(session);
      }
      missingRoles = missingRoles(session, manifest.roles());
    }
    try (Contents contents = Contents.of(backup.dump(), clients, mayHaveStatistics);
        RestoreTransaction transaction =
            RestoreTransaction.begin(clients, manifest.rows(), progress)) {
      missingRoles.forEach(transaction::createRole);
      transaction.takeOnApplicationRole();
      transaction.emptyDatabase();
      transaction.load(contents, server);
      compare(manifest.tables(), transaction.tables(manifest.tables().size()));
      transaction.commit();
    }
    analyze();
  }

  private static void refuseWhileInUse(Session session) {
    String others = session.value(OTHERS);
    if (!others.equals("0")) {
      throw new BackupFailed(
          "the database is in use by "
              + others
              + " other sessions: stop the server, close them and start again");
    }
  }

  private static void refuseUnlessEmpty(Session session) {
    String tables = session.value(TABLES);
    if (!tables.equals("0")) {
      throw new BackupFailed(
          "the database is not empty, it has "
              + tables
              + " tables; with --force the backup takes the place of all that is in it");
    }
  }

  /** Roles belong to a cluster, not to a database, so a dump has none. */
  private static List<String> missingRoles(Session session, List<String> needed) {
    List<String> known = session.strings("SELECT rolname FROM pg_roles");
    List<String> missing = needed.stream().filter(role -> !known.contains(role)).toList();
    if (!missing.isEmpty()
        && !session.isTrue(
            "SELECT rolsuper OR rolcreaterole FROM pg_roles WHERE rolname = current_user")) {
      throw new BackupFailed(
          "roles are missing that this one may not create; an administrator has to run: "
              + missing.stream()
                  .map(RestoreTransaction::createRoleStatement)
                  .collect(Collectors.joining(" ")));
    }
    return missing;
  }

  private static void compare(List<TableState> expected, List<TableState> found) {
    List<String> wrong =
        expected.stream()
            .filter(table -> !found.contains(table))
            .map(table -> describe(table, found))
            .toList();
    List<String> more =
        found.stream()
            .filter(table -> expected.stream().noneMatch(other -> isSame(other, table)))
            .map(table -> table.name() + " (is not in the manifest)")
            .toList();
    if (!wrong.isEmpty() || !more.isEmpty()) {
      throw new BackupFailed(
          "what was restored is not what was backed up, so the database was left as it was: "
              + String.join(", ", wrong)
              + String.join(", ", more));
    }
  }

  private static String describe(TableState expected, List<TableState> found) {
    return expected.name()
        + found.stream()
            .filter(table -> isSame(expected, table))
            .map(
                table ->
                    String.format(
                        Locale.ROOT,
                        " (%d rows instead of %d%s)",
                        table.rows(),
                        expected.rows(),
                        table.rows() == expected.rows() ? ", other values" : ""))
            .findFirst()
            .orElse(" (missing)");
  }

  private static boolean isSame(TableState one, TableState other) {
    return one.name().equals(other.name());
  }

  /** A dump has no statistics, and without them the first queries would be planned blindly. */
  private void analyze() {
    progress.begin("analyze", -1);
    try (Session session = Session.open(address)) {
      session.execute("ANALYZE");
    } catch (BackupFailed e) {
      throw new BackupFailed(
          "everything was restored, and compared; but queries are slow until somebody runs ANALYZE"
              + " in the database, which failed: "
              + e.getMessage(),
          e);
    }
  }
}
