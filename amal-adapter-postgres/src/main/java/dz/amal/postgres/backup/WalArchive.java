package dz.amal.postgres.backup;

import dz.amal.postgres.PostgresAddress;
import dz.amal.postgres.embedded.DirectoryLock;
import dz.amal.postgres.embedded.EmbeddedPostgresFailure;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Keeps an archive from which a cluster can be brought back as it was at any time: a base backup
 * every day, and all WAL as it is written.
 */
public final class WalArchive {

  /** How many base backups are kept, each with all WAL since. */
  public static final int KEPT = 2;

  private static final Duration BASE_AGE = Duration.ofDays(1);
  private static final Duration LOOK = Duration.ofSeconds(1);
  private static final Duration PAUSE = Duration.ofSeconds(5);

  private final Path archive;
  private final Supplier<PostgresAddress> server;
  private final Optional<Path> programs;
  private final InstantSource clock;
  private final Progress progress;
  private final Consumer<String> said;
  private String lastSaid = "";
  private final CountDownLatch stopped = new CountDownLatch(1);

  /**
   * An archive in a directory.
   *
   * @param server where the server is now, asked again when it has gone
   * @param said is told in a line what has happened
   */
  public WalArchive(
      Path archive,
      Supplier<PostgresAddress> server,
      Optional<Path> programs,
      InstantSource clock,
      Progress progress,
      Consumer<String> said) {
    this.archive = archive.toAbsolutePath().normalize();
    this.server = server;
    this.programs = programs;
    this.clock = clock;
    this.progress = progress;
    this.said = said;
  }

  /**
   * Receives until {@link #stop()}; a server that goes is waited for.
   *
   * @throws BackupFailed if it cannot begin
   */
  public void run() {
    BackupDirectory.makePrivately(archive);
    DirectoryLock lock =
        DirectoryLock.tryAcquire(archive.resolve(".amal-archive.lock"))
            .orElseThrow(() -> new BackupFailed("another process writes to " + archive));
    try {
      receive();
      while (!isStopped(PAUSE)) {
        receiveAgain();
      }
    } finally {
      lock.close();
    }
  }

  /** Ends {@link #run()} soon. */
  public void stop() {
    stopped.countDown();
  }

  private boolean isStopped(Duration patience) {
    try {
      return stopped.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  private void receiveAgain() {
    try {
      receive();
    } catch (BackupFailed | EmbeddedPostgresFailure e) {
      sayOnce("waiting for the server: " + e.getMessage());
    }
  }

  private void sayOnce(String line) {
    if (!line.equals(lastSaid)) {
      said.accept(line);
      lastSaid = line;
    }
  }

  private void receive() {
    PostgresAddress address = server.get();
    BaseBackups bases = new BaseBackups(archive.resolve("base"));
    ClientPrograms clients;
    ArchivedWal wal;
    boolean isUnbroken;
    try (Session session = Session.open(address)) {
      clients = ClientPrograms.of(session, address, programs);
      ArchivedServer archived = ArchivedServer.of(session);
      archived.claim(archive);
      wal = new ArchivedWal(archive, archived.walSegmentBytes());
      isUnbroken = new ReplicationSlot(session).prepare();
    }
    if (!isUnbroken) {
      wal.setAside(clock.instant());
    }
    BackupDirectory.makePrivately(wal.current());
    wal.deleteUnfinished();
    try (RunningProgram receiver = receiver(clients, wal.current())) {
      sayOnce("receiving WAL into " + wal.current());
      look(receiver, bases, wal, clients, !isUnbroken);
    }
  }

  private static RunningProgram receiver(ClientPrograms clients, Path into) {
    return clients.start(
        "pg_receivewal",
        "--directory=" + into,
        "--slot=" + ReplicationSlot.NAME,
        // What a commit has written is in the archive at once, also in a file that is not full.
        "--synchronous",
        // The embedded server has another port when it comes back.
        "--no-loop",
        "--no-password");
  }

  private void look(
      RunningProgram receiver,
      BaseBackups bases,
      ArchivedWal wal,
      ClientPrograms clients,
      boolean isTorn) {
    boolean isDue = isTorn;
    boolean isBusy = isTorn;
    while (!isStopped(Duration.ZERO) && !receiver.hasEnded(isBusy ? Duration.ZERO : LOOK)) {
      isBusy = wal.compressNext();
      if (isDue || isDue(bases, wal)) {
        BaseBackup base = bases.take(clients, clock, progress);
        bases.keep(KEPT);
        List<BaseBackup> kept = bases.all();
        wal.deleteBefore(kept.get(0));
        sayOnce("base backup " + base.directory());
        isDue = false;
      }
    }
    if (!isStopped(Duration.ZERO)) {
      sayOnce("the server has gone: " + receiver.complaint());
    }
  }

  /** A base backup from before a gap does not lead on to what is received now. */
  private boolean isDue(BaseBackups bases, ArchivedWal wal) {
    return bases
        .newest()
        .filter(base -> base.finishedAt().plus(BASE_AGE).isAfter(clock.instant()))
        .filter(base -> wal.tornAt().map(base.finishedAt()::isAfter).orElse(true))
        .isEmpty();
  }
}
