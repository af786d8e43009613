package dz.amal.domain.sla;

import dz.amal.domain.kernel.InvalidValue;
import java.time.LocalDate;

/**
 * Days on which other hours hold, such as those of Ramadan.
 *
 * @param from the first day
 * @param to the last day, inclusive
 */
public record Season(LocalDate from, LocalDate to, WeeklyHours hours) {

  /**
   * Days with hours of their own.
   *
   * @throws InvalidValue if the last day is before the first
   */
  public Season {
    if (to.isBefore(from)) {
      throw new InvalidValue("to", "must not be before from");
    }
  }

  /** Whether the day is one of them. */
  boolean has(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }
}
