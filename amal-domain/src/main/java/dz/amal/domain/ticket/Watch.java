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

  /** The next alert is so much later than the last was due, whenever it was sent. */
  Watch alerted(Duration patience) {
    return new Watch(acknowledgedAt, nextAlertAt.map(due -> due.plus(patience)));
  }
}
