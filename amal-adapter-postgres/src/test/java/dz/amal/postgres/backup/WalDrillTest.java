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
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A cluster dies with its disk; what was committed comes back from the archive. */
final class WalDrillTest {

  private static final int MANY_ROWS = 30_000;

  private final Path data = TestCluster.newDirectory();
  private final Path archive = TestCluster.newDirectory().resolve("it's 100% an archive");
  private final BlockingQueue<String> said = new LinkedBlockingQueue<>();
  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);

  @Test
  void bringsBackWhatWasCommittedBeforeTheServerWasKilled() throws Exception {
    EmbeddedPostgres lost = EmbeddedPostgres.open(data, TestCluster.programs(), tokens());
    DrillDatabase database = migrated(lost).fill();
    WalArchive running = archiveOf(database);
    CompletableFuture<Void> archiving = CompletableFuture.runAsync(running::run);
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
    running.stop();
    archiving.get(30, TimeUnit.SECONDS);

    assertThat(recovered(Optional.empty())).isEqualTo(end).isNotEqualTo(middle);
    assertThat(recovered(Optional.of(Instant.parse(between.replace(' ', 'T') + "Z"))))
        .isEqualTo(middle);
    refusesATimeThatTheArchiveDoesNotReach();
    refusesAGapAndADamagedBase();
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

    Files.write(missing, new byte[] {1, 2, 3});
    assertThatThrownBy(() -> recovery().into(directory, Optional.empty()))
        .isInstanceOf(EmbeddedPostgresFailure.class)
        .hasMessageContaining("could not restore file");
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
      WalArchive running = archiveOf(database);
      CompletableFuture<Void> archiving = CompletableFuture.runAsync(running::run);
      await("base backup");
      String first = firstWal();
      for (int day = 1; day <= 2; day++) {
        database.execute("CREATE TABLE day_" + day + " (); SELECT pg_switch_wal()");
        now.set(Instant.EPOCH.plus(Duration.ofDays(day)).plusSeconds(60L * day));
        await("base backup");
      }
      running.stop();
      archiving.get(30, TimeUnit.SECONDS);

      assertThat(new BaseBackups(archive.resolve("base")).all())
          .extracting(BaseBackup::finishedAt)
          .containsExactly(
              Instant.parse("1970-01-02T00:01:01Z"), Instant.parse("1970-01-03T00:02:01Z"));
      assertThat(firstWal()).isGreaterThan(first);
    }
  }

  @Test
  void beginsAnewWhenTheServerHasForgottenTheSlot() throws Exception {
    try (EmbeddedPostgres cluster = throwAway()) {
      DrillDatabase database = migrated(cluster);
      WalArchive before = archiveOf(database);
      CompletableFuture<Void> archiving = CompletableFuture.runAsync(before::run);
      await("base backup");
      before.stop();
      archiving.get(30, TimeUnit.SECONDS);
      database.execute("SELECT pg_drop_replication_slot('amal_archive')");
      now.set(Instant.EPOCH.plusSeconds(60));

      WalArchive after = archiveOf(database);
      archiving = CompletableFuture.runAsync(after::run);
      await("base backup");
      after.stop();
      archiving.get(30, TimeUnit.SECONDS);

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
