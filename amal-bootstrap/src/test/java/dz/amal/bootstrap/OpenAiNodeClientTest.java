package dz.amal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * OpenAI's own client for JavaScript, given nothing but a base URL and a key, on the real server.
 * What it has seen it prints as JSON; {@code src/test/node} holds it.
 */
final class OpenAiNodeClientTest {

  private static final Path SOURCE = Path.of("src/test/node").toAbsolutePath();
  private static final Path PLACE = Path.of("target/openai-node").toAbsolutePath();
  private static final long PATIENCE_MINUTES = 3;

  private static Amal amal;
  private static JsonNode seen;

  @BeforeAll
  static void run() throws IOException {
    assumeTrue(isThere("npm"), "npm is not installed; ./amal test installs it");
    Files.createDirectories(PLACE);
    for (String file : List.of("package.json", "package-lock.json", "conversation.mjs")) {
      Files.copy(SOURCE.resolve(file), PLACE.resolve(file), StandardCopyOption.REPLACE_EXISTING);
    }
    said(Map.of(), "npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts");
    amal = RunningAmal.start(RunningAmal.newDataDirectory(), Models.offline(), Map.of());
    String said =
        said(
            Map.of(
                "OPENAI_BASE_URL",
                "http://127.0.0.1:" + amal.port() + "/v1",
                "OPENAI_API_KEY",
                ProgramKey.of(amal)),
            "node",
            "conversation.mjs");
    seen = new ObjectMapper().readTree(said);
  }

  @AfterAll
  static void stop() {
    if (amal != null) {
      amal.close();
    }
  }

  private static boolean isThere(String program) {
    return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":", -1))
        .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
  }

  /** What a program prints; it must end well. */
  private static String said(Map<String, String> environment, String... command) {
    try {
      Path out = Files.createTempFile(PLACE, "out", ".txt");
      Path complaints = Files.createTempFile(PLACE, "err", ".txt");
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(PLACE.toFile())
              .redirectOutput(out.toFile())
              .redirectError(complaints.toFile());
      builder.environment().putAll(environment);
      Process process = builder.start();
      assertThat(process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)).isTrue();
      assertThat(process.exitValue()).as(Files.readString(complaints)).isZero();
      return Files.readString(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  @Test
  void holdsAConversationAndSeesCitations() {
    JsonNode plain = seen.get("plain");

    assertThat(plain.get("marks")).isNotEmpty().allMatch(mark -> mark.asText().matches("\\[\\d+]"));
    assertThat(plain.get("conversations").get(1)).isEqualTo(plain.get("conversations").get(0));
  }

  @Test
  void holdsAConversationThatIsStreamedAndSeesCitations() {
    JsonNode streamed = seen.get("streamed");

    assertThat(streamed.get("marks"))
        .isNotEmpty()
        .allMatch(mark -> mark.asText().matches("\\[\\d+]"));
    assertThat(streamed.get("conversations").get(1))
        .isEqualTo(streamed.get("conversations").get(0));
    assertThat(streamed.get("finish_reason").asText()).isEqualTo("stop");
    assertThat(streamed.get("usage").get("total_tokens").isInt()).isTrue();
  }

  @Test
  void seesACrisisInTheTextAndInAField() {
    assertThat(seen.at("/crisis/field").asBoolean()).isTrue();
    assertThat(seen.at("/crisis/text").asText()).contains(seen.at("/crisis/ticket").asText());
  }

  @Test
  void knowsTheModels() {
    assertThat(seen.get("models").toString()).isEqualTo("[\"amal-auto\",\"amal-rag\"]");
  }

  @Test
  void saysWhatWentWrongInItsOwnTypes() {
    assertThat(seen.at("/errors/key/type").asText()).isEqualTo("AuthenticationError");
    assertThat(seen.at("/errors/key/code").asText()).isEqualTo("invalid_api_key");
    assertThat(seen.at("/errors/model/type").asText()).isEqualTo("NotFoundError");
    assertThat(seen.at("/errors/model/code").asText()).isEqualTo("model_not_found");
  }
}
