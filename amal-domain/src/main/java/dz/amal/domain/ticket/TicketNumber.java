package dz.amal.domain.ticket;

import dz.amal.domain.kernel.InvalidValue;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number people say on the telephone, as {@code TKT-2026-000042}.
 *
 * @param year of opening, in Africa/Algiers; 2000 to 9999
 * @param sequence from 1 within the year; written with at least six digits
 */
public record TicketNumber(int year, long sequence) {

  private static final Pattern FORM = Pattern.compile("TKT-([2-9][0-9]{3})-([0-9]{6,18})");

  public TicketNumber {
    if (year < 2000 || year > 9999) {
      throw new InvalidValue("ticket_number", "must have a year from 2000 to 9999");
    }
    if (sequence < 1) {
      throw new InvalidValue("ticket_number", "must have a sequence from 1");
    }
  }

  /**
   * Reads a number.
   *
   * @throws InvalidValue if it has another form
   */
  public static TicketNumber parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw new InvalidValue("ticket_number", "must have the form TKT-2026-000042");
    }
    return new TicketNumber(Integer.parseInt(matcher.group(1)), Long.parseLong(matcher.group(2)));
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "TKT-%04d-%06d", year, sequence);
  }
}
