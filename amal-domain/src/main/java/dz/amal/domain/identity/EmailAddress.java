package dz.amal.domain.identity;

import dz.amal.domain.kernel.InvalidValue;
import java.util.Locale;
import java.util.regex.Pattern;

/** The rule of e-mail addresses. */
public final class EmailAddress {

  /** As the database domain {@code email_address}. */
  private static final Pattern SHAPE =
      Pattern.compile("[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\\.[A-Za-z]{2,}");

  private static final int LONGEST = 255;

  private EmailAddress() {}

  /**
   * The address as it is kept and compared: in small letters, without surrounding white space.
   *
   * @throws InvalidValue on {@code field} if it is none, or longer than 255 characters
   */
  public static String check(String field, String text) {
    String stripped = text.strip();
    if (stripped.length() > LONGEST || !SHAPE.matcher(stripped).matches()) {
      throw new InvalidValue(field, "must be an e-mail address");
    }
    return stripped.toLowerCase(Locale.ROOT);
  }
}
