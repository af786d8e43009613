package dz.amal.domain.oncall;

import dz.amal.domain.identity.UserId;
import dz.amal.domain.kernel.InvalidValue;
import java.time.DayOfWeek;
import java.time.LocalTime;

/**
 * Somebody is on call, every week.
 *
 * @param from when it begins, in Algiers
 * @param to when it ends, exclusive; midnight is that at the end of the day. A duty over midnight
 *     is two
 * @param step when they are alerted: 1 for at once, 2 when nobody of 1 has answered; 1 to 20
 */
public record Duty(UserId person, DayOfWeek day, LocalTime from, LocalTime to, int step) {

  private static final int MOST_STEPS = 20;

  public Duty {
    if (!to.equals(LocalTime.MIDNIGHT) && !to.isAfter(from)) {
      throw new InvalidValue("to", "must be after from, or 00:00 for the end of the day");
    }
    if (step < 1 || step > MOST_STEPS) {
      throw new InvalidValue("step", "must be from 1 to " + MOST_STEPS);
    }
  }

  boolean isAt(DayOfWeek otherDay, LocalTime time) {
    return day == otherDay
        && !time.isBefore(from)
        && (to.equals(LocalTime.MIDNIGHT) || time.isBefore(to));
  }
}
