package dz.amal.llm.online;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import dz.amal.domain.decision.Intent;
import dz.amal.domain.kernel.ModelUnavailable;
import dz.amal.domain.knowledge.DraftAnswer.Sentence;
import dz.amal.domain.model.ModelUse;
import dz.amal.llm.online.call.EndpointAddress;
import dz.amal.llm.online.call.ModelFault;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the public API sends, as its reference has it, with fields that nobody here asks for. */
final class RecordedExchangesTest {

  private final WireMockServer server =
      new WireMockServer(
          WireMockConfiguration.options()
              .bindAddress("127.0.0.1")
              .dynamicPort()
              .usingFilesUnderClasspath("dz/amal/llm/online/recorded"));

  private Asked asked;

  @BeforeEach
  void start() {
    server.start();
    asked = Asked.at(URI.create("http://127.0.0.1:" + server.port() + "/v1"));
  }

  @AfterEach
  void stop() {
    asked.close();
    server.stop();
  }

  @Test
  void aStreamedChatWithItsUsage() {
    server.stubFor(
        post(urlEqualTo("/v1/chat/completions"))
            .withHeader("Authorization", equalTo("Bearer a-key"))
            .withRequestBody(matchingJsonPath("$.stream", equalTo("true")))
            .withRequestBody(matchingJsonPath("$.stream_options.include_usage", equalTo("true")))
            .withRequestBody(matchingJsonPath("$.model", equalTo("gpt-4o-mini")))
            .willReturn(
                aResponse()
                    .withHeader("Content-Type", "text/event-stream; charset=utf-8")
                    .withBodyFile("chat-stream.txt")));

    assertThat(asked.draft().sentences()).extracting(Sentence::text).containsExactly(Asked.SECOND);
    assertThat(asked.uses).extracting(ModelUse::tokens).containsExactly(843);
  }

  @Test
  void aChatByASchemaAndAModeration() {
    stub("/v1/chat/completions", 200, "chat-schema.json");
    stub("/v1/moderations", 200, "moderation.json");

    assertThat(asked.models.classifier(asked.uses::add).estimate("kifach").of(Intent.CRISIS))
        .isEqualTo(0.7811646566450261, within(1e-9));
    assertThat(asked.uses.get(0).tokens()).isEqualTo(569);
    server.verify(
        postRequestedFor(urlEqualTo("/v1/chat/completions"))
            .withRequestBody(
                matchingJsonPath("$.response_format.json_schema.strict", equalTo("true"))));
  }

  @Test
  void anEmbedding() {
    stub("/v1/embeddings", 200, "embeddings.json");

    assertThat(asked.embedder().embed(List.of("kifach"))).hasSize(1);
    assertThat(asked.uses).extracting(ModelUse::tokens).containsExactly(5);
  }

  @Test
  void aWrongKey() {
    stub("/v1/chat/completions", 401, "error-401.json");

    assertThatThrownBy(() -> asked.draft())
        .isInstanceOf(ModelUnavailable.class)
        .hasMessageNotContaining("a-key");
    assertThat(asked.calls.faults()).containsExactly(ModelFault.UNAUTHORISED);
  }

  @Test
  void aLimitedRate() {
    server.stubFor(
        post(urlEqualTo("/v1/chat/completions"))
            .willReturn(
                aResponse()
                    .withStatus(429)
                    .withHeader("Retry-After", "20")
                    .withHeader("Content-Type", "application/json")
                    .withBodyFile("error-429.json")));

    assertThatThrownBy(() -> asked.draft()).isInstanceOf(ModelUnavailable.class);
    assertThat(asked.calls.faults()).containsExactly(ModelFault.RATE_LIMITED);
  }

  @Test
  void aFilterOfAzure() {
    stub("/v1/chat/completions", 400, "error-azure-filter.json");

    assertThatThrownBy(() -> asked.draft()).isInstanceOf(ModelUnavailable.class);
    assertThat(asked.calls.faults()).containsExactly(ModelFault.CONTENT_FILTER);
  }

  @Test
  void azureHasItsOwnKeyAndPath() {
    asked.close();
    asked =
        Asked.at(
            new EndpointAddress(
                URI.create("http://127.0.0.1:" + server.port()),
                "a-key",
                Optional.of("2024-10-21")));
    server.stubFor(
        post(urlPathEqualTo("/openai/deployments/gpt-4o-mini/chat/completions"))
            .withHeader("api-key", equalTo("a-key"))
            .withQueryParam("api-version", equalTo("2024-10-21"))
            .willReturn(
                aResponse()
                    .withHeader("Content-Type", "text/event-stream; charset=utf-8")
                    .withBodyFile("chat-stream.txt")));

    asked.draft();

    assertThat(asked.told).hasSize(1);
  }

  private void stub(String path, int status, String file) {
    server.stubFor(
        post(urlEqualTo(path))
            .willReturn(
                aResponse()
                    .withStatus(status)
                    .withHeader("Content-Type", "application/json")
                    .withBodyFile(file)));
  }
}
