package dz.amal.domain.ticket;

import java.time.Instant;

/**
 * Hands out ticket numbers. Thread-safe: no number is handed out twice, whatever the number of
 * writers; a number may be skipped when its ticket is not stored after all.
 */
@FunctionalInterface
public interface TicketNumbers {

  /** The next number of the year that this instant belongs to in Africa/Algiers. */
  TicketNumber next(Instant openedAt);
}
