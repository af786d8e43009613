package dz.amal.domain.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ScriptTest {

  @ParameterizedTest
  @ValueSource(strings = {"أحتاج إلى مساعدة", "راني عيان bzf", "لا no", "واش؟ 123"})
  void isArabicWhenAtLeastHalfOfTheLettersAre(String text) {
    assertThat(Script.of(text)).isEqualTo(Script.ARABIC);
  }

  @ParameterizedTest
  @ValueSource(strings = {"j'ai besoin d'aide", "rani 3yan", "help لا"})
  void isLatinWhenMostLettersAre(String text) {
    assertThat(Script.of(text)).isEqualTo(Script.LATIN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1055", "١٠٥٥", "🙂 ؟"})
  void isLatinWithoutAnyLetter(String text) {
    assertThat(Script.of(text)).isEqualTo(Script.LATIN);
  }
}
