package dz.amal.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dz.amal.domain.knowledge.ChunkId;
import dz.amal.domain.knowledge.CitationCheck;
import dz.amal.domain.knowledge.DocumentId;
import dz.amal.domain.knowledge.DraftAnswer;
import dz.amal.domain.knowledge.DraftAnswer.Sentence;
import dz.amal.domain.knowledge.Inquiry;
import dz.amal.domain.knowledge.LanguageModel;
import dz.amal.domain.knowledge.Passage;
import dz.amal.domain.language.ReadingLanguage;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What {@link LanguageModel} promises. */
public interface LanguageModelContract {

  /** What there is to answer from. */
  List<Passage> PASSAGES =
      List.of(
          passage(
              "Cannabis slows memory and attention for some hours. Cannabis dependence treatment"
                  + " takes some weeks, and nobody is treated by force."));

  /** A model that answers from what it is given. */
  LanguageModel languageModel();

  @Test
  default void saysItsName() {
    assertThat(languageModel().model()).isNotBlank();
  }

  @Test
  default void answersWithSentencesThatCite() {
    DraftAnswer draft =
        languageModel().draft(new Inquiry("cannabis memory attention", PASSAGES), said -> true);

    assertThat(draft.sentences()).isNotEmpty();
    assertThat(draft.sentences()).noneMatch(sentence -> sentence.citations().isEmpty());
    assertThat(CitationCheck.holds(draft, PASSAGES)).isTrue();
  }

  @Test
  default void tellsWhatItDraftsAsItComes() {
    List<Sentence> told = new ArrayList<>();

    DraftAnswer draft =
        languageModel().draft(new Inquiry("cannabis memory attention", PASSAGES), told::add);

    assertThat(told).isEqualTo(draft.sentences());
  }

  @Test
  default void tellsOnTheCallingThread() {
    List<Thread> threads = new ArrayList<>();

    languageModel()
        .draft(
            new Inquiry("cannabis memory attention", PASSAGES),
            sentence -> threads.add(Thread.currentThread()));

    assertThat(threads).isNotEmpty().containsOnly(Thread.currentThread());
  }

  @Test
  default void draftsNoMoreOnceNoMoreIsWanted() {
    List<Sentence> told = new ArrayList<>();

    DraftAnswer draft =
        languageModel()
            .draft(
                new Inquiry("cannabis memory dependence treatment", PASSAGES),
                sentence -> {
                  told.add(sentence);
                  return false;
                });

    assertThat(told).hasSize(1);
    assertThat(draft.sentences()).isEqualTo(told);
  }

  @Test
  default void saysNothingWithoutPassages() {
    assertThat(languageModel().draft(new Inquiry("cannabis", List.of()), said -> true).sentences())
        .isEmpty();
  }

  private static Passage passage(String content) {
    return new Passage(
        new ChunkId(new UUID(0, 1)),
        new DocumentId(new UUID(0, 2)),
        1,
        "Cannabis",
        "",
        0,
        0,
        content,
        ReadingLanguage.ENGLISH,
        0.5,
        0.5);
  }
}
