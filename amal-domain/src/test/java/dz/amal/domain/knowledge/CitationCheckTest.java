package dz.amal.domain.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dz.amal.domain.language.ReadingLanguage;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CitationCheckTest {

  private static final Passage WITHDRAWAL =
      passage(1, "Le sevrage dure 10 jours. Il faut boire 1.5 litre d'eau.");
  private static final Passage ARABIC = passage(2, "تدوم أعراض الانسحاب ٥ أيام.");
  private static final List<Passage> FOUND = List.of(WITHDRAWAL, ARABIC);

  @Test
  void passesASentenceWhoseQuoteStandsInItsPassage() {
    assertThat(holds("Comptez 10 jours.", WITHDRAWAL, "Le sevrage dure 10 jours.")).isTrue();
  }

  @Test
  void passesAnArabicSentence() {
    assertThat(holds("الأعراض تدوم ٥ أيام.", ARABIC, "تدوم أعراض الانسحاب ٥ أيام.")).isTrue();
  }

  @Test
  void passesFiguresThatStandInDifferentQuotes() {
    DraftAnswer draft =
        new DraftAnswer(
            List.of(
                new DraftAnswer.Sentence(
                    "10 jours, 1.5 litre.",
                    List.of(
                        Citation.of(WITHDRAWAL, "dure 10 jours"),
                        Citation.of(WITHDRAWAL, "1.5 litre d'eau")))));

    assertThat(CitationCheck.holds(draft, FOUND)).isTrue();
  }

  @Test
  void refusesAQuoteThatIsNotThere() {
    assertThat(holds("C'est facile.", WITHDRAWAL, "Le sevrage est facile.")).isFalse();
  }

  @Test
  void refusesAQuoteWithOneWordAltered() {
    assertThat(holds("Comptez 10 jours.", WITHDRAWAL, "Le sevrage dura 10 jours.")).isFalse();
  }

  @Test
  void refusesAQuoteOfAnotherPassage() {
    assertThat(holds("Comptez 10 jours.", ARABIC, "Le sevrage dure 10 jours.")).isFalse();
  }

  @Test
  void refusesAPassageThatWasNotFound() {
    Passage invented = passage(3, "Le sevrage dure 10 jours.");

    assertThat(holds("Comptez 10 jours.", invented, "Le sevrage dure 10 jours.")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Comptez 12 jours.", "Comptez 1 jour.", "Comptez 100 jours.", "Comptez 10 ou 11."})
  void refusesAnAlteredFigure(String sentence) {
    assertThat(holds(sentence, WITHDRAWAL, "Le sevrage dure 10 jours.")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Buvez 5.1 litres.", "Buvez 5 litres.", "Buvez 1 litre.", "Buvez 15 litres."})
  void refusesAnAlteredDecimal(String sentence) {
    assertThat(holds(sentence, WITHDRAWAL, "Il faut boire 1.5 litre d'eau.")).isFalse();
  }

  @Test
  void passesAnUnalteredDecimalAtTheEndOfASentence() {
    assertThat(holds("En litres : 1.5.", WITHDRAWAL, "Il faut boire 1.5 litre d'eau.")).isTrue();
  }

  @Test
  void refusesAnAlteredArabicIndicFigure() {
    assertThat(holds("الأعراض تدوم ٥٠ يوما.", ARABIC, "تدوم أعراض الانسحاب ٥ أيام.")).isFalse();
  }

  @Test
  void refusesASentenceWithoutACitation() {
    DraftAnswer draft =
        new DraftAnswer(List.of(new DraftAnswer.Sentence("Tout ira bien.", List.of())));

    assertThat(CitationCheck.holds(draft, FOUND)).isFalse();
  }

  @Test
  void refusesABlankQuote() {
    assertThat(holds("Tout ira bien.", WITHDRAWAL, " ")).isFalse();
  }

  @Test
  void refusesAnEmptyDraft() {
    assertThat(CitationCheck.holds(new DraftAnswer(List.of()), FOUND)).isFalse();
  }

  @Test
  void refusesTheWholeDraftForOneSentenceThatDoesNotHold() {
    DraftAnswer draft =
        new DraftAnswer(
            List.of(
                sentence("Comptez 10 jours.", WITHDRAWAL, "Le sevrage dure 10 jours."),
                sentence("C'est facile.", WITHDRAWAL, "Le sevrage est facile.")));

    assertThat(CitationCheck.holds(draft, FOUND)).isFalse();
  }

  @Test
  void saysWhyItRefuses() {
    String quote = "Le sevrage dure 10 jours.";

    assertThat(CitationCheck.refusalOf(new DraftAnswer(List.of()), FOUND)).contains(Refusal.EMPTY);
    assertThat(refusal("Comptez 12 jours.", quote)).contains(Refusal.FIGURE_NOT_QUOTED);
    assertThat(refusal("Comptez 10 semaines.", quote)).contains(Refusal.FIGURE_NOT_QUOTED);
    assertThat(refusal("Selon une étude, le sevrage dure 10 jours.", quote))
        .contains(Refusal.SOURCE_NOT_QUOTED);
    assertThat(refusal("Le sevrage du Lexomil dure 10 jours.", quote))
        .contains(Refusal.NAME_NOT_QUOTED);
    assertThat(refusal("Le sevrage ne dure pas 10 jours.", quote))
        .contains(Refusal.NEGATION_CHANGED);
    assertThat(refusal("Le sevrage dure toujours 10 jours.", quote))
        .contains(Refusal.CLAIM_NOT_QUOTED);
    assertThat(refusal("Le sevrage fatigue le corps.", quote)).contains(Refusal.TOO_LITTLE_QUOTED);
    assertThat(refusal("Bref.", "Le sevrage fatigue.")).contains(Refusal.QUOTE_NOT_IN_PASSAGE);
    assertThat(refusal("Le sevrage dure dix jours.", quote)).isEmpty();
  }

  @Property(tries = 300)
  void passesWhateverIsQuotedWordForWord(@ForAll @NotBlank String text) {
    Passage passage = passage(4, "Avant. " + text + " Après.");
    DraftAnswer draft = new DraftAnswer(List.of(sentence(text, passage, text)));

    assertThat(CitationCheck.refusalOf(draft, List.of(passage))).isEmpty();
  }

  @Property(tries = 300)
  void comesToAnEndWithAnyTexts(@ForAll String said, @ForAll @NotBlank String quoted) {
    Passage passage = passage(4, quoted);
    DraftAnswer draft = new DraftAnswer(List.of(sentence(said, passage, quoted)));

    assertThat(CitationCheck.refusalOf(draft, List.of(passage))).isNotNull();
  }

  @Test
  void readsAWordThatIsNothingButDiacritics() {
    assertThat(refusal("Le \u0C4D sevrage dure des années.", "Le sevrage")).isPresent();
  }

  private static Optional<Refusal> refusal(String sentence, String quote) {
    return CitationCheck.refusalOf(
        new DraftAnswer(List.of(sentence(sentence, WITHDRAWAL, quote))), FOUND);
  }

  private static boolean holds(String sentence, Passage passage, String quote) {
    return CitationCheck.holds(new DraftAnswer(List.of(sentence(sentence, passage, quote))), FOUND);
  }

  private static DraftAnswer.Sentence sentence(String sentence, Passage passage, String quote) {
    return new DraftAnswer.Sentence(sentence, List.of(Citation.of(passage, quote)));
  }

  private static Passage passage(int chunk, String content) {
    return new Passage(
        new ChunkId(new UUID(0, chunk)),
        new DocumentId(new UUID(0, 0)),
        1,
        "Le sevrage",
        "",
        chunk,
        0,
        content,
        ReadingLanguage.FRENCH,
        0.8,
        1);
  }
}
