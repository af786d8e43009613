package dz.amal.domain.sla;

import dz.amal.domain.kernel.InvalidValue;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * Hours of work without a break.
 *
 * @param from when they begin
 * @param to when they end, exclusive; midnight is that at the end of the day
 */
public record Shift(LocalTime from, LocalTime to) {

  /**
   * Hours of work.
   *
   * @throws InvalidValue if they end before they have begun
   */
  public Shift {
    if (!to.equals(LocalTime.MIDNIGHT) && !to.isAfter(from)) {
      throw new InvalidValue("to", "must be after from, or 00:00 for the end of the day");
    }
  }

  /** Whether it ends at the latest when the other begins. */
  boolean isBefore(Shift later) {
    return !to.equals(LocalTime.MIDNIGHT) && !to.isAfter(later.from);
  }

  /** When it begins and ends on that day. A clock that is put forward takes what it skips. */
  Span on(LocalDate day, ZoneId zone) {
    LocalDate lastDay = to.equals(LocalTime.MIDNIGHT) ? day.plusDays(1) : day;
    return new Span(
        ZonedDateTime.of(day, from, zone).toInstant(),
        ZonedDateTime.of(lastDay, to, zone).toInstant());
  }
}
