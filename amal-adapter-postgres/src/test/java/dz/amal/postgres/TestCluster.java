package dz.amal.postgres;

import dz.amal.postgres.embedded.EmbeddedPostgres;
import dz.amal.testkit.CountingTokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One PostgreSQL for all tests of this module, and a fresh migrated database for whoever asks.
 *
 * <p>Started with the first database and stopped with the JVM. Databases are copies of a template,
 * so that each costs a fraction of the migrations.
 */
public final class TestCluster {

  private static final String TEMPLATE = "amal_template";

  private static final class Holder {
    static final TestCluster INSTANCE = new TestCluster();
  }

  private final EmbeddedPostgres postgres;
  private final PostgresAddress application;
  private final PostgresAddress readonly;
  private final AtomicInteger count = new AtomicInteger();

  private TestCluster() {
    postgres = EmbeddedPostgres.openThrowAway(newDirectory(), programs(), new CountingTokens());
    Runtime.getRuntime().addShutdownHook(new Thread(postgres::close));
    execute("CREATE DATABASE " + TEMPLATE);
    Schema template = new Schema(address(TEMPLATE));
    template.migrate();
    application = template.letIn(DatabaseRole.APP, "app");
    readonly = template.letIn(DatabaseRole.READONLY, "readonly");
  }

  /** A database with the whole schema and nothing in it but the lookup rows. */
  public static PostgresAddress freshDatabase() {
    return Holder.INSTANCE.create("TEMPLATE " + TEMPLATE);
  }

  /** A database without any schema. */
  public static PostgresAddress emptyDatabase() {
    return Holder.INSTANCE.create("");
  }

  /** The same database, signed in as the application. */
  public static PostgresAddress asApplication(PostgresAddress database) {
    PostgresAddress role = Holder.INSTANCE.application;
    return database.as(role.user(), role.password());
  }

  /** The same database, signed in as an analyst. */
  public static PostgresAddress asAnalyst(PostgresAddress database) {
    PostgresAddress role = Holder.INSTANCE.readonly;
    return database.as(role.user(), role.password());
  }

  /** Where PostgreSQL's programs are, if the launcher has said so. */
  public static Optional<Path> programs() {
    return Optional.ofNullable(System.getenv("AMAL_PG_BIN")).map(Path::of);
  }

  /** A directory below target that goes with the next clean. */
  public static Path newDirectory() {
    try {
      Path target = Files.createDirectories(Path.of("target").toAbsolutePath());
      return Files.createTempDirectory(target, "postgres");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Stops the cluster, for those who cannot wait for the JVM to end. */
  static void stop() {
    Holder.INSTANCE.postgres.close();
  }

  private synchronized PostgresAddress create(String how) {
    String name = "test_" + count.incrementAndGet();
    execute("CREATE DATABASE " + name + " " + how);
    return address(name);
  }

  private PostgresAddress address(String database) {
    return new PostgresAddress(
        postgres.jdbcUrl(database), EmbeddedPostgres.USER, postgres.password());
  }

  private void execute(String sql) {
    PostgresAddress address = address("postgres");
    try (Connection connection =
            DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
