package dz.amal.domain.language;

import java.util.Arrays;
import java.util.Optional;

/** A language and script that people write in. */
public enum Language {
  ARABIC("ar", ReadingLanguage.ARABIC),
  DARIJA_ARABIC("dz-arab", ReadingLanguage.ARABIC),
  DARIJA_LATIN("dz-latn", ReadingLanguage.FRENCH),
  FRENCH("fr", ReadingLanguage.FRENCH),
  ENGLISH("en", ReadingLanguage.ENGLISH);

  private final String code;
  private final ReadingLanguage reading;

  Language(String code, ReadingLanguage reading) {
    this.code = code;
    this.reading = reading;
  }

  /** The code that labelled data and stored signals use. */
  public String code() {
    return code;
  }

  /**
   * What somebody who writes so can be given to read. Darija in Latin letters is mixed with French,
   * and its writers often do not read Arabic script with ease.
   */
  public ReadingLanguage reading() {
    return reading;
  }

  /** The language of a code, or empty if there is none. */
  public static Optional<Language> ofCode(String code) {
    return Arrays.stream(values()).filter(language -> language.code.equals(code)).findFirst();
  }

  /** The language somebody with this locale most likely writes. */
  public static Language spokenBy(ReadingLanguage locale) {
    return switch (locale) {
      case ARABIC -> ARABIC;
      case FRENCH -> FRENCH;
      case ENGLISH -> ENGLISH;
    };
  }
}
