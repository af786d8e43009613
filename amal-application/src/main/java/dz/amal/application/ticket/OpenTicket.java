package dz.amal.application.ticket;

import dz.amal.application.kernel.OncePerKey;
import dz.amal.domain.identity.Caller;
import dz.amal.domain.kernel.RequestKey;
import dz.amal.domain.kernel.Transactions;
import dz.amal.domain.sla.Priority;
import dz.amal.domain.ticket.Ticket;
import dz.amal.domain.ticket.TicketCategory;
import dz.amal.domain.ticket.TicketId;
import dz.amal.domain.ticket.Tickets;
import java.util.Optional;

/** Opens a ticket because its owner asks for one. */
public final class OpenTicket {

  private final Transactions transactions;
  private final OncePerKey oncePerKey;
  private final Tickets tickets;
  private final TicketDesk desk;

  /** Wires the use case. */
  public OpenTicket(
      Transactions transactions, OncePerKey oncePerKey, Tickets tickets, TicketDesk desk) {
    this.transactions = transactions;
    this.oncePerKey = oncePerKey;
    this.tickets = tickets;
    this.desk = desk;
  }

  /** What to open; without a priority, the category's usual one. */
  public record Command(
      Caller caller,
      String subject,
      Optional<String> description,
      TicketCategory category,
      Optional<Priority> priority,
      Optional<RequestKey> key) {}

  /**
   * The new ticket, or the one that the same request has opened before; empty if the key was used
   * for another request.
   */
  public Optional<Ticket> handle(Command command) {
    return transactions.inTransaction(() -> store(command));
  }

  private Optional<Ticket> store(Command command) {
    TicketId id = desk.newId();
    return oncePerKey.create(
        new OncePerKey.Request(command.caller().user().value(), command.key(), id.value()),
        () -> open(id, command),
        earlier -> tickets.find(new TicketId(earlier)));
  }

  private Ticket open(TicketId id, Command command) {
    return desk.open(
        new Ticket.Request(
            id,
            command.caller().user(),
            Optional.empty(),
            command.subject(),
            command.description(),
            command.category(),
            command.priority().orElse(command.category().usualPriority())));
  }
}
