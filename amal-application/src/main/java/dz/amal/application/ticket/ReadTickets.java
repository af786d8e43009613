package dz.amal.application.ticket;

import dz.amal.application.audit.NoteReading;
import dz.amal.domain.audit.AuditEntry;
import dz.amal.domain.identity.Caller;
import dz.amal.domain.kernel.Page;
import dz.amal.domain.kernel.PageRequest;
import dz.amal.domain.ticket.QueueOrder;
import dz.amal.domain.ticket.Ticket;
import dz.amal.domain.ticket.TicketComment;
import dz.amal.domain.ticket.TicketComments;
import dz.amal.domain.ticket.TicketEvent;
import dz.amal.domain.ticket.TicketFilter;
import dz.amal.domain.ticket.TicketId;
import dz.amal.domain.ticket.TicketTimeline;
import dz.amal.domain.ticket.Tickets;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/**
 * Reads tickets: the team all of them, others their own. Somebody else's is as if it were not
 * there, and so is what the team says for itself. That somebody of the team opens another's ticket
 * is noted down; that they look through a list is not.
 */
public final class ReadTickets {

  private final Tickets tickets;
  private final TicketComments comments;
  private final TicketTimeline timeline;
  private final NoteReading reading;
  private final InstantSource clock;

  /** Wires the use case. */
  public ReadTickets(
      Tickets tickets,
      TicketComments comments,
      TicketTimeline timeline,
      NoteReading reading,
      InstantSource clock) {
    this.tickets = tickets;
    this.comments = comments;
    this.timeline = timeline;
    this.reading = reading;
    this.clock = clock;
  }

  /**
   * The tickets that the caller may see.
   *
   * @param order empty for the usual one: by risk for the team, the newest first for others
   */
  public Page<Ticket> list(
      Caller caller, TicketFilter filter, Optional<QueueOrder> order, PageRequest page) {
    TicketFilter allowed = caller.isAgent() ? filter : filter.ofOwner(caller.user());
    QueueOrder usual = caller.isAgent() ? QueueOrder.RISK : QueueOrder.NEWEST;
    return tickets.queue(allowed, order.orElse(usual), clock.instant(), page);
  }

  /** One ticket. */
  public Optional<Ticket> one(Caller caller, TicketId id) {
    Optional<Ticket> found = visible(caller, id);
    found
        .filter(ticket -> !ticket.belongsTo(caller.user()))
        .ifPresent(ticket -> note(caller, ticket));
    return found;
  }

  private void note(Caller caller, Ticket ticket) {
    Map<String, String> details =
        ticket
            .conversation()
            .map(conversation -> Map.of("conversation", conversation.toString()))
            .orElse(Map.of());
    reading.of(caller, AuditEntry.Subject.of("ticket", ticket.id().value()), details);
  }

  private Optional<Ticket> visible(Caller caller, TicketId id) {
    return tickets.find(id).filter(found -> caller.isAgent() || found.belongsTo(caller.user()));
  }

  /** What was said about it, the oldest first; empty if there is no such ticket. */
  public Optional<Page<TicketComment>> comments(Caller caller, TicketId id, PageRequest page) {
    return one(caller, id)
        .map(
            found ->
                caller.isAgent()
                    ? comments.of(found.id(), page)
                    : comments.publicOf(found.id(), page));
  }

  /** What happened to it, the oldest first; empty if there is no such ticket. */
  public Optional<Page<TicketEvent>> events(Caller caller, TicketId id, PageRequest page) {
    return visible(caller, id)
        .map(
            found ->
                caller.isAgent()
                    ? timeline.of(found.id(), page)
                    : timeline.of(found.id(), TicketEvent.FOR_THE_PERSON, page));
  }
}
