package dz.amal.domain.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

final class WordingTest {

  private final Wording greetings = Wording.load(WordingTest.class, "greetings");

  @Test
  void givesTheSentenceOfAKeyInALanguage() {
    assertThat(greetings.text("en", "hello")).isEqualTo("Hello");
  }

  @Test
  void readsItsFilesAsUtf8() {
    assertThat(greetings.text("ar", "hello")).isEqualTo("مرحبا");
  }

  @Test
  void listsTheKeysOfALanguage() {
    assertThat(greetings.keys("en")).containsExactlyInAnyOrder("hello", "goodbye");
  }

  @Test
  void namesTheMissingKeyAndItsLanguage() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> greetings.text("ar", "goodbye"))
        .withMessage("greetings_ar has no goodbye");
  }

  @Test
  void namesTheMissingLanguage() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> greetings.text("tlh", "hello"))
        .withMessage("no wording greetings_tlh.properties");
  }
}
