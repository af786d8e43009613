package dz.amal.memory;

import dz.amal.domain.conversation.ConversationId;
import dz.amal.domain.identity.UserId;
import dz.amal.domain.kernel.Page;
import dz.amal.domain.kernel.PageRequest;
import dz.amal.domain.ticket.Ticket;
import dz.amal.domain.ticket.TicketId;
import dz.amal.domain.ticket.TicketStatus;
import dz.amal.domain.ticket.Tickets;
import java.util.Comparator;
import java.util.Optional;

/** Tickets in memory. */
public final class InMemoryTickets implements Tickets {

  private final InMemoryDatabase database;

  /** The tickets of this database. */
  public InMemoryTickets(InMemoryDatabase database) {
    this.database = database;
  }

  @Override
  public void add(Ticket ticket) {
    database.units.run(
        () -> {
          database.users.require(ticket.owner());
          ticket.conversation().ifPresent(database.conversations::require);
          database.tickets.add(ticket.id(), ticket);
          database.ticketsByNumber.add(ticket.number(), ticket.id());
        });
  }

  @Override
  public void update(Ticket ticket) {
    database.units.run(
        () -> {
          database.tickets.require(ticket.id());
          database.tickets.put(ticket.id(), ticket);
        });
  }

  @Override
  public Optional<Ticket> find(TicketId id) {
    return database.units.call(() -> database.tickets.find(id));
  }

  @Override
  public Optional<Ticket> openIn(ConversationId conversation) {
    return database.units.call(
        () ->
            database
                .tickets
                .rows()
                .filter(ticket -> ticket.conversation().equals(Optional.of(conversation)))
                .filter(InMemoryTickets::isOpen)
                .max(Comparator.comparing(Ticket::cursor)));
  }

  private static boolean isOpen(Ticket ticket) {
    return ticket.status() == TicketStatus.OPEN || ticket.status() == TicketStatus.IN_PROGRESS;
  }

  @Override
  public Page<Ticket> of(UserId owner, PageRequest page) {
    return database.units.call(
        () ->
            CursorOrder.NEWEST_FIRST.page(
                database.tickets.rows().filter(ticket -> ticket.belongsTo(owner)),
                Ticket::cursor,
                page));
  }
}
