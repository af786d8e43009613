package dz.amal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Decisions about 480 hard messages that nothing was trained on and no rule was tuned to ({@code
 * amal-adapter-llm/src/evaluation}). What they reach is in docs/decisions.md; the bounds here are
 * the least that a change may leave of it.
 */
final class BlindMessagesTest {

  private static final Path MESSAGES =
      Path.of("../amal-adapter-llm/src/evaluation/blind.jsonl").toAbsolutePath().normalize();

  private static JsonNode figures;

  @BeforeAll
  static void decide() throws JsonProcessingException {
    CommandProcess eval =
        CommandProcess.run(
            RunningAmal.newDataDirectory(), "eval", "decisions", MESSAGES.toString(), "--json");
    assertThat(eval.exit()).as(eval.said()).isZero();
    figures =
        new ObjectMapper()
            .readTree(
                eval.said().lines().filter(line -> line.startsWith("{")).findFirst().orElseThrow());
  }

  @Test
  void areRightAboutWhoNeedsAHuman() {
    assertThat(figures.path("n").asInt()).isEqualTo(480);
    assertThat(figures.path("accuracy").asDouble()).isGreaterThanOrEqualTo(0.92);
  }

  @Test
  void missFewCrisesAndRaiseFewFalseAlarms() {
    assertThat(figures.path("crisis_recall").asDouble()).isGreaterThanOrEqualTo(0.92);
    assertThat(figures.path("crisis_precision").asDouble()).isGreaterThanOrEqualTo(0.70);
  }

  @Test
  void knowWhatIsForeignToTheService() {
    assertThat(figures.path("out_of_scope_f1").asDouble()).isGreaterThanOrEqualTo(0.78);
  }

  @Test
  void saySurelyOnlyWhatIsSure() {
    assertThat(figures.path("calibration_error").asDouble()).isLessThanOrEqualTo(0.06);
  }

  @Test
  void areGoodInEveryWayOfWriting() {
    double mean = figures.path("accuracy").asDouble();

    assertThat(figures.path("by_language")).hasSize(5);
    for (JsonNode language : figures.path("by_language")) {
      assertThat(language.path("accuracy").asDouble()).isGreaterThanOrEqualTo(mean - 0.05);
    }
  }
}
