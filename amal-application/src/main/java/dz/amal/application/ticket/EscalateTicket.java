package dz.amal.application.ticket;

import dz.amal.domain.identity.Caller;
import dz.amal.domain.kernel.IdSource;
import dz.amal.domain.kernel.Transactions;
import dz.amal.domain.notification.NotificationEvent;
import dz.amal.domain.sla.Priority;
import dz.amal.domain.sla.SlaClock;
import dz.amal.domain.ticket.Ticket;
import dz.amal.domain.ticket.TicketComment;
import dz.amal.domain.ticket.TicketComments;
import dz.amal.domain.ticket.TicketEvent;
import dz.amal.domain.ticket.TicketId;
import dz.amal.domain.ticket.Tickets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Says that a ticket needs more than it gets: it is raised by one priority, and the whole team is
 * told. Its owner raises it to high at most, since urgent is a judgement of the team's.
 */
public final class EscalateTicket {

  private final Transactions transactions;
  private final Tickets tickets;
  private final TicketComments comments;
  private final TicketLedger ledger;
  private final Supplier<SlaClock> slaClock;
  private final IdSource ids;
  private final InstantSource clock;

  /** Wires the use case. */
  public EscalateTicket(
      Transactions transactions,
      Tickets tickets,
      TicketComments comments,
      TicketLedger ledger,
      Supplier<SlaClock> slaClock,
      IdSource ids,
      InstantSource clock) {
    this.transactions = transactions;
    this.tickets = tickets;
    this.comments = comments;
    this.ledger = ledger;
    this.slaClock = slaClock;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Escalates a ticket; one that was finished is open again.
   *
   * @param reason why, 1 to 10,000 characters; kept as a comment, for the team only where one of
   *     the team says it
   * @return the ticket, or empty if there is none such that the caller may see
   */
  public Optional<Ticket> handle(Caller caller, TicketId id, String reason) {
    return transactions.inTransaction(
        () ->
            tickets
                .findForUpdate(id)
                .filter(found -> caller.isAgent() || found.belongsTo(caller.user()))
                .map(found -> escalate(found, caller, reason)));
  }

  private Ticket escalate(Ticket ticket, Caller caller, String reason) {
    Instant now = clock.instant();
    comments.add(
        new TicketComment(
            ids.next(),
            ticket.id(),
            Optional.of(caller.user()),
            reason,
            caller.isAgent(),
            Optional.empty(),
            List.of(),
            now));
    Ticket escalated =
        ledger.change(
            ticket,
            raised(ticket.unfinished(slaClock.get(), now), caller, now),
            Optional.of(caller.user()),
            TicketEvent.Reason.ESCALATED);
    ledger.note(
        escalated, TicketEvent.Kind.ESCALATED, Optional.of(caller.user()), Optional.empty());
    ledger.tell(NotificationEvent.TICKET_ESCALATED, escalated);
    return escalated;
  }

  private Ticket raised(Ticket ticket, Caller caller, Instant now) {
    Priority next = next(ticket.priority(), caller.isAgent() ? Priority.URGENT : Priority.HIGH);
    return next == ticket.priority()
        ? ticket
        : ticket.judged(ticket.category(), next, slaClock.get(), now);
  }

  private static Priority next(Priority priority, Priority highest) {
    Priority raised = priority.raised();
    return raised.compareTo(highest) <= 0 ? raised : priority;
  }
}
