package dz.amal.domain.language;

/**
 * A piece of a text, in UTF-16 units as {@link String#substring} counts.
 *
 * @param start 0 or more
 * @param end exclusive, greater than {@code start}
 */
public record TextSpan(int start, int end) {

  public TextSpan {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("a span must begin at 0 or later and hold something");
    }
  }

  /** What stands there. */
  public String in(String text) {
    return text.substring(start, end);
  }
}
