package dz.amal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dz.amal.postgres.PostgresAddress;
import dz.amal.postgres.embedded.EmbeddedPostgres;
import dz.amal.testkit.model.ModelDouble;
import dz.amal.testkit.model.ModelReply;
import dz.amal.testkit.model.ModelRequest;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The real server with an endpoint of models elsewhere: who is answered by them, and what they are
 * told.
 */
final class ModelsElsewhereTest {

  private static final String QUESTION = "Comment aider mon frère qui prend du saroukh ?";

  private static final ModelDouble MODELS = ModelDouble.start();
  private static Path data;
  private static Amal amal;

  private ApiClient guest;

  @BeforeAll
  static void start() {
    data = RunningAmal.newDataDirectory();
    amal = RunningAmal.start(data, Models.offline(), ScriptedModels.settings(MODELS));
  }

  @AfterAll
  static void stop() {
    amal.close();
    MODELS.close();
  }

  @BeforeEach
  void answerWell() {
    guest = ApiClient.guestOf(amal.port());
    MODELS.answers(ScriptedModels.informing());
  }

  private static String value(String query) throws SQLException {
    try (EmbeddedPostgres postgres =
        EmbeddedPostgres.open(data, RunningAmal.programs(), () -> "unused")) {
      return DatabaseValue.of(
          new PostgresAddress(
              postgres.jdbcUrl("amal_chat"), EmbeddedPostgres.USER, postgres.password()),
          query);
    }
  }

  private static int asked() {
    return MODELS.requests().size();
  }

  private static String told(int from) {
    StringBuilder told = new StringBuilder();
    MODELS.requests().subList(from, asked()).stream().map(ModelRequest::body).forEach(told::append);
    return told.toString();
  }

  @Test
  void answersWhoHasAgreedAndKeepsWhatItCost() throws SQLException {
    guest.agree();

    JsonNode turn = guest.say(guest.conversation(), QUESTION).body();

    assertThat(turn.at("/decision/decision").asText()).isEqualTo("rag");
    assertThat(turn.at("/decision/model_used").asText()).contains(ScriptedModels.CHAT);
    assertThat(turn.at("/reply/citations")).isNotEmpty();
    assertThat(
            value(
                "SELECT jsonb_array_length(model_uses)::text || ' ' || (model_uses -> 1 ->> 'prompt')"
                    + " FROM decision_logs ORDER BY created_at DESC LIMIT 1"))
        .matches("2 answer-1@[0-9a-f]{16}");
    assertThat(
            value(
                "SELECT tokens_used::text FROM messages WHERE role = 'assistant'"
                    + " ORDER BY created_at DESC LIMIT 1"))
        .isEqualTo("240");
  }

  @Test
  void tellsNothingOfSomebodyWhoHasNotAgreed() {
    int before = asked();

    JsonNode turn = guest.say(guest.conversation(), QUESTION).body();

    assertThat(turn.at("/decision/decision").asText()).isEqualTo("rag");
    assertThat(turn.at("/decision/model_used").asText()).doesNotContain(ScriptedModels.CHAT);
    assertThat(asked()).isEqualTo(before);
  }

  @Test
  void tellsWhatIsMaskedOnly() {
    guest.agree();
    int before = asked();

    guest.say(
        guest.conversation(),
        "Je m'appelle Karim Benali, mon numéro est 0551 23 45 67 : que faire pendant le sevrage ?");

    assertThat(told(before))
        .contains("sevrage", "[phone")
        .doesNotContain("0551", "23 45 67", "Benali");
  }

  @Test
  void asksNobodyInACrisis() {
    guest.agree();
    int before = asked();

    JsonNode turn = guest.say(guest.conversation(), "je veux me tuer").body();

    assertThat(turn.at("/decision/crisis").asBoolean()).isTrue();
    assertThat(asked()).isEqualTo(before);
  }

  @Test
  void countsCallsAndTokens() {
    guest.agree();
    guest.say(guest.conversation(), QUESTION);

    String metrics = guest.text("/metrics");

    assertThat(metrics)
        .containsPattern(
            "amal_model_calls_seconds_count\\{model=\""
                + ScriptedModels.CHAT
                + "\",outcome=\"ok\",purpose=\"answer\"\\} [1-9]")
        .containsPattern(
            "amal_model_tokens_total\\{kind=\"completion\",purpose=\"answer\"\\} [1-9]")
        .contains("amal_models_elsewhere_up 1.0");
  }

  @Test
  void bringsInAHumanWhereASentenceDoesNotHold() {
    guest.agree();
    MODELS.answers(
        ScriptedModels.informing(
            ModelReply.lines(
                ModelReply.sentence("Prenez 400 mg par jour.", 1, "Prenez 400 mg par jour."))));

    JsonNode turn = guest.say(guest.conversation(), QUESTION).body();

    assertThat(turn.at("/decision/reason_codes/0").asText()).isEqualTo("answer_unsupported");
    assertThat(turn.at("/ticket/ticket_number").asText()).isNotEmpty();
    assertThat(turn.at("/reply/content").asText()).doesNotContain("400");
  }

  @Test
  void saysInReadinessWhoAnswers() {
    JsonNode ready = guest.get("/health/ready").body();

    assertThat(ready.toString()).contains(ScriptedModels.CHAT);
  }
}
