package dz.amal.domain.ticket;

import dz.amal.domain.kernel.Cursor;
import java.time.Duration;
import java.time.Instant;

/** In which order the team sees tickets. */
public enum QueueOrder {
  /** The newest first. */
  NEWEST,
  /** What is unfinished first; of that, crises first; then the nearest deadline. */
  RISK;

  /**
   * A cursor has one time, and this order asks three things. So a deadline is moved by whole eras
   * of fifty years, by one sooner for a crisis and by two later once it is finished; deadlines
   * themselves lie in the era from 2000.
   */
  private static final Duration ERA = Duration.ofDays(18_262);

  private static final Instant FIRST_ERA = Instant.parse("2000-01-01T00:00:00Z");
  private static final int FINISHED = 2;

  /** A ticket's place in this order. */
  public Cursor placeOf(Ticket ticket) {
    if (this == NEWEST) {
      return ticket.cursor();
    }
    int eras = (ticket.status().isUnfinished() ? 0 : FINISHED) - (ticket.isCrisis() ? 1 : 0);
    return new Cursor(ticket.deadlines().dueAt().plus(ERA.multipliedBy(eras)), ticket.id().value());
  }

  private static long era(Cursor place) {
    return Math.floorDiv(Duration.between(FIRST_ERA, place.at()).toDays(), ERA.toDays());
  }

  /** Whether a place by risk is that of a finished ticket. */
  public static boolean isFinished(Cursor place) {
    return era(place) > 0;
  }

  /** Whether a place by risk is that of a crisis. */
  public static boolean isCrisis(Cursor place) {
    return Math.floorMod(era(place), FINISHED) == 1;
  }

  /** The deadline of a place by risk. */
  public static Instant dueAt(Cursor place) {
    return place.at().minus(ERA.multipliedBy(era(place)));
  }
}
