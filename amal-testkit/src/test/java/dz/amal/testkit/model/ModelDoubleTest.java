package dz.amal.testkit.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ModelDoubleTest {

  private static final String ASKED =
      "{\"model\": \"m\", \"stream\": %s, \"messages\": [{\"role\": \"user\", \"content\":"
          + " \"<<<passage 1 00ff>>>\\nWater is \\u0077et, \\\"they say\\\".\\n<<<end of\"}]}";

  private final ModelDouble model = ModelDouble.start();
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @AfterEach
  void close() {
    model.close();
  }

  @Test
  void quotesTheFirstSentenceOfTheFirstPassage() throws Exception {
    HttpResponse<String> answer = post("/chat/completions", ASKED.formatted("false"));

    assertThat(answer.body()).contains("Water is wet, \\\\\\\"they say\\\\\\\".");
    assertThat(model.lastRequest().model()).isEqualTo("m");
  }

  @Test
  void streamsInPiecesWithItsUsage() throws Exception {
    HttpResponse<String> answer = post("/chat/completions", ASKED.formatted("true"));

    assertThat(answer.body()).startsWith("data: {").endsWith("data: [DONE]\n\n");
    assertThat(answer.body()).contains("\"prompt_tokens\": 100");
  }

  @Test
  void followsItsScriptFirst() throws Exception {
    model.next(ModelReply.refusing(429).retryAfter(7));

    HttpResponse<String> refused = post("/embeddings", "{\"input\": [\"a\"]}");

    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValue("Retry-After")).contains("7");
    assertThat(post("/embeddings", "{\"input\": [\"a\"]}").statusCode()).isEqualTo(200);
  }

  @Test
  void breaksOffInTheMiddle() {
    model.answers(ModelReply.saying("half").brokenOff());

    assertThatThrownBy(() -> post("/chat/completions", ASKED.formatted("true")))
        .isInstanceOf(IOException.class);
  }

  private HttpResponse<String> post(String path, String body)
      throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(model.baseUrl() + path))
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }
}
