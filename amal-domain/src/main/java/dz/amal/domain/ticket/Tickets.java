package dz.amal.domain.ticket;

import dz.amal.domain.conversation.ConversationId;
import dz.amal.domain.identity.UserId;
import dz.amal.domain.kernel.Page;
import dz.amal.domain.kernel.PageRequest;
import dz.amal.domain.sla.SlaFlag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All tickets that were not deleted. */
public interface Tickets {

  /**
   * Keeps a new ticket.
   *
   * @throws IllegalStateException if the id or the number is already taken
   */
  void add(Ticket ticket);

  /**
   * Replaces all that can change of a ticket.
   *
   * @throws IllegalStateException if there is no such ticket
   */
  void update(Ticket ticket);

  /**
   * As {@link #update}, for many.
   *
   * @throws IllegalStateException if one of them is not there
   */
  void updateAll(List<Ticket> tickets);

  /** The ticket, or empty if there is none. */
  Optional<Ticket> find(TicketId id);

  /** Those of these tickets that are there, by their ids. */
  Map<TicketId, Ticket> findAll(Set<TicketId> ids);

  /**
   * The ticket, locked until the transaction ends, so that whoever changes it overwrites nothing.
   *
   * @throws IllegalStateException outside a transaction
   */
  Optional<Ticket> findForUpdate(TicketId id);

  /**
   * The newest ticket of a conversation that is open or in progress, or empty if there is none. It
   * is locked until the transaction ends, so that whoever raises it overwrites nothing.
   */
  Optional<Ticket> openIn(ConversationId conversation);

  /** Whether a conversation has a ticket, finished or not. */
  boolean existIn(ConversationId conversation);

  /** A user's own tickets, the newest first, then the highest id. */
  Page<Ticket> of(UserId owner, PageRequest page);

  /**
   * The team's tickets.
   *
   * @param now by which their standing is judged
   */
  Page<Ticket> queue(TicketFilter filter, QueueOrder order, Instant now, PageRequest page);

  /**
   * Flags unfinished tickets whose time for that has come, each exactly once however many ask at
   * once, and gives them back as they are since. Tickets that wait for the person are passed over.
   *
   * @param limit at most so many
   */
  List<Ticket> flag(SlaFlag flag, Instant now, int limit);

  /**
   * Tickets about which somebody has to be alerted, the longest overdue first, locked until the
   * transaction ends; those that another transaction has locked are passed over.
   */
  List<Ticket> toAlert(Instant now, int limit);

  /**
   * Unfinished tickets by id, locked until the transaction ends.
   *
   * @param after only those with a higher id; empty for the first
   */
  List<Ticket> unfinished(Optional<TicketId> after, int limit);
}
