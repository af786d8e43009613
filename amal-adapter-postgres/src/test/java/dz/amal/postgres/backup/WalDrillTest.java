package dz.amal.postgres.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dz.amal.postgres.PostgresAddress;
import dz.amal.postgres.Schema;
import dz.amal.postgres.TestCluster;
import dz.amal.postgres.embedded.EmbeddedPostgres;
import dz.amal.postgres.embedded.EmbeddedPostgresFailure;
import dz.amal.testkit.CountingTokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A cluster dies with its disk; what was committed comes back from the archive. */
final class WalDrillTest {

  private static final int MANY_ROWS = 30_000;
  private static final int COMMITS = 1_000;

  private final Path data = TestCluster.newDirectory();
  private final Path archive = TestCluster.newDirectory().resolve("it's 100% an archive");
  private final BlockingQueue<String> said = new LinkedBlockingQueue<>();
  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);

  private WalArchive running;
  private CompletableFuture<Void> archiving;

  @Test
  void bringsBackWhatWasCommittedBeforeTheServerWasKilled() throws Exception {
    EmbeddedPostgres lost = EmbeddedPostgres.open(data, TestCluster.programs(), tokens());
    DrillDatabase database = migrated(lost).fill();
    begin(database);
    await("base backup");
    acknowledgeWhatIsArchivedOnly(database);
    writeMuch(database);
    List<TableState> middle = database.tables();
    String between = database.value("SELECT clock_timestamp() AT TIME ZONE 'UTC'");
    database.execute("DELETE FROM messages; UPDATE users SET name = 'later'");
    List<TableState> end = database.tables();
    kill(lost);
    BaseBackups.delete(data);
    await("the server has gone");
    end();

    assertThat(recovered(Optional.empty())).isEqualTo(end).isNotEqualTo(middle);
    assertThat(recovered(Optional.of(Instant.parse(between.replace(' ', 'T') + "Z"))))
        .isEqualTo(middle);
    refusesATimeThatTheArchiveDoesNotReach();
    refusesAGapAndADamagedBase();
  }

  @Test
  void bringsBackWhatWasCommittedAfterTheReceiverHadBegunAgainInTheSameFile() throws Exception {
    EmbeddedPostgres lost = EmbeddedPostgres.open(data, TestCluster.programs(), tokens());
    DrillDatabase database = commitBeforeAndAfterTheReceiverBeginsAgain(lost);
    List<TableState> end = database.tables();
    killBoth(lost);

    assertThat(recovered(Optional.empty())).isEqualTo(end);
  }

  @Test
  void bringsBackAFileThatEndedEarlyAfterTheReceiverHadBegunAgainInIt() throws Exception {
    EmbeddedPostgres lost = EmbeddedPostgres.open(data, TestCluster.programs(), tokens());
    DrillDatabase database = commitBeforeAndAfterTheReceiverBeginsAgain(lost);
    String segment = database.value("SELECT pg_walfile_name(pg_switch_wal())");
    database.execute("UPDATE users SET name = 'in the next file'");
    awaitFile(segment + ".gz");
    List<TableState> end = database.tables();
    killBoth(lost);

    assertThat(recovered(Optional.empty())).isEqualTo(end);
    assertThat(archive.resolve("wal").resolve(segment)).doesNotExist();
  }

  @Test
  void fetchesEachKindOfFileAndTellsDamageFromAbsence() throws Exception {
    ArchivedWal wal = smallArchive();

    fetchesEachKindOfFileAndTellsDamageFromAbsence(wal.restoreCommand());
  }

  @Test
  void isFetchedFromByTheDocumentedCommand() throws Exception {
    smallArchive();
    Matcher documented =
        Pattern.compile("restore_command = '(.*)'")
            .matcher(Files.readString(Path.of("../docs/operations.md")));
    assertThat(documented.find()).isTrue();

    fetchesEachKindOfFileAndTellsDamageFromAbsence(
        documented
            .group(1)
            .replace("=/srv/archive/amal/wal", "=\"" + archive.resolve("wal") + "\"")
            .replaceAll("(?<=-eq )16777216", "4"));
  }

  private ArchivedWal smallArchive() throws IOException {
    ArchivedWal wal = new ArchivedWal(archive, 4);
    Files.createDirectories(wal.current());
    Files.writeString(wal.current().resolve("000000010000000000000001"), "full");
    Files.writeString(wal.current().resolve("000000010000000000000001.gz.unfinished"), "torn");
    assertThat(wal.compressNext()).isTrue();
    assertThat(wal.compressNext()).isFalse();
    Files.writeString(wal.current().resolve("000000010000000000000002"), "more");
    Files.writeString(wal.current().resolve("000000010000000000000003.partial"), "last");
    Files.writeString(wal.current().resolve("000000010000000000000004.partial"), "");
    Files.writeString(wal.current().resolve("000000010000000000000005.gz"), "damaged");
    assertThat(walFiles()).hasSize(5);
    return wal;
  }

  private void fetchesEachKindOfFileAndTellsDamageFromAbsence(String command) throws Exception {
    Path fetched = archive.resolve("fetched");
    Map<String, String> contents = Map.of("1", "full", "2", "more", "3", "last");
    for (String number : contents.keySet()) {
      assertThat(exitOf(command, "00000001000000000000000" + number, fetched)).isZero();
      assertThat(fetched).hasContent(contents.get(number));
    }
    assertThat(exitOf(command, "000000010000000000000004", fetched)).isEqualTo(1);
    assertThat(exitOf(command, "000000010000000000000005", fetched)).isGreaterThan(125);
    assertThat(exitOf(command, "00000002.history", fetched)).isEqualTo(1);
  }

  /** As PostgreSQL does it. */
  private static int exitOf(String command, String file, Path into) throws Exception {
    String filled = command.replace("%f", file).replace("%p", into.toString()).replace("%%", "%");
    return new ProcessBuilder("sh", "-c", filled)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }

  @Test
  void deletesAFileThatWasOnlyBegun() throws IOException {
    ArchivedWal wal = smallArchive();

    wal.deleteUnfinished();

    assertThat(walFiles())
        .extracting(file -> file.getFileName().toString())
        .contains("000000010000000000000003.partial")
        .doesNotContain("000000010000000000000004.partial");
  }

  private DrillDatabase commitBeforeAndAfterTheReceiverBeginsAgain(EmbeddedPostgres cluster)
      throws Exception {
    DrillDatabase database = migrated(cluster).fill();
    begin(database);
    await("base backup");
    acknowledgeWhatIsArchivedOnly(database);
    // The better part of one file.
    database.execute("SELECT pg_switch_wal()");
    database.execute(
        "CREATE TABLE public.drill_filler AS SELECT md5(i::text) FROM generate_series(1, 110000) i");
    // Each is one more piece in the file.
    for (int commit = 0; commit < COMMITS; commit++) {
      database.execute("UPDATE users SET name = 'before " + commit + "'");
    }
    end();
    begin(database);
    database.execute("UPDATE users SET name = 'after'");
    return database;
  }

  private void killBoth(EmbeddedPostgres cluster) throws Exception {
    ProcessHandle.current()
        .children()
        .filter(child -> child.info().command().orElse("").endsWith("pg_receivewal"))
        .forEach(ProcessHandle::destroyForcibly);
    kill(cluster);
    BaseBackups.delete(data);
    end();
  }

  private void begin(DrillDatabase database) {
    running = archiveOf(database);
    archiving = CompletableFuture.runAsync(running::run);
  }

  private void end() throws Exception {
    running.stop();
    archiving.get(30, TimeUnit.SECONDS);
  }

  private void awaitFile(String name) throws InterruptedException {
    for (int look = 0; !Files.exists(archive.resolve("wal").resolve(name)); look++) {
      assertThat(look).as("waiting for " + name).isLessThan(60);
      said.poll(1, TimeUnit.SECONDS);
    }
  }

  private void refusesATimeThatTheArchiveDoesNotReach() {
    Path early = TestCluster.newDirectory().resolve("new");
    Path late = TestCluster.newDirectory().resolve("new");

    assertThatThrownBy(() -> recovery().into(early, Optional.of(Instant.EPOCH.minusSeconds(9))))
        .isInstanceOf(BackupFailed.class)
        .hasMessageContaining("reaches back to");
    assertThatThrownBy(
            () -> recovery().into(late, Optional.of(Instant.parse("2999-01-01T00:00:00Z"))))
        .isInstanceOf(EmbeddedPostgresFailure.class)
        .hasMessageContaining("recovery ended before configured recovery target was reached");
    assertThat(late.resolve("postgres")).doesNotExist();
  }

  private void refusesAGapAndADamagedBase() throws IOException {
    Path directory = TestCluster.newDirectory().resolve("new");
    List<Path> segments = walFiles();
    assertThat(segments).hasSizeGreaterThan(3);
    Path missing = segments.get(segments.size() / 2);
    byte[] kept = Files.readAllBytes(missing);
    Files.delete(missing);
    assertThatThrownBy(() -> recovery().into(directory, Optional.empty()))
        .isInstanceOf(BackupFailed.class)
        .hasMessageContaining("WAL is missing")
        .hasMessageContaining(missing.getFileName().toString().substring(0, 24));

    Path damaged =
        missing.resolveSibling(missing.getFileName().toString().substring(0, 24) + ".gz");
    Files.write(damaged, new byte[] {1, 2, 3});
    assertThatThrownBy(() -> recovery().into(directory, Optional.empty()))
        .isInstanceOf(EmbeddedPostgresFailure.class)
        .hasMessageContaining("could not restore file");
    Files.delete(damaged);
    Files.write(missing, kept);

    Path base = new BaseBackups(archive.resolve("base")).all().get(0).directory();
    Files.write(base.resolve("pg_wal.tar.gz"), new byte[] {1, 2, 3});
    assertThatThrownBy(() -> recovery().into(directory, Optional.empty()))
        .isInstanceOf(BackupFailed.class)
        .hasMessageContaining("damaged");
  }

  @Test
  void takesABaseBackupEveryDayAndKeepsTheLastTwoWithTheirWal() throws Exception {
    try (EmbeddedPostgres cluster = throwAway()) {
      DrillDatabase database = migrated(cluster);
      begin(database);
      await("base backup");
      String first = firstWal();
      for (int day = 1; day <= 2; day++) {
        database.execute("CREATE TABLE day_" + day + " (); SELECT pg_switch_wal()");
        now.set(Instant.EPOCH.plus(Duration.ofDays(day)).plusSeconds(60L * day));
        await("base backup");
      }
      end();

      assertThat(new BaseBackups(archive.resolve("base")).all())
          .extracting(BaseBackup::finishedAt)
          .containsExactly(
              Instant.parse("1970-01-02T00:01:01Z"), Instant.parse("1970-01-03T00:02:01Z"));
      assertThat(firstWal()).isGreaterThan(first);
    }
  }

  @Test
  void goesOnWhenItsReceiverWasKilledWhileItMadeAFile() throws Exception {
    try (EmbeddedPostgres cluster = throwAway()) {
      DrillDatabase database = migrated(cluster);
      begin(database);
      await("base backup");
      acknowledgeWhatIsArchivedOnly(database);
      end();
      Path last = walFiles().get(walFiles().size() - 1);
      assertThat(last.toString()).endsWith(".partial");
      Files.write(last, new byte[1_000]);
      now.set(Instant.EPOCH.plus(Duration.ofDays(1)).plusSeconds(60));

      begin(database);
      await("base backup");
      awaitFile(last.getFileName().toString().replace(".partial", ".gz"));
      end();
    }
  }

  @Test
  void beginsAnewWhenTheServerHasForgottenTheSlot() throws Exception {
    try (EmbeddedPostgres cluster = throwAway()) {
      DrillDatabase database = migrated(cluster);
      begin(database);
      await("base backup");
      end();
      database.execute("SELECT pg_drop_replication_slot('amal_archive')");
      now.set(Instant.EPOCH.plusSeconds(60));

      begin(database);
      await("base backup");
      end();

      assertThat(archive.resolve("wal_until_19700101_000100")).isDirectory();
      assertThat(new BaseBackups(archive.resolve("base")).all()).hasSize(2);
    }
  }

  @Test
  void refusesTheArchiveOfAnotherServer() throws IOException {
    DrillDatabase database = new DrillDatabase(TestCluster.emptyDatabase());
    Files.createDirectories(archive);
    new ArchivedServer("1", 16_777_216).claim(archive);

    assertThatThrownBy(() -> archiveOf(database).run())
        .isInstanceOf(BackupFailed.class)
        .hasMessageContaining("another server");
  }

  private WalArchive archiveOf(DrillDatabase database) {
    return new WalArchive(
        archive, database::address, TestCluster.programs(), now::get, new NoProgress(), said::add);
  }

  private void await(String beginning) throws InterruptedException {
    for (String line = said.poll(60, TimeUnit.SECONDS);
        line == null || !line.startsWith(beginning);
        line = said.poll(60, TimeUnit.SECONDS)) {
      assertThat(line).as("waiting for " + beginning).isNotNull();
    }
  }

  /** A commit now waits until its WAL is in the archive, as the drill would otherwise have to. */
  private static void acknowledgeWhatIsArchivedOnly(DrillDatabase database) {
    database.execute("ALTER SYSTEM SET synchronous_standby_names = '\"amal-pg_receivewal\"'");
    database.execute("SELECT pg_reload_conf()");
    database.execute("CREATE TABLE public.drill_marker (); DROP TABLE public.drill_marker");
  }

  /** More than a few files of WAL hold, so that the replay takes a while. */
  private static void writeMuch(DrillDatabase database) {
    database.execute(
        """
        INSERT INTO documents (title, content)
        SELECT 'document ' || i,
          (SELECT string_agg(md5((part * i)::text), '')
            FROM generate_series(1, 60) AS part)
        FROM generate_series(1, %d) AS i
        """
            .formatted(MANY_ROWS));
  }

  private List<TableState> recovered(Optional<Instant> until) {
    Path directory = TestCluster.newDirectory().resolve("recovered");
    Optional<String> last = recovery().into(directory, until);
    assertThat(last).isPresent();
    try (EmbeddedPostgres cluster =
        EmbeddedPostgres.open(directory, TestCluster.programs(), tokens())) {
      return databaseOf(cluster).tables();
    }
  }

  private WalRecovery recovery() {
    return new WalRecovery(archive, TestCluster.programs(), tokens());
  }

  private void kill(EmbeddedPostgres cluster) throws IOException {
    long server =
        Long.parseLong(Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(0).strip());
    ProcessHandle process = ProcessHandle.of(server).orElseThrow();
    List<ProcessHandle> children = process.children().toList();
    process.destroyForcibly();
    process.onExit().join();
    children.forEach(child -> child.onExit().join());
    cluster.close();
  }

  private String firstWal() throws IOException {
    return walFiles().get(0).getFileName().toString();
  }

  private List<Path> walFiles() throws IOException {
    try (Stream<Path> files = Files.list(archive.resolve("wal"))) {
      return files.sorted().toList();
    }
  }

  private EmbeddedPostgres throwAway() {
    return EmbeddedPostgres.openThrowAway(data, TestCluster.programs(), tokens());
  }

  private static CountingTokens tokens() {
    return new CountingTokens();
  }

  private static DrillDatabase migrated(EmbeddedPostgres cluster) {
    cluster.createDatabase("amal_chat");
    DrillDatabase database = databaseOf(cluster);
    new Schema(database.address()).migrate();
    return database;
  }

  private static DrillDatabase databaseOf(EmbeddedPostgres cluster) {
    return new DrillDatabase(
        new PostgresAddress(
            cluster.jdbcUrl("amal_chat"), EmbeddedPostgres.USER, cluster.password()));
  }
}
