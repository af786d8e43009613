package dz.amal.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dz.amal.postgres.embedded.EmbeddedPostgres;
import dz.amal.testkit.CountingTokens;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A PostgreSQL with a certificate, and what AMAL_DATABASE_URL says of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class EncryptedConnectionTest {

  private final EmbeddedPostgres server =
      EmbeddedPostgres.openThrowAway(
          TestCluster.newDirectory(), TestCluster.programs(), new CountingTokens());

  private final Authority authority;

  EncryptedConnectionTest(@TempDir Path directory) throws SQLException {
    authority = Authority.in(directory);
    encrypt(authority.vouchFor("localhost"));
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void isMadeWithWhomTheAuthorityVouchesFor() throws SQLException {
    PostgresAddress address = verified("localhost", authority);

    assertThat(isEncrypted(address)).isTrue();
    new Schema(address).migrate();
    try (PostgresDatabase database = PostgresDatabase.open(address)) {
      assertThat(database.answers()).isTrue();
    }
  }

  @Test
  void isRefusedWhereAnotherAuthorityIsTrusted(@TempDir Path elsewhere) {
    Authority stranger = Authority.in(elsewhere);

    assertThatThrownBy(() -> isEncrypted(verified("localhost", stranger)))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("SSL error");
  }

  @Test
  void isRefusedUnderAnotherName() {
    assertThatThrownBy(() -> isEncrypted(verified("127.0.0.1", authority)))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("hostname");
  }

  @Test
  void keepsItsDemandsForOtherRolesAndForTheProgramsOfPostgres() {
    PostgresAddress address = verified("localhost", authority);
    String demands = "?sslmode=verify-full&sslrootcert=" + authority.file();

    assertThat(address.as("amal_app", "p").jdbcUrl()).endsWith(demands);
    assertThat(address.libpqUrl()).endsWith(demands);
    assertThat(address.database()).isEqualTo("postgres");
  }

  private void encrypt(Authority.Identity identity) throws SQLException {
    try (Connection connection = open(plain());
        Statement statement = connection.createStatement()) {
      write(statement, identity.certificate(), "server.crt");
      write(statement, identity.key(), "server.key");
      statement.execute("ALTER SYSTEM SET ssl = on");
      statement.execute("SELECT pg_reload_conf()");
    }
  }

  private PostgresAddress verified(String host, Authority trusted) {
    return PostgresAddress.parse(
        "postgresql://%s:%s@%s:%d/postgres?sslmode=verify-full&sslrootcert=%s"
            .formatted(
                EmbeddedPostgres.USER, server.password(), host, server.port(), trusted.file()));
  }

  private PostgresAddress plain() {
    return new PostgresAddress(
        server.jdbcUrl("postgres"), EmbeddedPostgres.USER, server.password());
  }

  private static boolean isEncrypted(PostgresAddress address) throws SQLException {
    try (Connection connection = open(address);
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()")) {
      return row.next() && row.getBoolean(1);
    }
  }

  private static Connection open(PostgresAddress address) throws SQLException {
    return DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
  }

  /** Into the data directory as the server's own file: nobody else's key would be accepted. */
  private static void write(Statement statement, String pem, String file) throws SQLException {
    statement.execute(
        "COPY (SELECT unnest(string_to_array('"
            + pem
            + "', E'\\n'))) TO PROGRAM 'umask 077; cat > "
            + file
            + "'");
  }
}
