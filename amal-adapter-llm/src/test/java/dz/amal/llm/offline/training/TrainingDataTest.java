package dz.amal.llm.offline.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dz.amal.domain.decision.Intent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingDataTest {

  private static final Path DATA = Path.of("src/training");

  @Test
  void holdsOutAboutAFifth() throws IOException {
    List<LabelledMessage> all = LabelledMessages.in(DATA);
    int trained = LabelledMessages.toTrainOn(all).size();

    assertThat(all).hasSize(1500);
    assertThat(trained / (double) all.size()).isBetween(0.77, 0.83);
  }

  @Test
  void holdsOutSpellingVariantsTogether() {
    assertThat(Split.isHeldOut("واش هو الإدمان؟")).isEqualTo(Split.isHeldOut("واش هو الادمان"));
  }

  /** If this fails the rule has changed, and no figure can be compared with an older one. */
  @Test
  void splitsAsItAlwaysDid() throws IOException {
    List<String> heldOut =
        LabelledMessages.in(DATA).stream()
            .filter(message -> Split.isHeldOut(message.text()))
            .map(LabelledMessage::id)
            .limit(3)
            .toList();

    assertThat(heldOut).containsExactly("dev-ar-001", "dev-ar-002", "dev-ar-015");
  }

  @Test
  void readsTheGreetings() throws IOException {
    assertThat(LabelledMessages.in(DATA).stream().filter(m -> m.intent() == Intent.GREETING))
        .hasSize(39);
  }

  @Test
  void refusesALanguageItDoesNotKnow(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("greetings.txt"), "");
    Files.writeString(
        folder.resolve("decisions.jsonl"),
        "{\"id\":\"x\",\"text\":\"x\",\"lang\":\"xx\",\"decision\":\"rag\",\"crisis\":false,"
            + "\"out_of_scope\":false,\"category\":null}");

    assertThatThrownBy(() -> LabelledMessages.in(folder)).hasMessage("lang xx");
  }

  @Test
  void seesThatAnInputChanged(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "one");
    Inputs inputs = new Inputs(List.of(folder), List.of());
    String before = inputs.fingerprint();

    assertThat(inputs.fingerprint()).isEqualTo(before);
    Files.writeString(file, "two");
    assertThat(inputs.fingerprint()).isNotEqualTo(before);
  }
}
