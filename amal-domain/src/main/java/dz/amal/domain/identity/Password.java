package dz.amal.domain.identity;

import dz.amal.domain.kernel.InvalidValue;

/**
 * A password as somebody has typed it; {@link #toString} does not show it.
 *
 * @param value 1 to 1,000 characters. Any are allowed, blanks and Arabic letters among them (NIST
 *     SP 800-63B, 5.1.1.2).
 */
public record Password(String value) {

  private static final int LONGEST = 1_000;

  public Password {
    if (value.isEmpty()) {
      throw new InvalidValue("password", "must not be empty");
    }
    if (value.length() > LONGEST) {
      throw new InvalidValue("password", "must be at most 1000 characters");
    }
  }

  @Override
  public String toString() {
    return "Password[***]";
  }
}
