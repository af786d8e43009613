package dz.amal.domain.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LanguageTest {

  @ParameterizedTest
  @CsvSource({
    "ar,      ARABIC,        ARABIC",
    "dz-arab, DARIJA_ARABIC, ARABIC",
    "dz-latn, DARIJA_LATIN,  FRENCH",
    "fr,      FRENCH,        FRENCH",
    "en,      ENGLISH,       ENGLISH"
  })
  void hasACodeAndALanguageToRead(String code, Language language, ReadingLanguage reading) {
    assertThat(Language.ofCode(code)).contains(language);
    assertThat(language.code()).isEqualTo(code);
    assertThat(language.reading()).isEqualTo(reading);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "FR", "ar-DZ", "de"})
  void isNotThereForAnyOtherCode(String code) {
    assertThat(Language.ofCode(code)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(ReadingLanguage.class)
  void isReadByThoseWhoSpeakIt(ReadingLanguage locale) {
    assertThat(Language.spokenBy(locale).reading()).isEqualTo(locale);
  }

  @Test
  void isNeverGuessedToBeDarijaFromALocale() {
    assertThat(Language.spokenBy(ReadingLanguage.ARABIC)).isEqualTo(Language.ARABIC);
  }
}
