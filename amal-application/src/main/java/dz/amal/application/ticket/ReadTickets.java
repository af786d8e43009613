package dz.amal.application.ticket;

import dz.amal.domain.identity.Caller;
import dz.amal.domain.kernel.Page;
import dz.amal.domain.kernel.PageRequest;
import dz.amal.domain.ticket.Ticket;
import dz.amal.domain.ticket.TicketId;
import dz.amal.domain.ticket.Tickets;
import java.util.Optional;

/** Reads the caller's own tickets. Somebody else's is as if it were not there. */
public final class ReadTickets {

  private final Tickets tickets;

  /** Wires the use case. */
  public ReadTickets(Tickets tickets) {
    this.tickets = tickets;
  }

  /** The caller's tickets, the newest first. */
  public Page<Ticket> list(Caller caller, PageRequest page) {
    return tickets.of(caller.user(), page);
  }

  /** One ticket. */
  public Optional<Ticket> one(Caller caller, TicketId id) {
    return tickets.find(id).filter(found -> found.belongsTo(caller.user()));
  }
}
