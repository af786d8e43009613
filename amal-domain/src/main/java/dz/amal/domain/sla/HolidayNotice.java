package dz.amal.domain.sla;

import dz.amal.domain.kernel.InvalidValue;
import dz.amal.domain.kernel.TextRule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody confirms a holiday, moves it, or adds one. Immutable.
 *
 * @param name what people call it, 1 to 100 characters
 * @param computedOn the first day that its rule gives, which this confirms or moves; empty for one
 *     without a rule
 * @param firstDay the first day off
 * @param days how many days off in a row, 0 to 7; 0 when there is none after all
 * @param confirmedBy the name of who says so, 1 to 255 characters
 */
public record HolidayNotice(
    UUID id,
    String name,
    Optional<LocalDate> computedOn,
    LocalDate firstDay,
    int days,
    String confirmedBy,
    Instant createdAt) {

  private static final TextRule NAME = new TextRule("name", 100);
  private static final TextRule CONFIRMED_BY = new TextRule("confirmed_by", 255);
  private static final int MOST_DAYS = 7;

  /**
   * Which holiday a notice is about: two about the same one have equal subjects.
   *
   * @param day the day that its rule gives, or the first day of one without a rule
   */
  public record Subject(String name, boolean hasRule, LocalDate day) {}

  /**
   * What somebody says.
   *
   * @throws InvalidValue if a text breaks its rule, or the days are not 0 to 7
   */
  public HolidayNotice {
    name = NAME.check(name);
    confirmedBy = CONFIRMED_BY.check(confirmedBy);
    if (days < 0 || days > MOST_DAYS) {
      throw new InvalidValue("days", "must be from 0 to " + MOST_DAYS);
    }
  }

  /** Which holiday this is about. */
  public Subject subject() {
    return new Subject(name, computedOn.isPresent(), computedOn.orElse(firstDay));
  }

  /** What it says, which is sure. */
  DaysOff daysOff() {
    return new DaysOff(name, firstDay, days, false, computedOn);
  }
}
