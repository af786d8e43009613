package dz.amal.domain.language;

import static dz.amal.domain.language.FoldedText.BREAK;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FoldedTextTest {

  @Test
  void cutsATextIntoFoldedWords() {
    assertThat(FoldedText.of("J'ai TRÈS peur, aide-moi").words())
        .containsExactly("j", "ai", "tres", "peur", "aide", "moi");
  }

  @Test
  void cutsArabicAtItsOwnComma() {
    assertThat(FoldedText.of("أنا خائف، ساعدني").words()).containsExactly("انا", "خايف", "ساعدني");
  }

  @ParameterizedTest
  @ValueSource(strings = {". ", "! ", "? ", "؟ ", "… ", "; ", "؛ ", "\n", "?! ... "})
  void breaksOnceWhereASentenceEnds(String end) {
    assertThat(FoldedText.of("oui" + end + "non").words()).containsExactly("oui", BREAK, "non");
  }

  @Test
  void doesNotBreakAtAComma() {
    assertThat(FoldedText.of("oui, non").words()).containsExactly("oui", "non");
  }

  @Test
  void knowsBeforeWhichWordsTheWriterPauses() {
    assertThat(FoldedText.of("oui, non. enfin: peut-être").pauses())
        .containsExactlyInAnyOrder(1, 4);
  }

  @Test
  void doesNotBeginWithABreak() {
    assertThat(FoldedText.of("... oui").words()).containsExactly("oui");
  }

  @Test
  void givesItsWordsWithoutTheBreaks() {
    assertThat(FoldedText.of("Oui. Non !").wordsOnly()).containsExactly("oui", "non");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "?!", "🙂", "\u200B"})
  void hasNoWordsWhereThereAreNone(String text) {
    assertThat(FoldedText.of(text).words()).isEmpty();
  }

  @Property(tries = 300)
  void neverHoldsAnEmptyWord(@ForAll String text) {
    assertThat(FoldedText.of(text).words()).allMatch(word -> !word.isEmpty());
  }
}
