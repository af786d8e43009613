package dz.amal.domain.ticket;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Whether somebody has seen a ticket, and whom to alert until somebody has.
 *
 * @param acknowledgedAt when somebody of the team said that they have seen it; empty until then
 * @param nextAlertAt when the next of those on call is alerted; empty when nobody has to be
 */
public record Watch(Optional<Instant> acknowledgedAt, Optional<Instant> nextAlertAt) {

  /** Nobody has to be alerted. */
  public static final Watch NONE = new Watch(Optional.empty(), Optional.empty());

  /** Somebody is alerted then. */
  public static Watch alertingAt(Instant next) {
    return new Watch(Optional.empty(), Optional.of(next));
  }

  /** Somebody has seen it, and nobody else has to be alerted. The first counts. */
  Watch acknowledged(Instant now) {
    return new Watch(acknowledgedAt.or(() -> Optional.of(now)), Optional.empty());
  }

  /** Nobody has to be alerted any more, seen or not. */
  Watch ended() {
    return new Watch(acknowledgedAt, Optional.empty());
  }

  /**
   * The next alert is when the next such time after the last one due has passed. However late this
   * is, the steps do not drift, and none is made up for.
   */
  Watch alerted(Duration patience, Instant now) {
    return new Watch(acknowledgedAt, nextAlertAt.map(due -> after(due, patience, now)));
  }

  private static Instant after(Instant due, Duration patience, Instant now) {
    long missed = Math.max(0, Duration.between(due, now).dividedBy(patience));
    return due.plus(patience.multipliedBy(missed + 1));
  }
}
