package dz.amal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dz.amal.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A database that AMAL_DATABASE_URL names, whose owner is no administrator. */
final class OwnDatabaseTest {

  private static EmbeddedPostgres postgres;

  private static final Path KEYS = RunningAmal.newDataDirectory().resolve("keys.json");

  @BeforeAll
  static void startAServerOfOnesOwn() throws SQLException {
    postgres =
        EmbeddedPostgres.openThrowAway(
            RunningAmal.newDataDirectory(), RunningAmal.programs(), () -> "secret");
    execute("postgres", "CREATE ROLE org_owner LOGIN CREATEROLE PASSWORD 'org'");
    execute("postgres", "CREATE DATABASE org OWNER org_owner");
    execute("org", "CREATE EXTENSION vector; CREATE EXTENSION pg_trgm; CREATE EXTENSION btree_gin");
    execute("postgres", "CREATE DATABASE empty OWNER org_owner");
    // As an administrator may prepare it; the other role is the owner's to make.
    execute(
        "postgres",
        "CREATE ROLE amal_app LOGIN PASSWORD 'app word';"
            + " GRANT amal_app TO org_owner WITH ADMIN OPTION");
  }

  @AfterAll
  static void stop() {
    postgres.close();
  }

  @Test
  void isUsedAsTheApplicationHoweverTheServerSignsIn() throws SQLException {
    try (Amal amal =
        start(
            url("org_owner", "org", "org"),
            Map.of(
                "AMAL_DATABASE_APP_PASSWORD", "app word",
                "AMAL_DATABASE_READONLY_PASSWORD", "read"))) {
      answers(amal);
      assertThat(signedIn()).containsOnly("amal_app");
    }
    try (Amal amal = start(url("amal_app", "app%20word", "org"), Map.of())) {
      answers(amal);
      assertThat(signedIn()).containsOnly("amal_app");
    }
    try (Amal amal = start(url("org_owner", "org", "org"), Map.of())) {
      answers(amal);
      assertThat(signedIn()).containsOnly("org_owner");
    }
  }

  @Test
  void isNotChangedByTheApplication() {
    assertThatThrownBy(() -> start(url("amal_app", "app%20word", "empty"), Map.of()))
        .isInstanceOf(StartFailed.class)
        .hasMessageContaining("run ./amal migrate");
  }

  private static void answers(Amal amal) {
    ApiClient guest = ApiClient.guestOf(amal.port());

    ApiClient.Answer answer =
        guest.say(guest.conversation(), "What happens at a treatment centre?");

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.body().path("decision").path("decision").asText()).isEqualTo("rag");
  }

  private static Amal start(String url, Map<String, String> passwords) {
    Map<String, String> settings = new HashMap<>(passwords);
    settings.put("AMAL_DATABASE_URL", url);
    settings.put("AMAL_KEYS_FILE", KEYS.toString());
    return RunningAmal.start(RunningAmal.newDataDirectory(), Models.offline(), settings);
  }

  private static String url(String user, String password, String database) {
    return "postgresql://"
        + user
        + ":"
        + password
        + "@127.0.0.1:"
        + postgres.port()
        + "/"
        + database;
  }

  private static List<String> signedIn() throws SQLException {
    try (Connection connection = connect("postgres");
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("SELECT usename FROM pg_stat_activity WHERE datname = 'org'")) {
      List<String> users = new ArrayList<>();
      while (rows.next()) {
        users.add(rows.getString(1));
      }
      return users;
    }
  }

  private static void execute(String database, String sql) throws SQLException {
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(
        postgres.jdbcUrl(database), EmbeddedPostgres.USER, postgres.password());
  }
}
