package dz.amal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dz.amal.bootstrap.config.AmalConfig;
import dz.amal.testkit.model.ModelDouble;
import dz.amal.testkit.model.ModelReply;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What an endpoint of models may do wrong, through the whole server: every message is kept and ends
 * in an answer or a human inside the overall deadline, and the right class of error is counted.
 */
final class ModelFaultsTest {

  private static final String QUESTION = "Comment aider mon frère qui prend du saroukh ?";
  private static final Duration PAUSE = Duration.ofSeconds(16);
  private static final int ENOUGH = 5;

  private static final ModelDouble MODELS = ModelDouble.start();
  private static final MovableWorld WORLD = new MovableWorld();
  private static Amal amal;

  @BeforeAll
  static void start() {
    amal = start(ScriptedModels.settings(MODELS));
  }

  @AfterAll
  static void stop() {
    amal.close();
    MODELS.close();
  }

  private static Amal start(Map<String, String> endpoint) {
    Map<String, String> settings = new HashMap<>(endpoint);
    settings.put("AMAL_LLM_CALL_SECONDS", "2");
    settings.put("AMAL_ANSWER_SECONDS", "10");
    Path data = RunningAmal.newDataDirectory();
    AmalConfig config = AmalConfig.from(RunningAmal.environment(data, settings), data);
    return Amal.start(config, Models.offline(), WORLD.world());
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        Arguments.of("unauthorised", ModelReply.refusing(401)),
        Arguments.of("not_found", ModelReply.refusing(404)),
        Arguments.of("rate_limited", ModelReply.refusing(429)),
        Arguments.of("rate_limited", ModelReply.refusing(429).retryAfter(3_600)),
        Arguments.of("rate_limited", ModelReply.refusing(429).retryAfter(1)),
        Arguments.of("server_error", ModelReply.refusing(500)),
        Arguments.of("broken_stream", ModelReply.saying("{\"te").brokenOff()),
        Arguments.of("silent", ModelReply.silentAfterHeaders()),
        Arguments.of("too_large", ModelReply.ofMegabytes(100)),
        Arguments.of("invalid_output", ModelReply.lines("Sure! Here is what I think.")),
        Arguments.of("empty_choices", ModelReply.withoutChoices()),
        Arguments.of("content_filter", ModelReply.saying("").finishing("content_filter")));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void endsInAnAnswerOrAHumanAndIsCounted(String fault, ModelReply reply) {
    getWell();
    double before = counted(amal, fault);
    ApiClient guest = ApiClient.guestOf(amal.port()).agree();

    MODELS.answers(reply);
    assertAnswered(guest);

    assertThat(counted(amal, fault)).isGreaterThan(before);
  }

  @Test
  void whatWasSaidBeforeAStreamBrokeOffStaysAndAHumanComes() {
    getWell();
    ApiClient guest = ApiClient.guestOf(amal.port()).agree();
    MODELS.answers(ScriptedModels.informingAndBreakingOff());

    JsonNode turn = guest.say(guest.conversation(), QUESTION).body();

    assertThat(turn.at("/ticket/ticket_number").asText()).isNotEmpty();
    assertThat(turn.at("/decision/reason_codes/0").asText()).isEqualTo("model_unavailable");
    assertThat(turn.at("/reply/citations")).hasSize(1);
    assertThat(turn.at("/reply/content").asText())
        .startsWith(turn.at("/reply/citations/0/quote").asText());
  }

  @Test
  void refusesNobodyWhereNobodyListens() {
    ModelDouble gone = ModelDouble.start();
    Map<String, String> settings = ScriptedModels.settings(gone);
    gone.close();

    try (Amal alone = start(settings)) {
      assertAnswered(ApiClient.guestOf(alone.port()).agree());
      assertThat(counted(alone, "refused_connection")).isPositive();
    }
  }

  @Test
  void trustsNobodyWhoDoesNotSpeakTls() {
    Map<String, String> settings = ScriptedModels.settings(MODELS);
    settings.put("AMAL_LLM_BASE_URL", MODELS.baseUrlOfTls().toString());

    try (Amal alone = start(settings)) {
      assertAnswered(ApiClient.guestOf(alone.port()).agree());
      assertThat(counted(alone, "tls")).isPositive();
    }
  }

  @Test
  void embedsByItsOwnModelWhereTheDimensionIsWrong() {
    Map<String, String> settings = ScriptedModels.settings(MODELS);
    settings.put("AMAL_LLM_EMBEDDING_MODEL", "double-embeddings");
    MODELS.embeds(ModelReply.ofDimension(768));

    try (Amal alone = start(settings)) {
      assertAnswered(ApiClient.guestOf(alone.port()).agree());
      assertThat(counted(alone, "wrong_dimension")).isPositive();
    }
  }

  @Test
  void isLeftAloneForAWhileWhenItKeepsFailingAndComesBackByItself() {
    getWell();
    ApiClient guest = ApiClient.guestOf(amal.port()).agree();
    MODELS.answers(ModelReply.refusing(500));
    for (int turns = 0; turns < 15 && areUp(); turns++) {
      assertAnswered(guest);
    }

    JsonNode ready = guest.get("/health/ready").body();
    assertThat(ready.toString()).contains("degraded to");
    assertThat(guest.get("/health/ready").status()).isEqualTo(200);
    assertThat(guest.text("/metrics")).contains("amal_models_elsewhere_up 0.0");
    int asked = MODELS.requests().size();
    assertThat(modelUsed(guest)).doesNotContain(ScriptedModels.CHAT);
    assertThat(MODELS.requests()).hasSize(asked);

    MODELS.answers(ScriptedModels.informing());
    WORLD.skip(PAUSE);

    assertThat(modelUsed(guest)).contains(ScriptedModels.CHAT);
    assertThat(modelUsed(guest)).contains(ScriptedModels.CHAT);
    assertThat(guest.text("/metrics")).contains("amal_models_elsewhere_up 1.0");
  }

  private static boolean areUp() {
    return ApiClient.guestOf(amal.port()).text("/metrics").contains("amal_models_elsewhere_up 1.0");
  }

  private static String modelUsed(ApiClient guest) {
    return guest.say(guest.conversation(), QUESTION).body().at("/decision/model_used").asText();
  }

  /** The fault before must not be why the endpoint is not asked now. */
  private static void getWell() {
    WORLD.skip(PAUSE);
    MODELS.answers(ScriptedModels.informing());
    ApiClient guest = ApiClient.guestOf(amal.port()).agree();
    for (int turns = 0; turns < ENOUGH; turns++) {
      assertThat(modelUsed(guest)).contains(ScriptedModels.CHAT);
    }
  }

  private static void assertAnswered(ApiClient guest) {
    String conversation = guest.conversation();

    ApiClient.Answer answer = guest.say(conversation, QUESTION);

    assertThat(answer.status()).isEqualTo(201);
    JsonNode turn = answer.body();
    boolean isAnswered = !turn.at("/reply/citations").isEmpty();
    boolean isWithAHuman = !turn.at("/ticket/ticket_number").asText().isEmpty();
    assertThat(isAnswered || isWithAHuman).isTrue();
    assertThat(guest.get("/api/v1/conversations/" + conversation + "/messages").body().at("/items"))
        .hasSize(2);
  }

  private static double counted(Amal server, String fault) {
    return ApiClient.guestOf(server.port())
        .text("/metrics")
        .lines()
        .filter(line -> line.startsWith("amal_model_calls_seconds_count"))
        .filter(line -> line.contains("outcome=\"" + fault + "\""))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
        .sum();
  }
}
