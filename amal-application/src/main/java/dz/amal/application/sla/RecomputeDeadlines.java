package dz.amal.application.sla;

import dz.amal.domain.kernel.IdSource;
import dz.amal.domain.kernel.Transactions;
import dz.amal.domain.sla.Recalculations;
import dz.amal.domain.sla.Recalculations.Recalculation;
import dz.amal.domain.sla.SlaClock;
import dz.amal.domain.sla.SlaTarget;
import dz.amal.domain.ticket.Ticket;
import dz.amal.domain.ticket.TicketEvent;
import dz.amal.domain.ticket.TicketId;
import dz.amal.domain.ticket.TicketTimeline;
import dz.amal.domain.ticket.TicketTrace;
import dz.amal.domain.ticket.Tickets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Computes open deadlines again after the calendar or the policy has changed, with a trace of each
 * that moved. In batches, each a short transaction of its own: nobody waits long for a ticket, and
 * where this stops, another goes on.
 */
public final class RecomputeDeadlines {

  private static final int AT_ONCE = 500;

  private final Transactions transactions;
  private final Recalculations recalculations;
  private final Tickets tickets;
  private final TicketTimeline timeline;
  private final Supplier<SlaClock> slaClock;
  private final InstantSource clock;
  private final TicketTrace trace;

  /** Wires the use case. */
  public RecomputeDeadlines(
      Transactions transactions,
      Recalculations recalculations,
      Tickets tickets,
      TicketTimeline timeline,
      Supplier<SlaClock> slaClock,
      IdSource ids,
      InstantSource clock) {
    this.transactions = transactions;
    this.recalculations = recalculations;
    this.tickets = tickets;
    this.timeline = timeline;
    this.slaClock = slaClock;
    this.clock = clock;
    this.trace = new TicketTrace(ids);
  }

  /** What a batch came to: how many deadlines moved, or that there is nothing left to do. */
  private record Batch(int moved, boolean isLast) {}

  /**
   * Does all that was asked for.
   *
   * @return how many deadlines moved
   */
  public int handle() {
    int moved = 0;
    Batch batch = next();
    while (!batch.isLast()) {
      moved += batch.moved();
      batch = next();
    }
    return moved;
  }

  private Batch next() {
    return transactions.inTransaction(
        () ->
            recalculations
                .next()
                .map(asked -> new Batch(recompute(asked), false))
                .orElse(new Batch(0, true)));
  }

  private int recompute(Recalculation asked) {
    List<Ticket> some = tickets.unfinished(asked.after().map(TicketId::new), AT_ONCE);
    if (some.isEmpty()) {
      recalculations.done(asked);
      return 0;
    }
    List<Ticket> moved = new ArrayList<>();
    List<TicketEvent> events = new ArrayList<>();
    Instant now = clock.instant();
    for (Ticket ticket : some.stream().filter(each -> isConcerned(each, reason(asked))).toList()) {
      Ticket recomputed = ticket.recomputed(slaClock.get(), now);
      if (!recomputed.deadlines().equals(ticket.deadlines())) {
        moved.add(recomputed);
        events.addAll(trace.of(ticket, recomputed, Optional.empty(), reason(asked)));
      }
    }
    if (!moved.isEmpty()) {
      tickets.updateAll(moved);
      timeline.add(events);
    }
    recalculations.reached(asked, some.get(some.size() - 1).id().value());
    return moved.size();
  }

  /** A calendar moves no deadline of wall time. */
  private boolean isConcerned(Ticket ticket, TicketEvent.Reason reason) {
    SlaTarget target = slaClock.get().policy().target(ticket.category().code(), ticket.priority());
    return target.time() == SlaTarget.Time.WORKING || reason != TicketEvent.Reason.CALENDAR_CHANGED;
  }

  private static TicketEvent.Reason reason(Recalculation asked) {
    return TicketEvent.Reason.valueOf(asked.reason().toUpperCase(Locale.ROOT));
  }
}
