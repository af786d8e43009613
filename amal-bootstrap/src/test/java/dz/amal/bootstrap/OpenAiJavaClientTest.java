package dz.amal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.JsonValue;
import com.openai.core.http.StreamResponse;
import com.openai.errors.BadRequestException;
import com.openai.errors.NotFoundException;
import com.openai.errors.UnauthorizedException;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionMessage;
import com.openai.models.models.Model;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** OpenAI's own client for Java, given nothing but a base URL and a key, on the real server. */
final class OpenAiJavaClientTest {

  private static final String ASKED = "What are the symptoms of tramadol withdrawal?";

  private static Amal amal;
  private static OpenAIClient client;

  @BeforeAll
  static void start() {
    amal = RunningAmal.start(RunningAmal.newDataDirectory(), Models.offline(), Map.of());
    client = clientWith(ProgramKey.of(amal));
  }

  @AfterAll
  static void stop() {
    client.close();
    amal.close();
  }

  private static OpenAIClient clientWith(String key) {
    return OpenAIOkHttpClient.builder()
        .baseUrl("http://127.0.0.1:" + amal.port() + "/v1")
        .apiKey(key)
        .build();
  }

  private static ChatCompletionCreateParams.Builder conversation() {
    return ChatCompletionCreateParams.builder().model("amal-auto");
  }

  private static ChatCompletion ask(ChatCompletionCreateParams.Builder conversation) {
    return client.chat().completions().create(conversation.build());
  }

  private static ChatCompletionMessage messageOf(ChatCompletion completion) {
    return completion.choices().get(0).message();
  }

  private static String amalField(Map<String, JsonValue> fields, String name) {
    JsonNode field = Objects.requireNonNull(fields.get("amal")).convert(JsonNode.class);
    return Objects.requireNonNull(field).get(name).asText();
  }

  private static List<ChatCompletionChunk> chunks(ChatCompletionCreateParams.Builder asked) {
    try (StreamResponse<ChatCompletionChunk> stream =
        client.chat().completions().createStreaming(asked.build())) {
      return stream.stream().toList();
    }
  }

  private static String textOf(List<ChatCompletionChunk> chunks) {
    return chunks.stream()
        .flatMap(chunk -> chunk.choices().stream())
        .flatMap(choice -> choice.delta().content().stream())
        .collect(Collectors.joining());
  }

  @Test
  void holdsAConversationAndSeesCitations() {
    ChatCompletionCreateParams.Builder conversation = conversation().addUserMessage(ASKED);
    ChatCompletion first = ask(conversation);
    ChatCompletionMessage said = messageOf(first);

    ChatCompletion second =
        ask(conversation.addMessage(said).addUserMessage("Hello, are you still there?"));

    var citation = said.annotations().orElseThrow().get(0).urlCitation();
    assertThat(
            said.content()
                .orElseThrow()
                .substring((int) citation.startIndex(), (int) citation.endIndex()))
        .isEqualTo("[1]");
    assertThat(citation.title()).isNotBlank();
    assertThat(citation.url()).startsWith("urn:uuid:");
    assertThat(amalField(second._allProperties(), "conversation_id"))
        .isEqualTo(amalField(first._allProperties(), "conversation_id"));
    assertThat(first.validate().isValid()).isTrue();
  }

  @Test
  void holdsAConversationThatIsStreamedAndSeesCitations() {
    ChatCompletionCreateParams.Builder conversation = conversation().addUserMessage(ASKED);
    List<ChatCompletionChunk> first = chunks(conversation);
    String said = textOf(first);

    List<ChatCompletionChunk> second =
        chunks(conversation.addAssistantMessage(said).addUserMessage("Hello, still there?"));

    assertThat(said).contains("[1]");
    assertThat(
            first.stream()
                .flatMap(chunk -> chunk.choices().stream())
                .map(choice -> choice.delta()._allProperties())
                .filter(delta -> delta.containsKey("annotations")))
        .hasSize(1);
    assertThat(conversationOf(second)).isEqualTo(conversationOf(first));
    assertThat(first).allMatch(chunk -> chunk.validate().isValid());
  }

  private static String conversationOf(List<ChatCompletionChunk> chunks) {
    return amalField(chunks.get(chunks.size() - 1)._allProperties(), "conversation_id");
  }

  @Test
  void seesACrisisInTheTextAndInAField() {
    ChatCompletion answer = ask(conversation().addUserMessage("I want to kill myself tonight"));

    assertThat(amalField(answer._allProperties(), "crisis")).isEqualTo("true");
    assertThat(messageOf(answer).content().orElseThrow()).contains("•");
  }

  @Test
  void knowsTheModels() {
    assertThat(client.models().list().items().stream().map(Model::id))
        .containsExactly("amal-auto", "amal-rag");
  }

  @Test
  void saysWhatWentWrongInItsOwnTypes() {
    UnauthorizedException wrongKey =
        catchThrowableOfType(
            UnauthorizedException.class, () -> clientWith("amal_wrong").models().list());
    NotFoundException unknownModel =
        catchThrowableOfType(
            NotFoundException.class,
            () -> ask(conversation().model("gpt-4o").addUserMessage(ASKED)));
    BadRequestException twoAnswers =
        catchThrowableOfType(
            BadRequestException.class, () -> ask(conversation().n(2).addUserMessage(ASKED)));

    assertThat(wrongKey.code()).contains("invalid_api_key");
    assertThat(unknownModel.code()).contains("model_not_found");
    assertThat(twoAnswers.param()).contains("n");
  }
}
