package dz.amal.domain.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * How much models elsewhere may cost. A turn that has begun is ended even if it goes over; the next
 * one is answered by the models that come with Amal.
 *
 * @param perUserAndDay tokens, from 1
 * @param perDay tokens of all people together, from 1
 */
public record ModelBudget(long perUserAndDay, long perDay) {

  private static final ZoneId ALGIERS = ZoneId.of("Africa/Algiers");

  public ModelBudget {
    if (perUserAndDay < 1 || perDay < 1) {
      throw new IllegalArgumentException("a budget is 1 token or more");
    }
  }

  /** The day that what is spent at an instant counts to. */
  public static LocalDate dayOf(Instant instant) {
    return LocalDate.ofInstant(instant, ALGIERS);
  }

  /** Whether there is something left for a person, after so much was spent on this day. */
  public boolean allows(long byUser, long byAll) {
    return byUser < perUserAndDay && byAll < perDay;
  }
}
