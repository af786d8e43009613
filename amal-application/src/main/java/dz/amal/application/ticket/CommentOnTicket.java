package dz.amal.application.ticket;

import dz.amal.application.kernel.OncePerKey;
import dz.amal.domain.conversation.Conversation;
import dz.amal.domain.conversation.ConversationId;
import dz.amal.domain.conversation.Conversations;
import dz.amal.domain.conversation.Message;
import dz.amal.domain.conversation.MessageId;
import dz.amal.domain.conversation.MessageText;
import dz.amal.domain.conversation.Messages;
import dz.amal.domain.identity.Caller;
import dz.amal.domain.kernel.IdSource;
import dz.amal.domain.kernel.RequestKey;
import dz.amal.domain.kernel.Transactions;
import dz.amal.domain.notification.NotificationEvent;
import dz.amal.domain.sla.SlaClock;
import dz.amal.domain.ticket.Attachment;
import dz.amal.domain.ticket.Ticket;
import dz.amal.domain.ticket.TicketComment;
import dz.amal.domain.ticket.TicketComments;
import dz.amal.domain.ticket.TicketEvent;
import dz.amal.domain.ticket.TicketId;
import dz.amal.domain.ticket.Tickets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Says something about a ticket. What a human of the team says to the person is also written in the
 * conversation that the ticket came from, in Amal's place, who is silent there from then on; what
 * the team says for itself goes nowhere else.
 */
public final class CommentOnTicket {

  private final Transactions transactions;
  private final OncePerKey oncePerKey;
  private final Conversations conversations;
  private final Messages messages;
  private final Tickets tickets;
  private final TicketComments comments;
  private final TicketDesk desk;
  private final TicketLedger ledger;
  private final Supplier<SlaClock> slaClock;
  private final IdSource ids;
  private final InstantSource clock;

  /** Wires the use case. */
  public CommentOnTicket(
      Transactions transactions,
      OncePerKey oncePerKey,
      Conversations conversations,
      Messages messages,
      Tickets tickets,
      TicketComments comments,
      TicketDesk desk,
      TicketLedger ledger,
      Supplier<SlaClock> slaClock,
      IdSource ids,
      InstantSource clock) {
    this.transactions = transactions;
    this.oncePerKey = oncePerKey;
    this.conversations = conversations;
    this.messages = messages;
    this.tickets = tickets;
    this.comments = comments;
    this.desk = desk;
    this.ledger = ledger;
    this.slaClock = slaClock;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * What is said.
   *
   * @param content 1 to 10,000 characters
   * @param isInternal for the team only; only the team may say so
   * @param awaitsReply whether the clock may stand still until the person answers; only the team
   *     may say so
   */
  public record Command(
      Caller caller,
      TicketId ticket,
      MessageText content,
      boolean isInternal,
      boolean awaitsReply,
      List<Attachment> attachments,
      Optional<RequestKey> key) {

    public Command {
      attachments = List.copyOf(attachments);
    }
  }

  /** What came of it. */
  public sealed interface Outcome permits Said, NotFound, NotAllowed, KeyReused {

    /** Calls the case that this is. */
    <T> T match(Cases<T> cases);
  }

  /** One method for each outcome. */
  public interface Cases<T> {
    /** It is said. */
    T said(Said outcome);

    /** There is no such ticket, or it is somebody else's. */
    T notFound(NotFound outcome);

    /** Only the team speaks among itself, or waits for the person. */
    T notAllowed(NotAllowed outcome);

    /** The idempotency key was used for another request. */
    T keyReused(KeyReused outcome);
  }

  /** It is said. */
  public record Said(TicketComment comment) implements Outcome {
    @Override
    public <T> T match(Cases<T> cases) {
      return cases.said(this);
    }
  }

  /** There is no such ticket, or it is somebody else's. */
  public record NotFound() implements Outcome {
    @Override
    public <T> T match(Cases<T> cases) {
      return cases.notFound(this);
    }
  }

  /** Only the team speaks among itself, or waits for the person. */
  public record NotAllowed() implements Outcome {
    @Override
    public <T> T match(Cases<T> cases) {
      return cases.notAllowed(this);
    }
  }

  /** The idempotency key was used for another request. */
  public record KeyReused() implements Outcome {
    @Override
    public <T> T match(Cases<T> cases) {
      return cases.keyReused(this);
    }
  }

  /** Says it. */
  public Outcome handle(Command command) {
    Caller caller = command.caller();
    if (!caller.isAgent() && (command.isInternal() || command.awaitsReply())) {
      return new NotAllowed();
    }
    return transactions.inTransaction(() -> store(command));
  }

  private Outcome store(Command command) {
    Optional<Ticket> ticket =
        tickets
            .find(command.ticket())
            .filter(
                found -> command.caller().isAgent() || found.belongsTo(command.caller().user()));
    if (ticket.isEmpty()) {
      return new NotFound();
    }
    UUID id = ids.next();
    return oncePerKey
        .create(
            new OncePerKey.Request(command.caller().user().value(), command.key(), id),
            () -> say(id, ticket.get(), command),
            comments::find)
        .<Outcome>map(Said::new)
        .orElseGet(KeyReused::new);
  }

  /** The conversation is locked before its ticket, as a turn locks them. */
  private TicketComment say(UUID id, Ticket seen, Command command) {
    boolean isReply = command.caller().isAgent() && !command.isInternal();
    Optional<Conversation> conversation =
        isReply ? seen.conversation().flatMap(this::locked) : Optional.empty();
    Ticket ticket = tickets.findForUpdate(seen.id()).orElseThrow();
    Instant now = clock.instant();
    Optional<Message> message =
        conversation.map(
            found ->
                Message.fromHuman(
                    new MessageId(ids.next()),
                    found.id(),
                    command.content(),
                    command.caller().user(),
                    now));
    message.ifPresent(messages::add);
    TicketComment comment =
        new TicketComment(
            id,
            ticket.id(),
            Optional.of(command.caller().user()),
            command.content().value(),
            command.isInternal(),
            message.map(Message::id),
            command.attachments(),
            now);
    comments.add(comment);
    follow(ticket, command, now);
    return comment;
  }

  private Optional<Conversation> locked(ConversationId conversation) {
    return conversations.findForUpdate(conversation);
  }

  private void follow(Ticket ticket, Command command, Instant now) {
    Caller caller = command.caller();
    if (command.isInternal()) {
      ledger.note(
          ticket, TicketEvent.Kind.NOTED_INTERNALLY, Optional.of(caller.user()), Optional.empty());
      ledger.tell(NotificationEvent.TICKET_NOTED, ticket, ticket.assignee());
      return;
    }
    ledger.note(ticket, TicketEvent.Kind.COMMENTED, Optional.of(caller.user()), Optional.empty());
    if (caller.isAgent()) {
      Ticket answered =
          ledger.change(
              ticket,
              ticket.answeredBy(caller.user(), command.awaitsReply(), slaClock.get(), now),
              Optional.of(caller.user()),
              TicketEvent.Reason.ANSWERED);
      ledger.tell(NotificationEvent.HUMAN_REPLIED, answered, Optional.of(answered.owner()));
    } else {
      desk.heardFromPerson(ticket);
    }
  }
}
