package dz.amal.domain.statistics;

import java.time.Instant;
import java.util.List;

/** Figures of tickets, computed where they are kept. */
public interface TicketStatistics {

  /** Tickets by category, priority and status, in this order. */
  List<TicketCount> counts();

  /**
   * How targets were met, by category and by week of opening (Monday, in Algiers), the latest week
   * first, then by category.
   *
   * @param since tickets opened then or later
   */
  List<WeekOfTickets> byWeek(Instant since);
}
