package dz.amal.domain.ticket;

import dz.amal.domain.conversation.ConversationId;
import dz.amal.domain.identity.UserId;
import dz.amal.domain.kernel.Page;
import dz.amal.domain.kernel.PageRequest;
import java.util.Optional;

/** All tickets that were not deleted. */
public interface Tickets {

  /**
   * Keeps a new ticket.
   *
   * @throws IllegalStateException if the id or the number is already taken
   */
  void add(Ticket ticket);

  /**
   * Replaces category, priority, status and deadline.
   *
   * @throws IllegalStateException if there is no such ticket
   */
  void update(Ticket ticket);

  /** The ticket, or empty if there is none. */
  Optional<Ticket> find(TicketId id);

  /**
   * The newest ticket of a conversation that is open or in progress, or empty if there is none. It
   * is locked until the transaction ends, so that whoever raises it overwrites nothing.
   */
  Optional<Ticket> openIn(ConversationId conversation);

  /** A user's own tickets, the newest first, then the highest id. */
  Page<Ticket> of(UserId owner, PageRequest page);
}
