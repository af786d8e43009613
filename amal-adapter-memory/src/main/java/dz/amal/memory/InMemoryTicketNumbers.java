package dz.amal.memory;

import dz.amal.domain.ticket.TicketNumber;
import dz.amal.domain.ticket.TicketNumbers;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Ticket numbers in memory. Like a sequence it stands outside of units: a number that a failed unit
 * took is skipped, since somebody may have heard it already.
 */
public final class InMemoryTicketNumbers implements TicketNumbers {

  private static final ZoneId ALGIERS = ZoneId.of("Africa/Algiers");

  private final Map<Integer, Long> lastOfYear = new ConcurrentHashMap<>();

  @Override
  public TicketNumber next(Instant openedAt) {
    int year = openedAt.atZone(ALGIERS).getYear();
    return new TicketNumber(year, lastOfYear.merge(year, 1L, Long::sum));
  }
}
