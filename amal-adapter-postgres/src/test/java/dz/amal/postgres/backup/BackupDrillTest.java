package dz.amal.postgres.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dz.amal.domain.identity.UserId;
import dz.amal.domain.ticket.TicketNumber;
import dz.amal.postgres.PostgresAddress;
import dz.amal.postgres.PostgresDatabase;
import dz.amal.postgres.Schema;
import dz.amal.postgres.TestCluster;
import dz.amal.postgres.embedded.EmbeddedPostgres;
import dz.amal.testkit.CountingTokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class BackupDrillTest {

  private static final Instant NOW = Instant.parse("2026-11-22T10:20:30Z");

  private final Path directory = TestCluster.newDirectory().resolve("backups");
  private final DrillDatabase database = new DrillDatabase(TestCluster.freshDatabase());

  @Test
  void hasRowsInEveryTable() {
    assertThat(database.fill().tables())
        .as("a table that a migration has added needs rows in small-data-set.sql")
        .allSatisfy(table -> assertThat(table.rows()).as(table.name()).isPositive());
  }

  @Test
  void bringsBackADatabaseThatWasDropped() {
    database.fill();
    List<TableState> tables = database.tables();
    List<String> definitions = database.definitions();
    Path dump = backUp(NOW);

    database.destroy();
    restore(dump, database, false);

    assertThat(database.tables()).isEqualTo(tables);
    assertThat(definitions).hasSizeGreaterThan(100);
    assertThat(database.definitions()).containsExactlyElementsOf(definitions);
  }

  @Test
  void bringsBackAClusterWhoseDirectoryIsGone() throws IOException {
    List<TableState> tables;
    Path dump;
    Path first = TestCluster.newDirectory();
    try (EmbeddedPostgres cluster = clusterIn(first)) {
      DrillDatabase lost = databaseOf(cluster);
      new Schema(lost.address()).migrate();
      lost.fill();
      lost.execute(
          """
          CREATE ROLE drill_reader;
          GRANT SELECT ON messages TO drill_reader;
          ALTER TABLE messages ENABLE ROW LEVEL SECURITY;
          CREATE ROLE "Drill Writer";
          CREATE POLICY drill ON messages TO "Drill Writer" USING (deleted_at IS NULL);
          """);
      tables = lost.tables();
      dump = backUp(lost, NOW);
    }
    BaseBackups.delete(first);

    try (EmbeddedPostgres cluster = clusterIn(TestCluster.newDirectory())) {
      DrillDatabase found = databaseOf(cluster);
      restore(dump, found, false);

      assertThat(found.tables()).isEqualTo(tables);
      assertThat(found.value("SELECT has_table_privilege('drill_reader', 'messages', 'SELECT')"))
          .isEqualTo("t");
      assertThat(found.value("SELECT roles FROM pg_policies WHERE policyname = 'drill'"))
          .isEqualTo("{\"Drill Writer\"}");
      assertThat(found.value("SELECT rolcanlogin FROM pg_roles WHERE rolname = 'drill_reader'"))
          .isEqualTo("f");
    }
  }

  @Test
  void givesNoTicketNumberASecondTime() {
    database.fill();
    TicketNumber last =
        TicketNumber.parse(database.value("SELECT max(ticket_number) FROM support_tickets"));
    Path dump = backUp(NOW);

    database.destroy();
    restore(dump, database, false);

    assertThat(
            database.value(
                """
                SELECT ops.next_ticket_number(created_at) FROM support_tickets
                ORDER BY ticket_number DESC LIMIT 1
                """))
        .isEqualTo(new TicketNumber(last.year(), last.sequence() + 1).toString());
  }

  @Test
  void agreesWithItsManifestWhileOthersWrite() {
    database.fill();
    AtomicBoolean isOver = new AtomicBoolean();
    CompletableFuture<Integer> writer =
        CompletableFuture.supplyAsync(
            () -> {
              int count = 0;
              for (; !isOver.get(); count++) {
                database.execute(
                    "INSERT INTO users (id, is_guest) VALUES (gen_random_uuid(), true)");
              }
              return count;
            });
    Path dump = backUp(NOW);
    isOver.set(true);
    int written = writer.join();

    database.destroy();
    restore(dump, database, false);

    assertThat(written).isPositive();
    assertThat(database.value("SELECT count(*) <= 3 + " + written + " FROM users")).isEqualTo("t");
  }

  @Test
  void writesThreeFilesThatOnlyTheirOwnerCanRead() throws Exception {
    Path dump = backUp(NOW);

    assertThat(dump.getFileName()).hasToString("amal_db_20261122_102030.dump");
    try (Stream<Path> files = Files.list(directory)) {
      assertThat(files.filter(file -> !file.getFileName().toString().startsWith(".")))
          .hasSize(3)
          .allSatisfy(
              file ->
                  assertThat(Files.getPosixFilePermissions(file))
                      .isEqualTo(PosixFilePermissions.fromString("rw-------")));
    }
    Process check =
        new ProcessBuilder("sha256sum", "--check", "--strict", dump.getFileName() + ".sha256")
            .directory(directory.toFile())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(check.waitFor()).isZero();
  }

  @Test
  void keepsTheNewestSeven() {
    for (int day = 0; day < DatabaseBackup.KEPT; day++) {
      backUp(NOW.plus(Duration.ofDays(day)));
    }
    assertThat(backupsIn(directory)).hasSize(7).contains("amal_db_20261122_102030.dump");

    DatabaseBackup.Taken eighth = into(directory, database, NOW.plus(Duration.ofDays(7)));

    assertThat(eighth.deleted()).containsExactly(directory.resolve("amal_db_20261122_102030.dump"));
    assertThat(backupsIn(directory))
        .hasSize(7)
        .doesNotContain("amal_db_20261122_102030.dump")
        .contains("amal_db_20261123_102030.dump", "amal_db_20261129_102030.dump");
    assertThat(directory.resolve("amal_db_20261122_102030.dump.json")).doesNotExist();
  }

  @Test
  void neverDeletesTheOneJustTaken() {
    for (int day = 1; day <= DatabaseBackup.KEPT; day++) {
      backUp(NOW.plus(Duration.ofDays(day)));
    }

    DatabaseBackup.Taken taken = into(directory, database, NOW);

    assertThat(taken.file()).exists();
    assertThat(taken.deleted()).containsExactly(directory.resolve("amal_db_20261123_102030.dump"));
  }

  @Test
  void countsNoBackupOfAnotherDatabase() {
    DrillDatabase other = new DrillDatabase(TestCluster.freshDatabase());
    Path kept = backUp(other, NOW);
    for (int day = 1; day <= DatabaseBackup.KEPT; day++) {
      assertThat(into(directory, database, NOW.plus(Duration.ofDays(day))).deleted()).isEmpty();
    }

    assertThat(kept).exists();
  }

  @Test
  void leavesNothingBehindWhenItsLastFileCannotBeWritten() throws IOException {
    Files.createDirectories(directory.resolve("amal_db_20261122_102030.dump.sha256"));

    assertThatThrownBy(() -> backUp(NOW)).isInstanceOf(BackupFailed.class);

    assertThat(directory).isDirectoryNotContaining("glob:**amal_db_*");
  }

  @Test
  void leavesNothingBehindWhenItFailsAndDeletesNoOldOne() {
    for (int day = 0; day < DatabaseBackup.KEPT; day++) {
      backUp(NOW.plus(Duration.ofDays(day)));
    }
    database.execute("CREATE ROLE drill_blind LOGIN PASSWORD 'drill'");
    DrillDatabase blind = database.as("drill_blind", "drill");
    database.execute("GRANT USAGE ON SCHEMA ops TO drill_blind");
    database.execute("GRANT SELECT ON ops.flyway_schema_history TO drill_blind");

    assertThatThrownBy(() -> into(directory, blind, NOW.plus(Duration.ofDays(9))))
        .isInstanceOf(BackupFailed.class)
        .hasMessageContaining("SQLSTATE 42501");
    assertThat(backupsIn(directory)).hasSize(7).contains("amal_db_20261122_102030.dump");
    assertThat(directory).isDirectoryNotContaining("glob:**.partial");
  }

  @Test
  void removesWhatAKilledBackupHasLeft() throws IOException {
    Files.createDirectories(directory);
    Files.createFile(directory.resolve("amal_db_20261121_000000.dump.partial"));

    backUp(NOW);

    assertThat(directory).isDirectoryNotContaining("glob:**.partial");
  }

  @Test
  void refusesADatabaseWithoutASchema() {
    DrillDatabase empty = new DrillDatabase(TestCluster.emptyDatabase());

    assertThatThrownBy(() -> into(directory, empty, NOW))
        .isInstanceOf(BackupFailed.class)
        .hasMessageContaining("no schema");
    assertThat(backupsIn(directory)).isEmpty();
  }

  @Test
  void saysThatADatabaseDoesNotAnswer() {
    DrillDatabase nowhere =
        new DrillDatabase(new PostgresAddress("jdbc:postgresql://127.0.0.1:1/none", "a", "b"));

    assertThatThrownBy(() -> into(directory, nowhere, NOW))
        .isInstanceOf(BackupFailed.class)
        .hasMessageContaining("cannot be reached");
  }

  @Test
  void refusesADirectoryThatCannotBeWritten() throws IOException {
    Path file = Files.createFile(TestCluster.newDirectory().resolve("file"));

    assertThatThrownBy(() -> into(file.resolve("below"), database, NOW))
        .isInstanceOf(BackupFailed.class)
        .hasMessageContaining("directory");
  }

  @Test
  void refusesADamagedDumpBeforeItTouchesAnything() throws IOException {
    Path dump = backUp(NOW);
    byte[] bytes = Files.readAllBytes(dump);
    bytes[bytes.length / 2] ^= 1;
    Files.write(dump, bytes);

    assertThatThrownBy(() -> CheckedBackup.of(dump))
        .isInstanceOf(BackupFailed.class)
        .hasMessageContaining("damaged");
  }

  @Test
  void refusesABackupWithoutItsManifest() throws IOException {
    Path dump = backUp(NOW);
    Files.delete(new BackupFile(dump).manifest());

    assertThatThrownBy(() -> CheckedBackup.of(dump)).isInstanceOf(BackupFailed.class);
  }

  @Test
  void readsAManifestFromBeforeItNamedTheDatabase() throws IOException {
    Path dump = backUp(NOW);
    Path manifest = new BackupFile(dump).manifest();
    assertThat(Manifest.read(manifest).database()).isEqualTo(database.name());
    Files.writeString(
        manifest,
        Files.readString(manifest)
            .replaceAll("(?m)^ *\"(database|system_identifier)\" : .*\n", ""));

    assertThat(Manifest.read(manifest).database()).isEmpty();
  }

  @Test
  void refusesADatabaseThatIsNotEmptyUnlessItIsForced() {
    database.fill();
    List<TableState> tables = database.tables();
    List<String> definitions = database.definitions();
    Path dump = backUp(NOW);
    database.execute(
        """
        CREATE TABLE public.later (user_id UUID REFERENCES users (id));
        CREATE SCHEMA reports; CREATE VIEW reports.tickets AS SELECT * FROM support_tickets;
        CREATE DOMAIN public.short AS TEXT; CREATE TYPE public.mood AS ENUM ('well');
        CREATE TEXT SEARCH CONFIGURATION public.words (COPY = simple);
        CREATE FUNCTION public.later(value short) RETURNS mood LANGUAGE sql AS 'SELECT NULL::mood';
        CREATE MATERIALIZED VIEW public.counted AS SELECT count(*) FROM users;
        CREATE SEQUENCE public.numbers;
        UPDATE users SET name = 'changed';
        """);
    List<TableState> changed = database.tables();

    assertThatThrownBy(() -> restore(dump, database, false))
        .isInstanceOf(BackupFailed.class)
        .hasMessageContaining("not empty");
    assertThat(database.tables()).isEqualTo(changed);

    restore(dump, database, true);
    assertThat(database.tables()).isEqualTo(tables);
    assertThat(database.definitions()).containsExactlyElementsOf(definitions);
    assertThat(database.value("SELECT count(*) FROM pg_namespace WHERE nspname = 'reports'"))
        .isEqualTo("0");
  }

  @Test
  void refusesADatabaseThatOthersUseEvenIfItIsForced() throws SQLException {
    Path dump = backUp(NOW);

    try (Connection other = database.connect()) {
      assertThat(other.isValid(5)).isTrue();
      assertThatThrownBy(() -> restore(dump, database, true))
          .isInstanceOf(BackupFailed.class)
          .hasMessageContaining("in use by 1 other sessions");
    }
  }

  @Test
  void leavesWhatWasThereWhenItFailsHalfWay() {
    database.fill();
    // Can be made where the setting is known, and not where it is loaded, after all tables.
    database.execute(
        "SET drill.value = 'known'; CREATE MATERIALIZED VIEW public.drill AS"
            + " SELECT current_setting('drill.value') AS value");
    Path dump = backUp(NOW);
    database.execute("UPDATE users SET name = 'kept'; DROP MATERIALIZED VIEW public.drill");
    List<TableState> tables = database.tables();
    List<String> definitions = database.definitions();

    assertThatThrownBy(() -> restore(dump, database, true))
        .isInstanceOf(BackupFailed.class)
        .hasMessageContaining("left as it was")
        .hasMessageContaining("drill.value");
    assertThat(database.tables()).isEqualTo(tables);
    assertThat(database.definitions()).containsExactlyElementsOf(definitions);
  }

  @Test
  void leavesWhatWasThereWhenTheRowsAreNotThoseOfTheManifest() throws IOException {
    database.fill();
    Path dump = backUp(NOW);
    Manifest manifest = CheckedBackup.of(dump).manifest();
    List<TableState> otherwise =
        manifest.tables().stream()
            .map(
                table ->
                    table.name().equals("public.users")
                        ? new TableState(table.name(), 4, table.checksum())
                        : table)
            .toList();
    Manifest wrong =
        new Manifest(
            manifest.takenAt(),
            manifest.database(),
            manifest.systemIdentifier(),
            manifest.serverVersion(),
            manifest.schemaVersion(),
            manifest.roles(),
            otherwise);
    database.execute("UPDATE users SET name = 'kept'");
    List<TableState> tables = database.tables();

    assertThatThrownBy(() -> restore(new CheckedBackup(dump, wrong), database, true))
        .isInstanceOf(BackupFailed.class)
        .hasMessageContaining("public.users (9 rows instead of 4)");
    assertThat(database.tables()).isEqualTo(tables);
  }

  @Test
  void restoresForAnOwnerWhoIsNoAdministrator() {
    database.fill();
    database.execute("CREATE ROLE drill_granted; GRANT SELECT ON users TO drill_granted");
    List<TableState> tables = database.tables();
    Path dump = backUp(NOW);
    database.destroy();
    database.execute(
        """
        CREATE EXTENSION vector; CREATE EXTENSION pg_trgm; CREATE EXTENSION btree_gin;
        CREATE ROLE drill_owner LOGIN PASSWORD 'drill';
        """);
    database.execute("ALTER DATABASE " + database.name() + " OWNER TO drill_owner");
    database.execute("ALTER ROLE drill_granted RENAME TO drill_elsewhere");
    DrillDatabase owned = database.as("drill_owner", "drill");

    assertThatThrownBy(() -> restore(dump, owned, false))
        .isInstanceOf(BackupFailed.class)
        .hasMessageContaining("CREATE ROLE \"drill_granted\" NOLOGIN;");

    database.execute("ALTER ROLE drill_elsewhere RENAME TO drill_granted");
    restore(dump, owned, false);
    assertThat(database.tables()).isEqualTo(tables);
    assertThat(database.value("SELECT tableowner FROM pg_tables WHERE tablename = 'users'"))
        .isEqualTo("drill_owner");
    database.execute("GRANT amal_app TO drill_owner");
    try (PostgresDatabase opened = PostgresDatabase.open(owned.address())) {
      assertThat(opened.stores().users().find(new UserId(new UUID(0, 1)))).isEmpty();
    }
  }

  @Test
  void letsAnOwnerWhoCreatesRolesTakeOnTheOneOfTheServer() {
    Path dump = backUp(NOW);
    database.destroy();
    database.execute(
        """
        CREATE EXTENSION vector; CREATE EXTENSION pg_trgm; CREATE EXTENSION btree_gin;
        CREATE ROLE drill_creator LOGIN CREATEROLE PASSWORD 'drill';
        """);
    database.execute("ALTER DATABASE " + database.name() + " OWNER TO drill_creator");
    DrillDatabase owned = database.as("drill_creator", "drill");

    restore(dump, owned, false);

    try (PostgresDatabase opened = PostgresDatabase.open(owned.address())) {
      assertThat(opened.stores().users().find(new UserId(new UUID(0, 1)))).isEmpty();
    }
  }

  @Test
  void saysThatItWasRestoredWhenOnlyStatisticsAreMissing() {
    database.fill();
    database.execute(
        """
        CREATE FUNCTION public.drill(name TEXT) RETURNS TEXT LANGUAGE plpgsql IMMUTABLE AS $$
        BEGIN
          IF current_setting('application_name') = 'amal-backup' THEN
            RAISE EXCEPTION 'no statistics';
          END IF;
          RETURN name;
        END $$;
        CREATE INDEX drill ON public.users (public.drill(name));
        """);
    List<TableState> tables = database.tables();
    Path dump = backUp(NOW);
    database.destroy();

    assertThatThrownBy(() -> restore(dump, database, false))
        .isInstanceOf(BackupFailed.class)
        .hasMessageContaining("everything was restored")
        .hasMessageContaining("ANALYZE")
        .hasMessageContaining("no statistics");
    assertThat(database.tables()).isEqualTo(tables);
  }

  @Test
  void countsTheSameWhateverTheServerHasSet() {
    database.fill();
    List<TableState> tables = database.tables();
    for (String setting :
        List.of(
            "timezone = 'Asia/Tokyo'",
            "datestyle = 'SQL, DMY'",
            "extra_float_digits = -10",
            "search_path = ops",
            "bytea_output = 'escape'")) {
      database.execute("ALTER DATABASE " + database.name() + " SET " + setting);
    }

    assertThat(database.tables()).isEqualTo(tables);
  }

  @Test
  void noticesEveryChangeOfARow() {
    database.fill();
    List<TableState> tables = database.tables();

    database.execute("UPDATE users SET name = '' WHERE name IS NULL");

    assertThat(database.tables()).isNotEqualTo(tables);
  }

  private static EmbeddedPostgres clusterIn(Path directory) {
    return EmbeddedPostgres.openThrowAway(directory, TestCluster.programs(), new CountingTokens());
  }

  private static DrillDatabase databaseOf(EmbeddedPostgres cluster) {
    cluster.createDatabase("amal_chat");
    return new DrillDatabase(
        new PostgresAddress(
            cluster.jdbcUrl("amal_chat"), EmbeddedPostgres.USER, cluster.password()));
  }

  private Path backUp(Instant now) {
    return backUp(database, now);
  }

  private Path backUp(DrillDatabase from, Instant now) {
    return into(directory, from, now).file();
  }

  private static DatabaseBackup.Taken into(Path directory, DrillDatabase from, Instant now) {
    return new DatabaseBackup(from.address(), TestCluster.programs(), new NoProgress())
        .into(directory, now);
  }

  private static void restore(Path dump, DrillDatabase into, boolean force) {
    restore(CheckedBackup.of(dump), into, force);
  }

  private static void restore(CheckedBackup backup, DrillDatabase into, boolean force) {
    new DatabaseRestore(into.address(), TestCluster.programs(), new NoProgress())
        .from(backup, force);
  }

  private static List<String> backupsIn(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".dump"))
          .toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
