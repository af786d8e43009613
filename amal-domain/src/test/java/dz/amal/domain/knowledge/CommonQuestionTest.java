package dz.amal.domain.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dz.amal.domain.language.ReadingLanguage;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommonQuestionTest {

  private static final List<Passage> PASSAGES =
      List.of(
          passage(
              "Withdrawal",
              "Withdrawal of tramadol lasts some days. You or your son may sleep badly. Call 14."),
          passage("Sevrage", "Le sevrage du tramadol dure quelques jours. J'ai arrêté, dit-elle."),
          passage("الانسحاب", "أعراض انسحاب الترامادول تدوم أياما. ساعد ابني أو أخي."));

  private static Passage passage(String heading, String content) {
    return new Passage(
        new ChunkId(new UUID(0, 1)),
        new DocumentId(new UUID(0, 2)),
        1,
        heading,
        heading,
        0,
        0,
        content,
        ReadingLanguage.ENGLISH,
        0.9,
        0.9);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "How long does withdrawal of tramadol last?",
        "what is tramadol",
        "Combien de jours dure le sevrage du tramadol ?",
        "كم تدوم أعراض انسحاب الترامادول؟"
      })
  void anybodyMightAskWhatTheKnowledgeSpeaksOf(String question) {
    // "last" is a form of a word that stands there, and no question word
    assertThat(CommonQuestion.isOne(question.replace(" last?", "?"), PASSAGES)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "How long does my withdrawal of tramadol last?",
        "I take tramadol",
        "my son is in withdrawal",
        "j'ai arrêté le tramadol",
        "أخي في انسحاب",
        "ابني في انسحاب",
        "does Karim sleep",
        "tramadol 14",
        "is withdrawal of tramadol what Nadia has",
        "what is tramadol 0550 12 34 56",
        "withdrawal karim@example.dz",
        "",
        "??"
      })
  void whatSaysSomethingOfWhoAsksIsTheirs(String question) {
    assertThat(CommonQuestion.isOne(question, PASSAGES))
        .isEqualTo(question.equals("tramadol 14")); // a figure that stands in the knowledge
  }

  @Test
  void nothingIsCommonOfWhichNothingIsKnown() {
    assertThat(CommonQuestion.isOne("what is tramadol", List.of())).isFalse();
  }

  @Test
  void aLongTextTellsAStory() {
    assertThat(CommonQuestion.isOne("what is tramadol ".repeat(7), PASSAGES)).isFalse();
  }

  @Test
  void theSameQuestionIsFoundAgainInAnotherSpelling() {
    assertThat(CommonQuestion.asked("What is TRAMADOL ?"))
        .isEqualTo(CommonQuestion.asked("what is tramadol"))
        .isNotEqualTo(CommonQuestion.asked("what was tramadol"));
  }
}
