package dz.amal.domain.sla;

import dz.amal.domain.kernel.InvalidValue;
import java.time.Duration;

/**
 * How much time there is.
 *
 * @param firstResponse until a human has answered; more than nothing
 * @param resolution until the need is dealt with; at least as long as {@code firstResponse}
 * @param time which time counts
 * @param pausesWhileWaiting whether the clock stands still while the person's answer is waited for
 */
public record SlaTarget(
    Duration firstResponse, Duration resolution, Time time, boolean pausesWhileWaiting) {

  /** Which time counts. */
  public enum Time {
    /** All of it, day and night. */
    WALL,
    /** That of the {@link WorkingCalendar}. */
    WORKING
  }

  /**
   * A target.
   *
   * @throws InvalidValue if there is no time, or less for all of it than for its beginning
   */
  public SlaTarget {
    if (firstResponse.isNegative() || firstResponse.isZero()) {
      throw new InvalidValue("first_response", "must be more than nothing");
    }
    if (resolution.compareTo(firstResponse) < 0) {
      throw new InvalidValue("resolution", "must not be shorter than first_response");
    }
  }

  /** A target around the clock, which nothing holds up. */
  public static SlaTarget aroundTheClock(Duration firstResponse, Duration resolution) {
    return new SlaTarget(firstResponse, resolution, Time.WALL, false);
  }

  /** A target of wall time that stands still while the person is waited for. */
  public static SlaTarget wallTime(Duration firstResponse, Duration resolution) {
    return new SlaTarget(firstResponse, resolution, Time.WALL, true);
  }
}
