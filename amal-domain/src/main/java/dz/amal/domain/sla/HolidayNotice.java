package dz.amal.domain.sla;

import dz.amal.domain.kernel.InvalidValue;
import dz.amal.domain.kernel.TextRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody confirms a holiday, moves it, or adds one. Immutable.
 *
 * @param name what people call it, 1 to 100 characters
 * @param computedOn the first day that its rule gives, which this confirms or moves; empty for one
 *     without a rule
 * @param firstDay the first day off, in 1900 to 2100, and within 31 days of {@code computedOn}
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
  private static final int MOST_DAYS_MOVED = 31;
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2100;

  /**
   * Which holiday a notice is about: two about the same one have equal subjects.
   *
   * @param day the day that its rule gives, or the first day of one without a rule
   */
  public record Subject(String name, boolean hasRule, LocalDate day) {}

  /**
   * What somebody says.
   *
   * @throws InvalidValue if a text breaks its rule, the days are not 0 to 7, or the first day is
   *     out of its range
   */
  public HolidayNotice {
    name = NAME.check(name);
    confirmedBy = CONFIRMED_BY.check(confirmedBy);
    if (days < 0 || days > MOST_DAYS) {
      throw new InvalidValue("days", "must be from 0 to " + MOST_DAYS);
    }
    if (firstDay.getYear() < FIRST_YEAR || firstDay.getYear() > LAST_YEAR) {
      throw new InvalidValue("first_day", "must be in " + FIRST_YEAR + " to " + LAST_YEAR);
    }
    if (computedOn.filter(computed -> isFar(computed, firstDay)).isPresent()) {
      throw new InvalidValue(
          "first_day", "must be within " + MOST_DAYS_MOVED + " days of computed_on");
    }
  }

  /** So far the moon moves nothing: it is the month or the year that somebody has mistaken. */
  private static boolean isFar(LocalDate one, LocalDate other) {
    return Math.abs(ChronoUnit.DAYS.between(one, other)) > MOST_DAYS_MOVED;
  }

  /** Which holiday this is about. */
  public Subject subject() {
    return new Subject(name, computedOn.isPresent(), computedOn.orElse(firstDay));
  }

  /** The same, said of the holiday that its rule gives on that day. */
  public HolidayNotice about(LocalDate computed) {
    return new HolidayNotice(
        id, name, Optional.of(computed), firstDay, days, confirmedBy, createdAt);
  }

  /** Whether it says the same of the same holiday, whoever says it. */
  public boolean saysTheSameAs(HolidayNotice other) {
    return subject().equals(other.subject()) && daysOff().equals(other.daysOff());
  }

  /** What it says, which is sure. */
  DaysOff daysOff() {
    return new DaysOff(name, firstDay, days, false, computedOn);
  }
}
