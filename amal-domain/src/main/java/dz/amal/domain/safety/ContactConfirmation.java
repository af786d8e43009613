package dz.amal.domain.safety;

import dz.amal.domain.kernel.InvalidValue;
import dz.amal.domain.kernel.TextRule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Somebody has called an emergency contact and vouches for it.
 *
 * @param contact its id in the list
 * @param number the one that was called; if the list names another one later, this does not count
 * @param confirmedBy a person's name, 1 to 255 characters
 * @param confirmedOn the day of the call, in Algiers
 * @param validUntil the last day on which it counts, two years later at most
 */
public record ContactConfirmation(
    UUID id,
    String contact,
    String number,
    String confirmedBy,
    LocalDate confirmedOn,
    LocalDate validUntil,
    Instant at) {

  private static final TextRule CONFIRMED_BY = new TextRule("confirmed_by", 255);
  private static final int MOST_YEARS = 2;

  public ContactConfirmation {
    confirmedBy = CONFIRMED_BY.check(confirmedBy);
    if (validUntil.isBefore(confirmedOn)) {
      throw new InvalidValue("valid_until", "must not be in the past");
    }
    if (validUntil.isAfter(confirmedOn.plusYears(MOST_YEARS))) {
      throw new InvalidValue("valid_until", "must be within two years");
    }
  }
}
