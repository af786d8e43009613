package dz.amal.application.ticket;

import dz.amal.domain.kernel.Transactions;
import dz.amal.domain.ticket.Tickets;
import java.time.Instant;
import java.time.InstantSource;

/** Alerts the next of those on call about every crisis that nobody has seen in time. */
public final class ClimbCrisisLane {

  private static final int AT_ONCE = 50;

  private final Transactions transactions;
  private final Tickets tickets;
  private final CrisisLane lane;
  private final InstantSource clock;

  /** Wires the use case. */
  public ClimbCrisisLane(
      Transactions transactions, Tickets tickets, CrisisLane lane, InstantSource clock) {
    this.transactions = transactions;
    this.tickets = tickets;
    this.lane = lane;
    this.clock = clock;
  }

  /**
   * Alerts for what is due now. Several at once do no harm: each ticket is one's at a time.
   *
   * @return how many alerts went out
   */
  public int handle() {
    int alerted = 0;
    int some = climb();
    while (some > 0) {
      alerted += some;
      some = climb();
    }
    return alerted;
  }

  private int climb() {
    Instant now = clock.instant();
    return transactions.inTransaction(
        () -> {
          var due = tickets.toAlert(now, AT_ONCE);
          due.forEach(ticket -> tickets.update(lane.climb(ticket, now)));
          return due.size();
        });
  }
}
