package dz.amal.bootstrap.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dz.amal.bootstrap.StartFailed;
import dz.amal.domain.sla.Priority;
import dz.amal.domain.sla.SlaPolicy;
import dz.amal.domain.sla.SlaTarget;
import dz.amal.domain.sla.SlaTarget.Time;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SlaPolicyFileTest {

  private static final SlaPolicy STANDARD = SlaPolicy.standard();

  private final Path folder;

  SlaPolicyFileTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void isTheStandardOneWithoutAFile() {
    assertThat(SlaPolicyFile.read(Optional.empty())).isEqualTo(STANDARD);
  }

  @Test
  void isTheStandardOneByAnotherNameIfItChangesNothing() throws IOException {
    SlaPolicy policy = read("{\"version\": \"ours\"}");

    assertThat(policy)
        .isEqualTo(
            new SlaPolicy(
                "ours", STANDARD.warnAfterPercent(), STANDARD.targets(), STANDARD.exceptions()));
  }

  @Test
  void changesWhatItNamesAndLeavesTheRest() throws IOException {
    SlaPolicy policy =
        read(
            """
            {
              "version": "office hours",
              "warn_after_percent": 50,
              "targets": {"low": {"resolution": "PT40H", "time": "working"}},
              "exceptions": {"relapse": {"low": {"first_response": "PT1H"}}}
            }
            """);

    SlaTarget low = new SlaTarget(Duration.ofHours(24), Duration.ofHours(40), Time.WORKING, true);
    assertThat(policy.version()).isEqualTo("office hours");
    assertThat(policy.warnAfterPercent()).isEqualTo(50);
    assertThat(policy.target("general", Priority.LOW)).isEqualTo(low);
    assertThat(policy.target("relapse", Priority.LOW))
        .isEqualTo(new SlaTarget(Duration.ofHours(1), Duration.ofHours(40), Time.WORKING, true));
    assertThat(policy.target("general", Priority.HIGH))
        .isEqualTo(STANDARD.target("general", Priority.HIGH));
    assertThat(policy.target("crisis", Priority.LOW))
        .isEqualTo(STANDARD.target("crisis", Priority.LOW));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "[] ; policy must be a JSON object",
        "{} ; version must be a text",
        "{\"version\": \"\"} ; version must be 1 to 50 characters",
        "{\"version\": \"v\", \"warn_after\": 5} ; warn_after is not a field",
        "{\"version\": \"v\", \"warn_after_percent\": 100} ; warn_after_percent must be from 1 to 99",
        "{\"version\": \"v\", \"targets\": {\"hight\": {}}} ; targets.hight is not a field",
        "{\"version\": \"v\", \"exceptions\": {\"crises\": {}}} ; exceptions.crises is not a field",
      })
  void namesTheFieldThatBreaksARule(String json, String problem) {
    assertThatThrownBy(() -> read(json))
        .isInstanceOf(StartFailed.class)
        .hasMessageContaining("policy.json")
        .hasMessageContaining(problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "low ; \"first_response\": \"2h\" ; targets.low.first_response must be a duration",
        "low ; \"first_response\": 2 ; targets.low.first_response must be a text",
        "low ; \"first_response\": \"PT0S\" ; targets.low.first_response must be more than",
        "low ; \"first_response\": \"PT100H\" ; targets.low.resolution must not be shorter",
        "low ; \"resolution\": \"P400D\" ; targets.low.resolution must be at most",
        "low ; \"time\": \"office\" ; targets.low.time must be wall or working",
        "low ; \"pauses\": true ; targets.low.pauses is not a field",
        "low ; \"pauses_while_waiting\": 1 ; targets.low.pauses_while_waiting must be true or false",
        "urgent ; \"time\": \"working\" ; time must be wall, without pauses",
        "urgent ; \"pauses_while_waiting\": true ; time must be wall, without pauses",
      })
  void namesTheTargetThatBreaksARule(String priority, String field, String problem) {
    assertThatThrownBy(
            () -> read("{\"version\":\"v\",\"targets\":{\"" + priority + "\":{" + field + "}}}"))
        .isInstanceOf(StartFailed.class)
        .hasMessageContaining(problem);
  }

  @Test
  void letsNoCrisisWait() {
    assertThatThrownBy(
            () ->
                read(
                    "{\"version\":\"v\",\"exceptions\":{\"crisis\":{\"low\":{\"time\":\"working\"}}}}"))
        .isInstanceOf(StartFailed.class)
        .hasMessageContaining("time must be wall, without pauses");
  }

  @Test
  void saysThatItIsNotThere() {
    assertThatThrownBy(() -> SlaPolicyFile.read(Optional.of(folder.resolve("nowhere.json"))))
        .isInstanceOf(StartFailed.class)
        .hasMessageContaining("nowhere.json");
  }

  private SlaPolicy read(String json) throws IOException {
    return SlaPolicyFile.read(Optional.of(Files.writeString(folder.resolve("policy.json"), json)));
  }
}
