package dz.amal.application.ticket;

import dz.amal.domain.identity.Caller;
import dz.amal.domain.kernel.Transactions;
import dz.amal.domain.notification.NotificationEvent;
import dz.amal.domain.ticket.Ticket;
import dz.amal.domain.ticket.TicketEvent;
import dz.amal.domain.ticket.TicketId;
import dz.amal.domain.ticket.Tickets;
import java.time.InstantSource;
import java.util.Optional;

/** Somebody of the team says that they have seen a ticket; nobody else is alerted to it. */
public final class AcknowledgeTicket {

  private final Transactions transactions;
  private final Tickets tickets;
  private final TicketLedger ledger;
  private final InstantSource clock;

  /** Wires the use case. */
  public AcknowledgeTicket(
      Transactions transactions, Tickets tickets, TicketLedger ledger, InstantSource clock) {
    this.transactions = transactions;
    this.tickets = tickets;
    this.ledger = ledger;
    this.clock = clock;
  }

  /**
   * Acknowledges a ticket; once is enough.
   *
   * @param caller of the team; to others there is no such ticket
   * @return the ticket, or empty if there is none
   */
  public Optional<Ticket> handle(Caller caller, TicketId id) {
    if (!caller.isAgent()) {
      return Optional.empty();
    }
    return transactions.inTransaction(
        () -> tickets.findForUpdate(id).map(found -> acknowledge(found, caller)));
  }

  private Ticket acknowledge(Ticket ticket, Caller caller) {
    if (ticket.watch().acknowledgedAt().isPresent()) {
      return ticket;
    }
    Ticket seen =
        ledger.change(
            ticket,
            ticket.acknowledged(clock.instant()),
            Optional.of(caller.user()),
            TicketEvent.Reason.REQUESTED);
    ledger.tell(NotificationEvent.CRISIS_ACKNOWLEDGED, seen);
    return seen;
  }
}
