package dz.amal.domain.kernel;

/**
 * The rule of a text field: how long it may be, and that the database can hold it.
 *
 * <p>A character is a Unicode code point, as in PostgreSQL's {@code char_length}, so that this rule
 * and the column's check agree.
 */
public record TextRule(String field, int maxLength) {

  /**
   * The text without surrounding white space.
   *
   * @throws InvalidValue if it is blank, too long, or holds NUL or half a surrogate pair
   */
  public String check(String text) {
    String stripped = text.strip();
    if (stripped.isEmpty()) {
      throw new InvalidValue(field, "must not be blank");
    }
    if (stripped.codePointCount(0, stripped.length()) > maxLength) {
      throw new InvalidValue(field, "must be at most " + maxLength + " characters");
    }
    if (stripped.indexOf('\0') >= 0) {
      throw new InvalidValue(field, "must not contain the NUL character");
    }
    if (stripped.codePoints().anyMatch(TextRule::isLoneSurrogate)) {
      throw new InvalidValue(field, "must be well-formed Unicode");
    }
    return stripped;
  }

  private static boolean isLoneSurrogate(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }
}
