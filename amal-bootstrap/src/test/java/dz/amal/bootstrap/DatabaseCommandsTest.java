package dz.amal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dz.amal.postgres.PostgresAddress;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code ./amal db} and {@code ./amal vectors}, beside a running server. */
final class DatabaseCommandsTest {

  private static Path data;
  private static Amal amal;

  @BeforeAll
  static void start() {
    data = RunningAmal.newDataDirectory();
    amal = RunningAmal.start(data, Models.offline(), Map.of());
  }

  @AfterAll
  static void stop() {
    amal.close();
  }

  @ParameterizedTest
  @CsvSource({"owner, amal_owner", "app, amal_app", "readonly, amal_readonly"})
  void sayAnAddressThatLetsARoleIn(String role, String user) throws SQLException {
    CommandProcess said = CommandProcess.run(data, "db", "url", "--role", role);

    assertThat(said.exit()).isZero();
    assertThat(DatabaseValue.of(said.address(), "SELECT current_user")).isEqualTo(user);
    assertThat(DatabaseValue.of(said.address(), "SELECT count(*) > 0 FROM documents"))
        .isEqualTo("t");
  }

  @Test
  void letAnalystsReadAndNotWrite() {
    PostgresAddress analyst = CommandProcess.run(data, "db", "url", "--role", "readonly").address();

    assertThatThrownBy(() -> DatabaseValue.of(analyst, "DELETE FROM documents RETURNING id"))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("permission denied");
  }

  @Test
  void tellHowTheDatabaseIs() {
    CommandProcess status = CommandProcess.run(data, "db", "status");

    assertThat(status.exit()).isZero();
    assertThat(status.said())
        .contains("amal_chat", "document_chunks", "amal_app", "cache_hit_ratio", "idx_")
        .contains("mean_exec_time", "dead_rows", "How far behind is each replica?")
        .doesNotContain("cannot be told here");
  }

  @Test
  void haveTheirFiguresWatchedToo() throws IOException, InterruptedException {
    String figures =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + amal.port() + "/metrics"))
                    .build(),
                HttpResponse.BodyHandlers.ofString())
            .body();

    assertThat(figures)
        .contains(
            "postgres_size{database=\"amal_chat\"}", "postgres_rows_dead", "postgres_blocks_hits")
        .contains(
            "amal_outbox{way=\"dead\"}",
            "postgres_indexes_unused",
            "postgres_replication_lag_seconds")
        .contains(
            "postgres_queries_slowest_seconds", "hikaricp_connections_active", "jvm_memory_used")
        .doesNotContain("NaN");
  }

  @Test
  void buildTheVectorIndexAnewWhileTheServerAnswers() {
    CommandProcess lists = CommandProcess.run(data, "vectors", "reindex", "--method", "ivfflat");
    ApiClient guest = ApiClient.guestOf(amal.port());
    ApiClient.Answer answer =
        guest.say(guest.conversation(), "What happens at a treatment centre?");
    CommandProcess graph = CommandProcess.run(data, "vectors", "reindex", "--method", "hnsw");

    assertThat(lists.said()).contains("chunks are indexed with IVFFlat in 10 lists");
    assertThat(answer.body().path("decision").path("decision").asText()).isEqualTo("rag");
    assertThat(graph.said()).contains("chunks are indexed with HNSW");
    assertThat(CommandProcess.run(data, "vectors", "reindex", "--method", "none").exit())
        .isEqualTo(2);
  }

  @Test
  void sayInALineThatNothingIsRunning() {
    CommandProcess said = CommandProcess.run(data.resolve("nowhere"), "db", "url");

    assertThat(said.exit()).isEqualTo(1);
    assertThat(said.said()).contains("is not running in").contains("./amal run starts it");
  }
}
