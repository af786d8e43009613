package dz.amal.llm.offline;

import static org.assertj.core.api.Assertions.assertThat;

import dz.amal.domain.knowledge.ChunkId;
import dz.amal.domain.knowledge.Citation;
import dz.amal.domain.knowledge.CitationCheck;
import dz.amal.domain.knowledge.DocumentId;
import dz.amal.domain.knowledge.DraftAnswer;
import dz.amal.domain.knowledge.Inquiry;
import dz.amal.domain.knowledge.Passage;
import dz.amal.domain.language.ReadingLanguage;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExtractiveLanguageModelTest {

  private static final OfflineEmbedder EMBEDDER = new OfflineEmbedder(Glossary.bundled());
  private static final StarterKnowledge STARTER = new StarterKnowledge(EMBEDDER);

  private final ExtractiveLanguageModel model = new ExtractiveLanguageModel(EMBEDDER);

  private DraftAnswer draft(String question, List<Passage> passages) {
    return model.draft(new Inquiry(question, passages), sentence -> true);
  }

  @Test
  void quotesWordForWordAndPassesTheCheck() {
    int answered = 0;
    for (Question question : Question.all()) {
      List<Passage> passages = STARTER.passages(question.text(), question.folder()::equals, 6);
      DraftAnswer draft = draft(question.text(), passages);
      for (DraftAnswer.Sentence sentence : draft.sentences()) {
        assertThat(sentence.citations())
            .extracting(Citation::quote)
            .containsExactly(sentence.text());
      }
      if (!draft.sentences().isEmpty()) {
        answered++;
        assertThat(draft.sentences()).as(question.text()).hasSizeBetween(2, 5);
        assertThat(CitationCheck.holds(draft, passages)).as(question.text()).isTrue();
      }
    }
    int asked = Question.all().size();
    System.out.printf("extractive: answers %d of %d questions%n", answered, asked);

    assertThat(answered / (double) asked).isGreaterThan(0.9);
  }

  @Test
  void theCheckRefusesAChangedQuote() {
    String question = "is weed addictive";
    List<Passage> passages = STARTER.passages(question, "en"::equals, 6);
    DraftAnswer.Sentence said = draft(question, passages).sentences().get(0);
    Citation planted = Citation.of(passages.get(0), said.text().replace("a", "o"));
    DraftAnswer forged =
        new DraftAnswer(List.of(new DraftAnswer.Sentence(said.text(), List.of(planted))));

    assertThat(CitationCheck.holds(forged, passages)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ما هي أعراض انسحاب الترامادول؟ | ar | ترامادول",
        "Comment aider mon frère qui prend du saroukh ? | fr | frère",
        "what happens at a treatment centre? | en | centre",
        "c quoi le saroukh | fr | saroukh",
        "واش هو الصاروخ؟ | ar | صاروخ"
      })
  void saysSomethingToThePoint(String question, String folder, String word) {
    DraftAnswer draft = draft(question, STARTER.passages(question, folder::equals, 6));
    String answer =
        draft.sentences().stream()
            .map(DraftAnswer.Sentence::text)
            .collect(Collectors.joining("\n  "));
    System.out.println(question + "\n  " + answer);

    assertThat(answer).contains(word);
  }

  @Test
  void saysNothingToAForeignSubject() {
    String foreign = "Comment changer une roue de vélo ?";

    assertThat(draft(foreign, STARTER.passages(foreign, "fr"::equals, 6)).sentences()).isEmpty();
  }

  @Test
  void saysNothingWithoutPassages() {
    assertThat(draft("c quoi le saroukh", List.of()).sentences()).isEmpty();
  }

  @Test
  void saysNothingToAQuestionWithoutWords() {
    assertThat(draft("??", STARTER.passages("cannabis", "fr"::equals, 3)).sentences()).isEmpty();
  }

  @Test
  void leavesOutFragmentsAndShortSentences() {
    String content =
        """
        Cannabis effects:
        - effects of cannabis on the brain and memory
        Cannabis harms memory.
        Cannabis is a plant that slows memory and attention for some hours.\
        """;

    assertThat(draft("effects of cannabis on memory", List.of(passage(content))).sentences())
        .extracting(DraftAnswer.Sentence::text)
        .containsExactly("Cannabis is a plant that slows memory and attention for some hours.");
  }

  @Test
  void doesNotSayTheSameTwice() {
    String sentence = "Cannabis slows memory and attention for some hours.";

    assertThat(draft("cannabis memory", List.of(passage(sentence), passage(sentence))).sentences())
        .hasSize(1);
  }

  @Test
  void keepsTheOrderOfThePassage() {
    Passage passage =
        passage(
            "Treatment of cannabis dependence takes some weeks. Nobody can be treated by force."
                + " Cannabis dependence treatment begins with a talk.");
    List<String> said =
        draft("cannabis dependence treatment", List.of(passage)).sentences().stream()
            .map(DraftAnswer.Sentence::text)
            .toList();

    assertThat(said).isSortedAccordingTo((a, b) -> place(passage, a) - place(passage, b));
    assertThat(said).hasSizeGreaterThan(1);
  }

  @Test
  void saysTheSameEachTime() {
    String question = "is weed addictive";
    List<Passage> passages = STARTER.passages(question, "en"::equals, 6);

    assertThat(draft(question, passages)).isEqualTo(draft(question, passages));
  }

  private static int place(Passage passage, String sentence) {
    return passage.content().indexOf(sentence);
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
