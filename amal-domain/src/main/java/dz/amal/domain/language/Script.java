package dz.amal.domain.language;

/** The script most letters of a text belong to; needs no model, so it can stand in for one. */
public enum Script {
  ARABIC,
  LATIN;

  /** Arabic if at least half of the Arabic and Latin letters are Arabic; Latin without letters. */
  public static Script of(String text) {
    long arabic =
        text.codePoints()
            .filter(Character::isLetter)
            .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC)
            .count();
    long latin =
        text.codePoints()
            .filter(Character::isLetter)
            .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN)
            .count();
    return arabic > 0 && arabic >= latin ? ARABIC : LATIN;
  }
}
