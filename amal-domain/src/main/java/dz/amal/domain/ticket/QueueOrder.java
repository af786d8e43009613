package dz.amal.domain.ticket;

import dz.amal.domain.kernel.Cursor;
import java.time.Duration;
import java.time.Instant;

/** In which order the team sees tickets. */
public enum QueueOrder {
  /** The newest first. */
  NEWEST,
  /** Crises first, then the nearest deadline. */
  RISK;

  /**
   * How much sooner than its deadline a crisis stands in a cursor, so that one time holds both:
   * fifty years, in which no deadline lies.
   */
  private static final Duration CRISIS_AHEAD = Duration.ofDays(18_262);

  private static final Instant CRISES_END = Instant.parse("2000-01-01T00:00:00Z");

  /** A ticket's place in this order. */
  public Cursor placeOf(Ticket ticket) {
    if (this == NEWEST) {
      return ticket.cursor();
    }
    Instant due = ticket.deadlines().dueAt();
    return new Cursor(ticket.isCrisis() ? due.minus(CRISIS_AHEAD) : due, ticket.id().value());
  }

  /** Whether a place by risk is that of a crisis. */
  public static boolean isCrisis(Cursor place) {
    return place.at().isBefore(CRISES_END);
  }

  /** The deadline of a place by risk. */
  public static Instant dueAt(Cursor place) {
    return isCrisis(place) ? place.at().plus(CRISIS_AHEAD) : place.at();
  }
}
