package dz.amal.postgres.embedded;

import dz.amal.domain.kernel.TokenSource;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A private PostgreSQL in a data directory: made when it is not there, kept between runs, stopped
 * cleanly by {@link #close()}, and after a crash recovered by PostgreSQL itself.
 *
 * <p>It listens on 127.0.0.1 on a port that was free at its start, and asks for a password that is
 * in a file only its owner can read. One process looks after a directory; a second one that opens
 * it uses the running server and leaves it running.
 */
public final class EmbeddedPostgres implements AutoCloseable {

  /** The role that owns the cluster. */
  public static final String USER = "amal_owner";

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
  private static final int START_ATTEMPTS = 5;

  private final Cluster cluster;
  private final Optional<DirectoryLock> lock;
  private final TokenSource passwords;

  private EmbeddedPostgres(Cluster cluster, Optional<DirectoryLock> lock, TokenSource passwords) {
    this.cluster = cluster;
    this.lock = lock;
    this.passwords = passwords;
  }

  /**
   * Opens the cluster of a directory, durable: what a commit has acknowledged survives.
   *
   * @param directory made if it is not there
   * @param programs where PostgreSQL's programs are; empty to look in the usual places
   * @param passwords where a new cluster gets its password from
   * @throws EmbeddedPostgresFailure if it cannot be started
   */
  public static EmbeddedPostgres open(
      Path directory, Optional<Path> programs, TokenSource passwords) {
    return open(directory, programs, passwords, List.of());
  }

  /**
   * As {@link #open(Path, Optional, TokenSource)}, but quick instead of durable: for tests that
   * throw it away.
   */
  public static EmbeddedPostgres openThrowAway(
      Path directory, Optional<Path> programs, TokenSource passwords) {
    return open(
        directory,
        programs,
        passwords,
        List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off"));
  }

  /**
   * The server that another process has running in a directory; nothing is started.
   *
   * @throws EmbeddedPostgresFailure if there is none
   */
  public static EmbeddedPostgres running(Path directory, Optional<Path> programs) {
    Path absolute = directory.toAbsolutePath().normalize();
    Cluster cluster = Cluster.in(absolute, programs);
    if (!Files.exists(cluster.data()) || !cluster.isRunning()) {
      throw new EmbeddedPostgresFailure(
          "PostgreSQL is not running in " + absolute + "; ./amal run starts it");
    }
    cluster.awaitRunning();
    return new EmbeddedPostgres(cluster, Optional.empty(), () -> "");
  }

  private static EmbeddedPostgres open(
      Path directory, Optional<Path> preferred, TokenSource passwords, List<String> settings) {
    Path absolute = directory.toAbsolutePath().normalize();
    try {
      Files.createDirectories(absolute);
    } catch (IOException e) {
      throw new EmbeddedPostgresFailure("cannot make the data directory " + absolute, e);
    }
    Optional<DirectoryLock> lock = DirectoryLock.tryAcquire(absolute.resolve("amal.lock"));
    Cluster cluster = Cluster.in(absolute, preferred);
    if (lock.isPresent()) {
      cluster.prepare(passwords);
      start(cluster, settings);
    } else {
      cluster.awaitRunning();
    }
    return new EmbeddedPostgres(cluster, lock, passwords);
  }

  private static void start(Cluster cluster, List<String> settings) {
    if (cluster.isRunning()) {
      LOG.info("Using the PostgreSQL that is still running in {}", cluster.directory());
      cluster.awaitRunning();
      return;
    }
    for (int attempt = 1; !cluster.start(freePort(), settings); attempt++) {
      if (attempt == START_ATTEMPTS) {
        throw new EmbeddedPostgresFailure("PostgreSQL does not start; its log is " + cluster.log());
      }
    }
  }

  /** Whether this process looks after the cluster, and stops it on {@link #close()}. */
  public boolean isOwner() {
    return lock.isPresent();
  }

  /** The port it listens on, on 127.0.0.1. */
  public int port() {
    return cluster.port();
  }

  /** The password of {@link #USER}. */
  public String password() {
    return cluster.password();
  }

  /**
   * The password that a further role shall have: made and kept by the process that looks after the
   * cluster, read by the others; empty for them while it was not made.
   */
  public Optional<String> passwordOf(String role) {
    return cluster.passwordOf(role, lock.map(held -> passwords));
  }

  /** The JDBC address of one of its databases, without user and password. */
  public String jdbcUrl(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
  }

  /** Makes a database unless it is there. */
  public void createDatabase(String name) {
    try (Connection connection =
            DriverManager.getConnection(jdbcUrl("postgres"), USER, password());
        PreparedStatement known =
            connection.prepareStatement("SELECT 1 FROM pg_database WHERE datname = ?");
        Statement create = connection.createStatement()) {
      known.setString(1, name);
      if (!known.executeQuery().next()) {
        create.execute("CREATE DATABASE " + create.enquoteIdentifier(name, true));
      }
    } catch (SQLException e) {
      throw new EmbeddedPostgresFailure("cannot make the database " + name, e);
    }
  }

  /** Stops the cluster if this process looks after it; waits until it is down. */
  @Override
  public void close() {
    lock.ifPresent(
        held -> {
          cluster.stop();
          held.close();
        });
  }

  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new EmbeddedPostgresFailure("no free port", e);
    }
  }
}
