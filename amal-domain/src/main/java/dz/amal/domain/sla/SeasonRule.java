package dz.amal.domain.sla;

import dz.amal.domain.kernel.InvalidValue;
import dz.amal.domain.kernel.TextRule;
import java.time.LocalDate;
import java.time.Month;
import java.util.stream.Stream;

/**
 * A month with hours of its own that comes again every year of its calendar, such as Ramadan.
 * Immutable. A lunar month is the one that the JDK computes; notices do not move it, as a day more
 * or less at its ends changes the hours of that day only.
 *
 * @param name what people call it, 1 to 100 characters
 * @param calendar whose month this is
 * @param month 1 to 12; all of it, from its first to its last day
 * @param hours that hold in it
 */
public record SeasonRule(String name, HolidayRule.Calendar calendar, int month, WeeklyHours hours) {

  private static final TextRule NAME = new TextRule("name", 100);

  /**
   * A rule for a month.
   *
   * @throws InvalidValue if there is no such month, or the name breaks its rule
   */
  public SeasonRule {
    name = NAME.check(name);
    if (month < 1 || month > Month.values().length) {
      throw new InvalidValue("month", "must be from 1 to 12");
    }
  }

  /** Those that begin in a civil year; a lunar one may do so twice. */
  Stream<Season> beginningIn(int year) {
    return calendar.daysIn(year, month, 1).map(first -> new Season(first, lastDay(first), hours));
  }

  private LocalDate lastDay(LocalDate first) {
    return first.plusDays(calendar.lengthOfMonth(first) - 1L);
  }
}
