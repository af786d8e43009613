package dz.amal.llm.offline;

import static org.assertj.core.api.Assertions.assertThat;

import dz.amal.domain.language.Language;
import dz.amal.llm.offline.training.LabelledMessage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OfflineLanguageIdentifierTest {

  /** 0.986 was seen: 287 of 291. */
  private static final double BOUND = 0.96;

  private final OfflineLanguageIdentifier identifier = new OfflineLanguageIdentifier();

  @Test
  void tellsTheLanguagesOfHeldOutMessages() {
    List<LabelledMessage> heldOut = HeldOut.messages();
    long right =
        heldOut.stream().filter(m -> identifier.identify(m.text()) == m.language()).count();
    System.out.printf("language: %d of %d held-out messages%n", right, heldOut.size());

    assertThat(right / (double) heldOut.size()).isGreaterThan(BOUND);
  }

  @ParameterizedTest
  @CsvSource({
    "ما هي أعراض الإدمان على الكحول؟, ARABIC",
    "واش راك خويا كيفاش نحبس الدخان, DARIJA_ARABIC",
    "kifach n7bes el garou khouya, DARIJA_LATIN",
    "Comment arrêter de fumer ?, FRENCH",
    "How do I stop smoking?, ENGLISH"
  })
  void tellsPlainSentences(String text, Language language) {
    assertThat(identifier.identify(text)).isEqualTo(language);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "?!", "🙂", "\u0000", "12345"})
  void saysSomethingOfTextsWithoutLetters(String text) {
    assertThat(identifier.identify(text)).isNotNull();
  }
}
