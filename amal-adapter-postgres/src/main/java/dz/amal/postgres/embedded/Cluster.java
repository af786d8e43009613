package dz.amal.postgres.embedded;

import dz.amal.domain.kernel.TokenSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The files of one cluster, and the programs that make, start and stop it. */
record Cluster(Path directory, PostgresPrograms programs, ServerAccount account) {

  private static final Logger LOG = LoggerFactory.getLogger(Cluster.class);
  private static final Duration START_TIMEOUT = Duration.ofSeconds(60);

  static Cluster in(Path directory, Optional<Path> preferred) {
    return new Cluster(
        directory,
        PostgresPrograms.find(preferred, versionOf(directory.resolve("postgres"))),
        ServerAccount.current());
  }

  private static Optional<String> versionOf(Path data) {
    Path version = data.resolve("PG_VERSION");
    try {
      return Files.exists(version)
          ? Optional.of(Files.readString(version).strip())
          : Optional.empty();
    } catch (IOException e) {
      throw new EmbeddedPostgresFailure("cannot read " + version, e);
    }
  }

  Path data() {
    return directory.resolve("postgres");
  }

  Path log() {
    return directory.resolve("postgres.log");
  }

  private Path passwordFile() {
    return directory.resolve("postgres.password");
  }

  /** Makes the cluster unless it is there; a half-made one of a killed process is made anew. */
  void prepare(TokenSource passwords) {
    if (Files.exists(data())) {
      return;
    }
    LOG.info("Making a PostgreSQL {} cluster in {}", programs.major(), directory);
    Path unfinished = directory.resolve("postgres.unfinished");
    Trees.delete(unfinished);
    writePassword(passwords.next());
    makeFor(unfinished);
    Commands.output(
        account.run(
            List.of(
                programs.program("initdb"),
                "--pgdata=" + unfinished,
                "--username=" + EmbeddedPostgres.USER,
                "--pwfile=" + passwordFile(),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=" + locale())));
    move(unfinished, data());
  }

  void makeFor(Path path) {
    try {
      Files.createDirectory(path);
      account.own(path);
    } catch (IOException e) {
      throw new EmbeddedPostgresFailure("cannot make " + path, e);
    }
  }

  static void move(Path from, Path to) {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new EmbeddedPostgresFailure("cannot move " + from, e);
    }
  }

  void writePassword(String password) {
    writePassword(passwordFile(), password);
  }

  private void writePassword(Path file, String password) {
    try {
      Trees.writePrivately(file, password);
      account.own(file);
    } catch (IOException e) {
      throw new EmbeddedPostgresFailure("cannot write " + file, e);
    }
  }

  private static String locale() {
    return System.getProperty("os.name", "").startsWith("Mac") ? "en_US.UTF-8" : "C.UTF-8";
  }

  boolean isRunning() {
    return Commands.run(account.run(control("status"))).exit() == 0;
  }

  /** Waits for the process that looks after the directory to have it running. */
  void awaitRunning() {
    for (int attempt = 0; attempt < 300; attempt++) {
      if (Files.exists(data()) && isRunning() && isReady()) {
        return;
      }
      pause();
    }
    throw new EmbeddedPostgresFailure(
        "another process looks after " + directory + ", but PostgreSQL is not running there");
  }

  /**
   * Waits for a server that replays WAL to be ready for use.
   *
   * @return false if it has given up
   */
  boolean awaitReplayed() {
    while (!isReady()) {
      if (!isRunning()) {
        return false;
      }
      pause();
    }
    return true;
  }

  private boolean isReady() {
    List<String> lines = pidFile();
    return lines.size() > 7 && lines.get(7).strip().equals("ready");
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EmbeddedPostgresFailure("interrupted", e);
    }
  }

  boolean start(int port, List<String> settings) {
    return start(port, settings, START_TIMEOUT);
  }

  /** As {@link #start(int, List)}, for a server that has much to do before it is ready. */
  boolean start(int port, List<String> settings, Duration timeout) {
    List<String> options = new ArrayList<>();
    options.add("-p " + port);
    options.add("-c listen_addresses=127.0.0.1");
    options.add("-c unix_socket_directories=");
    options.add("-c max_connections=60");
    options.add("-c timezone=UTC");
    options.add("-c log_timezone=UTC");
    // A slow or failing statement must not carry somebody's words into the log.
    options.add("-c log_min_error_statement=panic");
    options.add("-c log_parameter_max_length=0");
    options.add("-c log_parameter_max_length_on_error=0");
    options.add("-c log_error_verbosity=terse");
    if (programs.hasLibrary("pg_stat_statements")) {
      options.add("-c shared_preload_libraries=pg_stat_statements");
      options.add("-c pg_stat_statements.track_utility=off");
    }
    // A slot whose receiver is gone keeps WAL for it, but not until the disk is full.
    options.add("-c max_slot_wal_keep_size=10GB");
    settings.forEach(setting -> options.add("-c " + setting));
    prepareLog();
    List<String> command = new ArrayList<>(control("start"));
    command.addAll(
        List.of(
            "--wait",
            "--timeout=" + timeout.toSeconds(),
            "--log=" + log(),
            "-o",
            String.join(" ", options)));
    return Commands.run(account.run(command)).exit() == 0;
  }

  private void prepareLog() {
    try {
      if (!Files.exists(log())) {
        Files.createFile(log());
      }
      account.own(log());
    } catch (IOException e) {
      throw new EmbeddedPostgresFailure("cannot write " + log(), e);
    }
  }

  void stop() {
    List<String> command = new ArrayList<>(control("stop"));
    command.addAll(List.of("--mode=fast", "--wait", "--timeout=60"));
    Commands.Result result = Commands.run(account.run(command));
    if (result.exit() != 0) {
      LOG.warn("PostgreSQL did not stop cleanly; it recovers at the next start");
    }
  }

  private List<String> control(String verb) {
    return List.of(programs.program("pg_ctl"), verb, "--pgdata=" + data());
  }

  int port() {
    List<String> lines = pidFile();
    if (lines.size() < 4) {
      throw new EmbeddedPostgresFailure("PostgreSQL is not running in " + directory);
    }
    return Integer.parseInt(lines.get(3).strip());
  }

  private List<String> pidFile() {
    try {
      Path file = data().resolve("postmaster.pid");
      return Files.exists(file) ? Files.readAllLines(file) : List.of();
    } catch (IOException e) {
      throw new EmbeddedPostgresFailure("cannot read the state of " + directory, e);
    }
  }

  String password() {
    return read(passwordFile());
  }

  /** The password kept for a role; made if there is none and somebody may make it. */
  Optional<String> passwordOf(String role, Optional<TokenSource> passwords) {
    Path file = directory.resolve(role + ".password");
    if (!Files.exists(file)) {
      passwords.ifPresent(source -> writePassword(file, source.next()));
    }
    return Files.exists(file) ? Optional.of(read(file)) : Optional.empty();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new EmbeddedPostgresFailure("cannot read " + file, e);
    }
  }
}
