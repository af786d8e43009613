package dz.amal.application.ticket;

import dz.amal.domain.conversation.ConversationId;
import dz.amal.domain.identity.UserId;
import dz.amal.domain.kernel.IdSource;
import dz.amal.domain.notification.Notification;
import dz.amal.domain.notification.NotificationEvent;
import dz.amal.domain.notification.Outbox;
import dz.amal.domain.sla.Priority;
import dz.amal.domain.sla.SlaPolicy;
import dz.amal.domain.ticket.Ticket;
import dz.amal.domain.ticket.TicketCategory;
import dz.amal.domain.ticket.TicketId;
import dz.amal.domain.ticket.TicketNumbers;
import dz.amal.domain.ticket.TicketStatus;
import dz.amal.domain.ticket.Tickets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Where tickets are opened, whoever asks: with a number, a deadline, and somebody notified. Always
 * inside the caller's transaction.
 */
public final class TicketDesk {

  private final Tickets tickets;
  private final TicketNumbers numbers;
  private final Outbox outbox;
  private final SlaPolicy slaPolicy;
  private final IdSource ids;
  private final InstantSource clock;

  /** Wires the desk. */
  public TicketDesk(
      Tickets tickets,
      TicketNumbers numbers,
      Outbox outbox,
      SlaPolicy slaPolicy,
      IdSource ids,
      InstantSource clock) {
    this.tickets = tickets;
    this.numbers = numbers;
    this.outbox = outbox;
    this.slaPolicy = slaPolicy;
    this.ids = ids;
    this.clock = clock;
  }

  /** What a ticket is opened with. */
  public record Request(
      TicketId id,
      UserId owner,
      Optional<ConversationId> conversation,
      String subject,
      Optional<String> description,
      TicketCategory category,
      Priority priority) {}

  /** An id for a ticket that is to be opened. */
  public TicketId newId() {
    return new TicketId(ids.next());
  }

  /** Opens a ticket and notes down that the team must be told. */
  public Ticket open(Request request) {
    Instant now = clock.instant();
    Ticket ticket =
        new Ticket(
            request.id(),
            numbers.next(now),
            request.owner(),
            request.conversation(),
            request.subject(),
            request.description(),
            request.category(),
            request.priority(),
            TicketStatus.OPEN,
            slaPolicy.dueAt(request.priority(), now),
            now,
            now);
    tickets.add(ticket);
    notify(event(ticket), ticket);
    return ticket;
  }

  /** The ticket of a conversation that is open or in progress; empty if there is none. */
  public Optional<Ticket> openIn(ConversationId conversation) {
    return tickets.openIn(conversation);
  }

  /**
   * Files a new need of this category under the open ticket of its conversation; empty if there is
   * none that it belongs to. A ticket that was less urgent is raised. A crisis belongs under
   * nothing but a crisis; that it goes on is told to the team again.
   */
  public Optional<Ticket> continueIn(ConversationId conversation, TicketCategory category) {
    if (category == TicketCategory.CRISIS) {
      Optional<Ticket> crisis =
          tickets.openIn(conversation).filter(open -> open.category() == TicketCategory.CRISIS);
      crisis.ifPresent(ticket -> notify(NotificationEvent.CRISIS_CONTINUED, ticket));
      return crisis;
    }
    return tickets.openIn(conversation).map(open -> raised(open, category));
  }

  private Ticket raised(Ticket open, TicketCategory category) {
    Priority needed = category.usualPriority();
    if (open.priority().compareTo(needed) >= 0) {
      return open;
    }
    Instant now = clock.instant();
    Ticket raised = open.raisedTo(category, needed, slaPolicy.dueAt(needed, now), now);
    tickets.update(raised);
    notify(NotificationEvent.TICKET_RAISED, raised);
    return raised;
  }

  private void notify(NotificationEvent event, Ticket ticket) {
    outbox.add(new Notification(ids.next(), event, ticket.id(), clock.instant()));
  }

  private static NotificationEvent event(Ticket ticket) {
    return ticket.category() == TicketCategory.CRISIS
        ? NotificationEvent.CRISIS_OPENED
        : NotificationEvent.TICKET_OPENED;
  }
}
