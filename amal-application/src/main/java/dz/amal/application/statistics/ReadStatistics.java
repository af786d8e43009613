package dz.amal.application.statistics;

import dz.amal.domain.identity.Caller;
import dz.amal.domain.identity.Role;
import dz.amal.domain.statistics.TicketCount;
import dz.amal.domain.statistics.TicketStatistics;
import dz.amal.domain.statistics.WeekOfTickets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Reads figures of the team's work. For analysts and the team; empty for others. */
public final class ReadStatistics {

  private static final Duration A_WEEK = Duration.ofDays(7);

  private final TicketStatistics tickets;
  private final InstantSource clock;

  /** Wires the use case. */
  public ReadStatistics(TicketStatistics tickets, InstantSource clock) {
    this.tickets = tickets;
    this.clock = clock;
  }

  /** Tickets by category, priority and status. */
  public Optional<List<TicketCount>> tickets(Caller caller) {
    return mayRead(caller) ? Optional.of(tickets.counts()) : Optional.empty();
  }

  /**
   * How targets were met, by week and category.
   *
   * @param weeks how many weeks back, from 1
   */
  public Optional<List<WeekOfTickets>> targets(Caller caller, int weeks) {
    return mayRead(caller)
        ? Optional.of(tickets.byWeek(clock.instant().minus(A_WEEK.multipliedBy(weeks))))
        : Optional.empty();
  }

  private static boolean mayRead(Caller caller) {
    return caller.isAgent() || caller.role() == Role.ANALYST;
  }
}
