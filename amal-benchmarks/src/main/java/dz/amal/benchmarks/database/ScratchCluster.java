package dz.amal.benchmarks.database;

import dz.amal.domain.kernel.TokenSource;
import dz.amal.postgres.PostgresAddress;
import dz.amal.postgres.Schema;
import dz.amal.postgres.embedded.EmbeddedPostgres;
import dz.amal.postgres.embedded.PostgresPrograms;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/** A PostgreSQL in a directory below target that goes with {@link #close()}, or with the JVM. */
public final class ScratchCluster implements AutoCloseable {

  private static final int PASSWORD_BYTES = 32;

  private final Path directory;
  private final Starter starter;
  private final AtomicBoolean isClosed = new AtomicBoolean();
  private EmbeddedPostgres postgres;

  private ScratchCluster(Path directory, Starter starter) {
    this.directory = directory;
    this.starter = starter;
    this.postgres = starter.start(directory, programs(), ScratchCluster::password);
  }

  /** One whose commits reach the disk: for measuring what writing costs. */
  public static ScratchCluster durable() {
    return closedWithTheJvm(new ScratchCluster(newDirectory(), EmbeddedPostgres::open));
  }

  /** One that is quick to fill: for measuring what reading costs. */
  public static ScratchCluster quick() {
    return closedWithTheJvm(new ScratchCluster(newDirectory(), EmbeddedPostgres::openThrowAway));
  }

  private static ScratchCluster closedWithTheJvm(ScratchCluster cluster) {
    Runtime.getRuntime().addShutdownHook(new Thread(cluster::close));
    return cluster;
  }

  private static Path newDirectory() {
    Path home = Path.of(System.getProperty("amal.home", ".")).toAbsolutePath().normalize();
    try {
      Path target = Files.createDirectories(home.resolve("amal-benchmarks/target"));
      return Files.createTempDirectory(target, "postgres");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Path> programs() {
    return Optional.ofNullable(System.getenv("AMAL_PG_BIN")).map(Path::of);
  }

  private static String password() {
    byte[] bytes = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Gives the server settings that it reads at its start only, and starts it again. */
  public void configure(Map<String, String> settings) throws SQLException {
    try (Connection connection = connect("postgres")) {
      for (Map.Entry<String, String> setting : settings.entrySet()) {
        Sql.execute(
            connection, "ALTER SYSTEM SET " + setting.getKey() + " = '" + setting.getValue() + "'");
      }
    }
    postgres.close();
    postgres = starter.start(directory, programs(), ScratchCluster::password);
  }

  /** Makes a database with Amal's schema. */
  public void createMigrated(String database) {
    postgres.createDatabase(database);
    new Schema(address(database)).migrate();
  }

  /** Makes a database with all that is in another one, which nobody may be connected to. */
  public void copy(String from, String to) throws SQLException {
    try (Connection connection = connect("postgres")) {
      Sql.execute(connection, "CREATE DATABASE " + to + " TEMPLATE " + from);
    }
  }

  /** Where a database is. */
  public PostgresAddress address(String database) {
    return new PostgresAddress(
        postgres.jdbcUrl(database), EmbeddedPostgres.USER, postgres.password());
  }

  /** Where one of PostgreSQL's client programs is. */
  public String program(String name) {
    try (Connection connection = connect("postgres")) {
      int major = connection.getMetaData().getDatabaseMajorVersion();
      return PostgresPrograms.findClients(programs(), major).program(name);
    } catch (SQLException e) {
      throw new IllegalStateException("the server does not say its version", e);
    }
  }

  /** A connection of its owner. */
  public Connection connect(String database) throws SQLException {
    PostgresAddress address = address(database);
    return DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
  }

  @Override
  public void close() {
    if (isClosed.compareAndSet(false, true)) {
      postgres.close();
      delete(directory);
    }
  }

  private static void delete(Path root) {
    try (Stream<Path> paths = Files.walk(root)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How the cluster of a directory is started: durable or quick. */
  private interface Starter {
    EmbeddedPostgres start(Path directory, Optional<Path> programs, TokenSource passwords);
  }
}
