package dz.amal.domain.language;

import dz.amal.domain.kernel.InvalidValue;
import java.util.Arrays;

/** A language that documents are written in and pages are shown in. */
public enum ReadingLanguage {
  ARABIC("ar-DZ"),
  FRENCH("fr-FR"),
  ENGLISH("en-US");

  private final String code;

  ReadingLanguage(String code) {
    this.code = code;
  }

  /** The locale code, as in the database domain {@code locale_code}. */
  public String code() {
    return code;
  }

  /** The two letters before the hyphen. */
  public String tag() {
    return code.substring(0, 2);
  }

  /**
   * The language of a locale code.
   *
   * @throws InvalidValue if it is none of the three
   */
  public static ReadingLanguage ofCode(String field, String code) {
    return Arrays.stream(values())
        .filter(language -> language.code.equals(code))
        .findFirst()
        .orElseThrow(() -> new InvalidValue(field, "must be one of ar-DZ, fr-FR, en-US"));
  }
}
