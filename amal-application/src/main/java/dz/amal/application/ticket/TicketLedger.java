package dz.amal.application.ticket;

import dz.amal.domain.identity.UserId;
import dz.amal.domain.kernel.IdSource;
import dz.amal.domain.notification.Notification;
import dz.amal.domain.notification.NotificationEvent;
import dz.amal.domain.notification.Outbox;
import dz.amal.domain.ticket.Ticket;
import dz.amal.domain.ticket.TicketEvent;
import dz.amal.domain.ticket.TicketTimeline;
import dz.amal.domain.ticket.TicketTrace;
import dz.amal.domain.ticket.Tickets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Stores what becomes of tickets: the ticket, the trace of the change, and what the team has to be
 * told of it. Always inside the caller's transaction.
 */
public final class TicketLedger {

  private final Tickets tickets;
  private final TicketTimeline timeline;
  private final Outbox outbox;
  private final IdSource ids;
  private final InstantSource clock;
  private final TicketTrace trace;

  /** Wires the ledger. */
  public TicketLedger(
      Tickets tickets, TicketTimeline timeline, Outbox outbox, IdSource ids, InstantSource clock) {
    this.tickets = tickets;
    this.timeline = timeline;
    this.outbox = outbox;
    this.ids = ids;
    this.clock = clock;
    this.trace = new TicketTrace(ids);
  }

  /** Stores a new ticket. */
  public void open(Ticket ticket) {
    tickets.add(ticket);
    note(
        ticket,
        TicketEvent.Kind.OPENED,
        Optional.empty(),
        Optional.of(ticket.deadlines().dueAt().toString()));
  }

  /**
   * Stores what became of a ticket as one change; nothing where nothing did.
   *
   * @return the ticket as it is stored
   */
  public Ticket change(
      Ticket before, Ticket after, Optional<UserId> actor, TicketEvent.Reason reason) {
    Ticket changed = after.asOneChangeOf(before);
    if (!changed.equals(before)) {
      tickets.update(changed);
      timeline.add(trace.of(before, changed, actor, reason));
    }
    return changed;
  }

  /** Notes down something that is no difference between two states of a ticket. */
  public void note(
      Ticket ticket, TicketEvent.Kind kind, Optional<UserId> actor, Optional<String> value) {
    timeline.add(List.of(trace.event(ticket, kind, actor, value, clock.instant())));
  }

  /** Tells the team. */
  public void tell(NotificationEvent event, Ticket ticket) {
    tell(event, ticket, Optional.empty());
  }

  /** Tells somebody in particular, and the desk. */
  public void tell(NotificationEvent event, Ticket ticket, Optional<UserId> recipient) {
    tell(event, ticket, recipient, clock.instant());
  }

  /** Tells somebody in particular, and the desk, of something that happened then. */
  public void tell(
      NotificationEvent event, Ticket ticket, Optional<UserId> recipient, Instant happenedAt) {
    outbox.add(new Notification(ids.next(), event, ticket.id(), recipient, happenedAt));
  }
}
