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
    List<LabelledMessage> split =
        LabelledMessages.in(DATA).stream().filter(m -> m.id().startsWith("dev-")).toList();
    int trained = LabelledMessages.toTrainOn(split).size();

    assertThat(split).hasSize(1500);
    assertThat(trained / (double) split.size()).isBetween(0.77, 0.83);
  }

  @Test
  void trainsOnAllOfTheOtherFiles() throws IOException {
    List<LabelledMessage> more =
        LabelledMessages.in(DATA).stream().filter(m -> m.id().startsWith("more-")).toList();

    assertThat(more).hasSizeGreaterThan(450).noneMatch(LabelledMessage::isHeldOut);
    assertThat(LabelledMessages.toTrainOn(more)).isEqualTo(more);
  }

  @Test
  void givesEachMessageAnIdOfItsOwn() throws IOException {
    assertThat(LabelledMessages.in(DATA).stream().map(LabelledMessage::id)).doesNotHaveDuplicates();
  }

  @Test
  void readsEveryFileOfMessages(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("greetings.txt"), "b");
    Files.writeString(folder.resolve("two.jsonl"), rag("b", "salut"));
    Files.writeString(folder.resolve("one.jsonl"), rag("a", "une question"));
    Files.writeString(folder.resolve("README.md"), "not messages");

    assertThat(LabelledMessages.in(folder).stream().map(LabelledMessage::intent))
        .containsExactly(Intent.INFORMATION, Intent.GREETING);
    assertThat(LabelledMessages.files(folder).stream().map(file -> file.getFileName().toString()))
        .containsExactly("one.jsonl", "two.jsonl");
  }

  private static String rag(String id, String text) {
    return "{\"id\":\"%s\",\"text\":\"%s\",\"lang\":\"fr\",\"decision\":\"rag\","
            .formatted(id, text)
        + "\"crisis\":false,\"out_of_scope\":false,\"category\":null}";
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
            .filter(LabelledMessage::isHeldOut)
            .map(LabelledMessage::id)
            .limit(3)
            .toList();

    assertThat(heldOut).containsExactly("dev-ar-001", "dev-ar-002", "dev-ar-015");
  }

  @Test
  void takesEachListedMessageForAGreeting() throws IOException {
    List<String> listed = Files.readAllLines(DATA.resolve("greetings.txt"));

    assertThat(LabelledMessages.in(DATA).stream().filter(m -> m.intent() == Intent.GREETING))
        .extracting(LabelledMessage::id)
        .containsExactlyInAnyOrderElementsOf(listed);
  }

  @Test
  void calibratesOnWhatStrangersWroteToo() throws IOException {
    assertThat(LabelledMessages.in(DATA).stream().filter(m -> m.id().startsWith("round5-")))
        .hasSizeGreaterThan(1000)
        .allMatch(m -> m.part() == Part.BALANCED);
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
