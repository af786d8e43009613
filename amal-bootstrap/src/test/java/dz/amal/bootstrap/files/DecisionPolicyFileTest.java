package dz.amal.bootstrap.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dz.amal.bootstrap.StartFailed;
import dz.amal.domain.decision.DecisionPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DecisionPolicyFileTest {

  private final Path folder;

  DecisionPolicyFileTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void changesWhatItNamesAndLeavesTheRest() throws IOException {
    DecisionPolicy policy = read("{\"version\":\"mine\",\"crisis_above\":0.25}");

    DecisionPolicy standard = DecisionPolicy.standard();
    assertThat(policy)
        .isEqualTo(
            new DecisionPolicy(
                "mine",
                0.25,
                standard.crisisAboveOnHint(),
                standard.humanAbove(),
                standard.unhelpfulAnswers()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "[] ; policy",
        "{} ; version",
        "{\"version\":1} ; version",
        "{\"version\":\"v\",\"crisis_abov\":0.3} ; crisis_abov",
        "{\"version\":\"v\",\"crisis_above\":1.5} ; crisis_above",
        "{\"version\":\"v\",\"human_above\":\"0.4\"} ; human_above",
        "{\"version\":\"v\",\"unhelpful_answers\":2.9} ; unhelpful_answers",
        "{\"version\":\"v\",\"unhelpful_answers\":0} ; unhelpful_answers"
      })
  void namesTheFieldThatBreaksARule(String json, String field) {
    assertThatThrownBy(() -> read(json))
        .isInstanceOf(StartFailed.class)
        .hasMessageContaining(field);
  }

  @Test
  void saysThatItIsNotThere() {
    assertThatThrownBy(() -> DecisionPolicyFile.read(folder.resolve("nowhere.json")))
        .isInstanceOf(StartFailed.class)
        .hasMessageContaining("nowhere.json");
  }

  private DecisionPolicy read(String json) throws IOException {
    return DecisionPolicyFile.read(Files.writeString(folder.resolve("policy.json"), json));
  }
}
