package dz.amal.postgres.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dz.amal.testkit.CountingTokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class EmbeddedPostgresTest {

  private static final Optional<Path> PROGRAMS =
      Optional.ofNullable(System.getenv("AMAL_PG_BIN")).map(Path::of);

  private final CountingTokens tokens = new CountingTokens();
  private Path directory;

  @BeforeEach
  void makeADirectoryThatOnlyItsOwnerMayEnter() throws IOException {
    Path target = Files.createDirectories(Path.of("target").toAbsolutePath());
    Path guarded =
        Files.createTempDirectory(
            target,
            "guarded",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    directory = guarded.resolve("data with spaces");
  }

  @Test
  void keepsWhatItHoldsBetweenRuns() throws SQLException {
    try (EmbeddedPostgres first = EmbeddedPostgres.open(directory, PROGRAMS, tokens)) {
      first.createDatabase("kept");
      first.createDatabase("kept");
      execute(first, "CREATE TABLE kept AS SELECT 42 AS answer");
    }

    try (EmbeddedPostgres second = EmbeddedPostgres.open(directory, PROGRAMS, tokens)) {
      assertThat(answer(second)).isEqualTo(42);
      assertThat(setting(second, "fsync")).isEqualTo("on");
      assertThat(setting(second, "synchronous_commit")).isEqualTo("on");
    }
  }

  @Test
  void recoversAfterItsServerWasKilled() throws Exception {
    EmbeddedPostgres first = EmbeddedPostgres.open(directory, PROGRAMS, tokens);
    first.createDatabase("kept");
    execute(first, "CREATE TABLE kept AS SELECT 42 AS answer");
    long server = Long.parseLong(Files.readAllLines(pidFile()).get(0).strip());
    ProcessHandle.of(server).orElseThrow().destroyForcibly();
    ProcessHandle.of(server).ifPresent(process -> process.onExit().join());
    first.close();

    try (EmbeddedPostgres second = EmbeddedPostgres.open(directory, PROGRAMS, tokens)) {
      assertThat(answer(second)).isEqualTo(42);
    }
  }

  @Test
  void isSharedWithASecondProcessAndStoppedByTheFirst() throws SQLException {
    try (EmbeddedPostgres owner = EmbeddedPostgres.open(directory, PROGRAMS, tokens)) {
      owner.createDatabase("kept");
      execute(owner, "CREATE TABLE kept AS SELECT 42 AS answer");
      try (EmbeddedPostgres guest = EmbeddedPostgres.open(directory, PROGRAMS, tokens)) {
        assertThat(guest.isOwner()).isFalse();
        assertThat(guest.port()).isEqualTo(owner.port());
        assertThat(answer(guest)).isEqualTo(42);
      }
      assertThat(answer(owner)).isEqualTo(42);
    }
    assertThat(pidFile()).doesNotExist();
  }

  @Test
  void makesAHalfMadeClusterAnew() throws IOException, SQLException {
    Files.createDirectories(directory.resolve("postgres.unfinished/base"));

    try (EmbeddedPostgres postgres = EmbeddedPostgres.open(directory, PROGRAMS, tokens)) {
      postgres.createDatabase("kept");
      execute(postgres, "CREATE TABLE kept AS SELECT 42 AS answer");
      assertThat(answer(postgres)).isEqualTo(42);
    }
  }

  @Test
  void keepsItsPasswordToItself() throws IOException {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.open(directory, PROGRAMS, tokens)) {
      assertThat(postgres.password()).isEqualTo(new CountingTokens().next());
      assertThat(Files.getPosixFilePermissions(directory.resolve("postgres.password")))
          .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }
  }

  private Path pidFile() {
    return directory.resolve("postgres/postmaster.pid");
  }

  private static void execute(EmbeddedPostgres postgres, String sql) throws SQLException {
    try (Connection connection = connect(postgres);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static int answer(EmbeddedPostgres postgres) throws SQLException {
    return Integer.parseInt(value(postgres, "SELECT answer FROM kept"));
  }

  private static String setting(EmbeddedPostgres postgres, String name) throws SQLException {
    return value(postgres, "SHOW " + name);
  }

  private static String value(EmbeddedPostgres postgres, String query) throws SQLException {
    try (Connection connection = connect(postgres);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static Connection connect(EmbeddedPostgres postgres) throws SQLException {
    return DriverManager.getConnection(
        postgres.jdbcUrl("kept"), EmbeddedPostgres.USER, postgres.password());
  }
}
