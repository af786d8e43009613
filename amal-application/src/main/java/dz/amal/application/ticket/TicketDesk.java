package dz.amal.application.ticket;

import dz.amal.domain.conversation.ConversationId;
import dz.amal.domain.conversation.Message;
import dz.amal.domain.kernel.IdSource;
import dz.amal.domain.notification.NotificationEvent;
import dz.amal.domain.sla.Priority;
import dz.amal.domain.sla.SlaClock;
import dz.amal.domain.ticket.Ticket;
import dz.amal.domain.ticket.TicketCategory;
import dz.amal.domain.ticket.TicketComment;
import dz.amal.domain.ticket.TicketComments;
import dz.amal.domain.ticket.TicketEvent;
import dz.amal.domain.ticket.TicketId;
import dz.amal.domain.ticket.TicketNumbers;
import dz.amal.domain.ticket.Tickets;
import dz.amal.domain.ticket.Watch;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Where tickets are opened, whoever asks: with a number, a deadline, and somebody notified. Always
 * inside the caller's transaction.
 */
public final class TicketDesk {

  private final Tickets tickets;
  private final TicketNumbers numbers;
  private final TicketComments comments;
  private final TicketLedger ledger;
  private final CrisisLane crisisLane;
  private final Supplier<SlaClock> slaClock;
  private final IdSource ids;
  private final InstantSource clock;

  /** Wires the desk. */
  public TicketDesk(
      Tickets tickets,
      TicketNumbers numbers,
      TicketComments comments,
      TicketLedger ledger,
      CrisisLane crisisLane,
      Supplier<SlaClock> slaClock,
      IdSource ids,
      InstantSource clock) {
    this.tickets = tickets;
    this.numbers = numbers;
    this.comments = comments;
    this.ledger = ledger;
    this.crisisLane = crisisLane;
    this.slaClock = slaClock;
    this.ids = ids;
    this.clock = clock;
  }

  /** An id for a ticket that is to be opened. */
  public TicketId newId() {
    return new TicketId(ids.next());
  }

  /** Whether somebody is on call, so that a person may be told that somebody was called. */
  public boolean isAttended() {
    return crisisLane.isAttended(clock.instant());
  }

  /** Opens a ticket and notes down that the team must be told. */
  public Ticket open(Ticket.Request request) {
    Instant now = clock.instant();
    boolean isCrisis = request.category() == TicketCategory.CRISIS;
    Watch watch = isCrisis ? Watch.alertingAt(crisisLane.nextAlertAt(now)) : Watch.NONE;
    Ticket opened = Ticket.open(request, numbers.next(now), slaClock.get(), watch, now);
    ledger.open(opened);
    ledger.tell(
        isCrisis ? NotificationEvent.CRISIS_OPENED : NotificationEvent.TICKET_OPENED,
        opened,
        Optional.empty(),
        now);
    if (isCrisis) {
      crisisLane.alert(opened, now, now);
    }
    return opened;
  }

  /**
   * Files a new need of this category under the open ticket of its conversation; empty if there is
   * none that it belongs to. A ticket that was less urgent is raised. A crisis belongs under
   * nothing but a crisis; that it goes on is told to the team again.
   */
  public Optional<Ticket> continueIn(ConversationId conversation, TicketCategory category) {
    if (category == TicketCategory.CRISIS) {
      Optional<Ticket> crisis = tickets.openIn(conversation).filter(Ticket::isCrisis);
      crisis.ifPresent(
          ticket -> ledger.tell(NotificationEvent.CRISIS_CONTINUED, ticket, ticket.assignee()));
      return crisis;
    }
    return tickets.openIn(conversation).map(open -> raised(open, category));
  }

  private Ticket raised(Ticket open, TicketCategory category) {
    Priority needed = category.usualPriority();
    if (open.priority().compareTo(needed) >= 0) {
      return open;
    }
    Ticket raised =
        ledger.change(
            open,
            open.raisedTo(category, needed, slaClock.get(), clock.instant()),
            Optional.empty(),
            TicketEvent.Reason.MORE_URGENT);
    ledger.tell(NotificationEvent.TICKET_RAISED, raised, raised.assignee());
    return raised;
  }

  /**
   * The person wrote in a conversation that a human has: what they wrote reaches the ticket, whose
   * clock runs again if it stood still.
   */
  public Optional<Ticket> personWrote(Message message) {
    return tickets
        .openIn(message.conversation())
        .map(
            open -> {
              comments.add(
                  new TicketComment(
                      ids.next(),
                      open.id(),
                      Optional.of(open.owner()),
                      message.text().value(),
                      false,
                      Optional.of(message.id()),
                      List.of(),
                      message.createdAt()));
              return heardFromPerson(open);
            });
  }

  /**
   * The clock of a ticket runs again if it stood still, one that was finished is open again, and
   * whoever has it is told.
   */
  Ticket heardFromPerson(Ticket ticket) {
    Instant now = clock.instant();
    Ticket heard =
        ledger.change(
            ticket,
            ticket.unfinished(slaClock.get(), now).heardFromPerson(slaClock.get(), now),
            Optional.of(ticket.owner()),
            TicketEvent.Reason.PERSON_ANSWERED);
    ledger.tell(NotificationEvent.PERSON_WROTE, heard, heard.assignee());
    return heard;
  }
}
