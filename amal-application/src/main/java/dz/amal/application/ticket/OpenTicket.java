package dz.amal.application.ticket;

import dz.amal.domain.identity.Caller;
import dz.amal.domain.kernel.IdempotencyKeys;
import dz.amal.domain.kernel.RequestKey;
import dz.amal.domain.kernel.Transactions;
import dz.amal.domain.sla.Priority;
import dz.amal.domain.ticket.Ticket;
import dz.amal.domain.ticket.TicketCategory;
import dz.amal.domain.ticket.TicketId;
import dz.amal.domain.ticket.Tickets;
import java.time.InstantSource;
import java.util.Optional;

/** Opens a ticket because its owner asks for one. */
public final class OpenTicket {

  private final Transactions transactions;
  private final IdempotencyKeys keys;
  private final Tickets tickets;
  private final TicketDesk desk;
  private final InstantSource clock;

  /** Wires the use case. */
  public OpenTicket(
      Transactions transactions,
      IdempotencyKeys keys,
      Tickets tickets,
      TicketDesk desk,
      InstantSource clock) {
    this.transactions = transactions;
    this.keys = keys;
    this.tickets = tickets;
    this.desk = desk;
    this.clock = clock;
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
    Optional<IdempotencyKeys.Claim> repeated =
        command
            .key()
            .map(
                key ->
                    keys.claim(
                        command.caller().user().value(),
                        key.key(),
                        key.requestHash(),
                        id.value(),
                        clock.instant()))
            .filter(claim -> !claim.isFresh());
    if (repeated.isPresent()) {
      return repeated
          .filter(IdempotencyKeys.Claim::isSameRequest)
          .flatMap(claim -> tickets.find(new TicketId(claim.resource())));
    }
    return Optional.of(
        desk.open(
            new TicketDesk.Request(
                id,
                command.caller().user(),
                Optional.empty(),
                command.subject(),
                command.description(),
                command.category(),
                command.priority().orElse(command.category().usualPriority()))));
  }
}
