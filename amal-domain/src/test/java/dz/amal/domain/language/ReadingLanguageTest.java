package dz.amal.domain.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dz.amal.domain.kernel.InvalidValue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ReadingLanguageTest {

  @ParameterizedTest
  @CsvSource({"ar-DZ, ARABIC, ar", "fr-FR, FRENCH, fr", "en-US, ENGLISH, en"})
  void hasALocaleCodeAndATag(String code, ReadingLanguage language, String tag) {
    assertThat(ReadingLanguage.ofCode("locale", code)).isEqualTo(language);
    assertThat(language.code()).isEqualTo(code);
    assertThat(language.tag()).isEqualTo(tag);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "fr", "FR-fr", "de-DE"})
  void refusesAnyOtherCodeOnTheFieldItCameIn(String code) {
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(() -> ReadingLanguage.ofCode("locale", code))
        .withMessage("locale must be one of ar-DZ, fr-FR, en-US");
  }
}
