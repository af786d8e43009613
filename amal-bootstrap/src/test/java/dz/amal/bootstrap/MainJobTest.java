package dz.amal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dz.amal.domain.decision.IntentEstimate;
import dz.amal.http.PortTaken;
import dz.amal.postgres.embedded.EmbeddedPostgres;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The main job on the real server: offline models, starter knowledge, real PostgreSQL. */
final class MainJobTest {

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
  @CsvSource(
      delimiter = '|',
      value = {
        "ما هي أعراض انسحاب الترامادول؟ | ar-DZ",
        "Comment aider mon frère qui prend du saroukh ? | fr-FR",
        "what happens at a treatment centre? | en-US"
      })
  void answersAQuestionInItsLanguageWithCitationsThatHold(String question, String language)
      throws SQLException {
    ApiClient guest = ApiClient.guestOf(amal.port());

    ApiClient.Answer answer = guest.say(guest.conversation(), question);

    JsonNode turn = answer.body();
    assertThat(answer.status()).isEqualTo(201);
    assertThat(turn.path("decision").path("decision").asText()).isEqualTo("rag");
    assertThat(turn.path("ticket").isNull()).isTrue();
    assertThat(turn.path("reply").path("citations")).isNotEmpty();
    for (JsonNode citation : turn.path("reply").path("citations")) {
      List<String> chunk =
          row(
              "SELECT language, content FROM document_chunks WHERE document_id = ? AND chunk_index = ?",
              UUID.fromString(citation.path("document_id").asText()),
              citation.path("chunk_index").asInt());
      assertThat(chunk.get(0)).isEqualTo(language);
      assertThat(chunk.get(1)).contains(citation.path("quote").asText());
    }
  }

  @Test
  void findsWhatWasWrittenInAnyFormOfTheWord() {
    ApiClient guest = ApiClient.guestOf(amal.port());
    guest.say(guest.conversation(), "ما هي أعراضُ انسحاب الترامادول؟");
    guest.say(guest.conversation(), "Mes amis ont arrêté");

    assertThat(highlight(guest, "الانسحاب")).contains("<mark>انسحاب</mark>");
    assertThat(highlight(guest, "ami arreter"))
        .contains("<mark>amis</mark>", "<mark>arrêté</mark>");
    assertThat(highlight(guest, "tramadoll")).isEmpty();
  }

  private static String highlight(ApiClient guest, String words) {
    return guest
        .get("/api/v1/search/messages?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8))
        .body()
        .path("items")
        .path(0)
        .path("highlight")
        .asText();
  }

  @Test
  void bringsInAHumanWithANumberAndADeadline() {
    ApiClient guest = ApiClient.guestOf(amal.port());

    JsonNode turn = guest.say(guest.conversation(), "راني تعبت ونحب نهدر مع واحد").body();

    JsonNode ticket = turn.path("ticket");
    assertThat(turn.path("decision").path("decision").asText()).isEqualTo("support");
    assertThat(ticket.path("ticket_number").asText())
        .startsWith("TKT-" + yearInAlgiers(turn.path("message").path("created_at").asText()))
        .matches("TKT-\\d{4}-\\d{6}");
    assertThat(Instant.parse(ticket.path("sla_due_at").asText())).isAfter(Instant.now());
    assertThat(ticket.path("priority").asText()).isNotEmpty();
    assertThat(ticket.path("category").asText()).isNotEmpty();
    assertThat(guest.get("/api/v1/tickets/" + ticket.path("id").asText()).body()).isEqualTo(ticket);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "أريد أن أنتحر",
        "راني حاب نقتل روحي",
        "rani 7ab n9tel rou7i",
        "je veux me tuer",
        "I want to kill myself"
      })
  void showsContactsInACrisisInEveryLanguage(String message) {
    ApiClient guest = ApiClient.guestOf(amal.port());

    JsonNode turn = guest.say(guest.conversation(), message).body();

    assertThat(turn.path("decision").path("crisis").asBoolean()).isTrue();
    assertThat(turn.path("ticket").path("priority").asText()).isEqualTo("urgent");
    assertThat(turn.path("contacts")).isNotEmpty();
    for (JsonNode contact : turn.path("contacts")) {
      assertThat(turn.path("reply").path("content").asText())
          .contains(contact.path("number").asText());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "شكون ربح ماتش لبارح، مولودية ولا شباب بلوزداد؟",
        "Who won the football match between Arsenal and Chelsea yesterday?"
      })
  void declinesFootballPolitelyAndOpensNoTicket(String message) {
    ApiClient guest = ApiClient.guestOf(amal.port());

    JsonNode turn = guest.say(guest.conversation(), message).body();

    assertThat(turn.path("decision").path("out_of_scope").asBoolean()).isTrue();
    assertThat(turn.path("ticket").isNull()).isTrue();
    assertThat(turn.path("reply").path("content").asText()).isNotBlank();
  }

  @Test
  void keepsEveryDecisionWithItsReasonInArabicItsConfidenceAndItsModels() throws SQLException {
    ApiClient guest = ApiClient.guestOf(amal.port());
    JsonNode turn = guest.say(guest.conversation(), "Is tramadol addictive?").body();

    List<String> kept =
        row(
            """
            SELECT reason, confidence, model_used, decision, signals->>'language'
            FROM decision_logs WHERE message_id = ?
            """,
            UUID.fromString(turn.path("message").path("id").asText()));

    assertThat(kept.get(0))
        .isEqualTo(turn.path("decision").path("reason").asText())
        .containsPattern("[\\u0621-\\u064A]{3}");
    assertThat(Double.parseDouble(kept.get(1)))
        .isEqualTo(turn.path("decision").path("confidence").asDouble())
        .isBetween(0.0, 1.0);
    assertThat(kept.get(2)).contains("offline-intent-2");
    assertThat(kept.get(4)).isEqualTo("en");
  }

  @Test
  void answersFiftyRequestsWithOneKeyByOneTurn() throws Exception {
    ApiClient guest = ApiClient.guestOf(amal.port());
    String conversation = guest.conversation();
    Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
    ExecutorService callers = Executors.newFixedThreadPool(50);
    Callable<ApiClient.Answer> request =
        () -> guest.say(conversation, "I want to talk to a human", key);

    List<Future<ApiClient.Answer>> answers =
        callers.invokeAll(IntStream.range(0, 50).mapToObj(i -> request).toList());
    callers.shutdown();

    ApiClient.Answer first = answers.get(0).get();
    assertThat(first.status()).isEqualTo(201);
    for (Future<ApiClient.Answer> answer : answers) {
      assertThat(answer.get()).isEqualTo(first);
    }
    assertThat(
            row(
                """
                SELECT count(*) FILTER (WHERE role = 'user'), count(*),
                  (SELECT count(*) FROM decision_logs d WHERE d.conversation_id = m.conversation_id),
                  (SELECT count(*) FROM support_tickets t WHERE t.conversation_id = m.conversation_id)
                FROM messages m WHERE conversation_id = ? GROUP BY conversation_id
                """,
                UUID.fromString(conversation)))
        .containsExactly("1", "2", "1", "1");
  }

  @Test
  void findsItsStarterKnowledgeComplete() throws SQLException {
    assertThat(
            row(
                """
                SELECT count(*) >= 30, count(DISTINCT language), count(*) FILTER (WHERE NOT pii_stripped),
                  count(*) FILTER (WHERE chunk_count = 0)
                FROM documents
                """))
        .containsExactly("t", "3", "0", "0");
    assertThat(
            row(
                """
                SELECT count(*) FROM document_chunks c JOIN documents d ON d.id = c.document_id
                WHERE substring(d.content FROM c.start_position + 1
                  FOR c.end_position - c.start_position) <> c.content
                """))
        .containsExactly("0");
  }

  @Test
  void saysWhichPortIsTakenAndLeavesTheRunningServerAlone() {
    Map<String, String> samePort = Map.of("AMAL_HTTP_PORT", String.valueOf(amal.port()));

    assertThatThrownBy(() -> RunningAmal.start(data, Models.offline(), samePort).close())
        .isInstanceOf(PortTaken.class)
        .hasMessageContaining("AMAL_HTTP_PORT");
    assertThat(ApiClient.guestOf(amal.port()).get("/health/ready").status()).isEqualTo(200);
  }

  @Test
  void goesToAHumanWhenItsModelsHang() {
    Models hanging =
        new Models(
            Models.offline().languages(),
            MainJobTest::hang,
            Models.offline().embedder(),
            Models.offline().languageModel());
    try (Amal slow =
        RunningAmal.start(
            RunningAmal.newDataDirectory(), hanging, Map.of("AMAL_ANSWER_SECONDS", "1"))) {
      ApiClient guest = ApiClient.guestOf(slow.port());

      ApiClient.Answer answer = guest.say(guest.conversation(), "Is tramadol addictive?");

      assertThat(answer.status()).isEqualTo(201);
      assertThat(answer.body().path("decision").path("reason_codes").get(0).asText())
          .isEqualTo("model_unavailable");
      assertThat(answer.body().path("ticket").path("ticket_number").asText()).isNotEmpty();
    }
  }

  private static IntentEstimate hang(String message) {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new IllegalStateException("interrupted");
  }

  private static int yearInAlgiers(String instant) {
    return Instant.parse(instant).atZone(ZoneId.of("Africa/Algiers")).getYear();
  }

  private static List<String> row(String query, Object... values) throws SQLException {
    try (EmbeddedPostgres postgres =
            EmbeddedPostgres.open(data, RunningAmal.programs(), () -> "unused");
        Connection connection =
            DriverManager.getConnection(
                postgres.jdbcUrl("amal_chat"), EmbeddedPostgres.USER, postgres.password());
        PreparedStatement statement = connection.prepareStatement(query)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      try (ResultSet rows = statement.executeQuery()) {
        assertThat(rows.next()).isTrue();
        int columns = rows.getMetaData().getColumnCount();
        List<String> row = new ArrayList<>();
        for (int column = 1; column <= columns; column++) {
          row.add(rows.getString(column));
        }
        return row;
      }
    }
  }
}
