package dz.amal.application.turn;

import dz.amal.application.ticket.TicketDesk;
import dz.amal.domain.conversation.Conversation;
import dz.amal.domain.conversation.Conversations;
import dz.amal.domain.conversation.Message;
import dz.amal.domain.conversation.MessageId;
import dz.amal.domain.conversation.Messages;
import dz.amal.domain.decision.Course;
import dz.amal.domain.decision.Decision;
import dz.amal.domain.decision.DecisionLog;
import dz.amal.domain.decision.DecisionRecord;
import dz.amal.domain.identity.Caller;
import dz.amal.domain.kernel.IdSource;
import dz.amal.domain.kernel.Transactions;
import dz.amal.domain.knowledge.Citation;
import dz.amal.domain.knowledge.MessageCitations;
import dz.amal.domain.model.ModelBudget;
import dz.amal.domain.model.ModelSpending;
import dz.amal.domain.ticket.Ticket;
import dz.amal.domain.ticket.TicketCategory;
import dz.amal.domain.turn.PendingTurns;
import dz.amal.domain.turn.Turn;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Answers a message that is stored and owed an answer: thinks about it outside any transaction,
 * then stores all that came of it in one.
 */
public final class AnswerTurn {

  private final Transactions transactions;
  private final StoringGate gate;
  private final PendingTurns pendingTurns;
  private final Conversations conversations;
  private final Messages messages;
  private final DecisionLog decisions;
  private final MessageCitations citations;
  private final ModelSpending spending;
  private final TicketDesk ticketDesk;
  private final ConsiderMessage considerMessage;
  private final ReplyText replyText;
  private final IdSource ids;
  private final InstantSource clock;

  /** Wires the parts. */
  public AnswerTurn(
      Transactions transactions,
      StoringGate gate,
      PendingTurns pendingTurns,
      Conversations conversations,
      Messages messages,
      DecisionLog decisions,
      MessageCitations citations,
      ModelSpending spending,
      TicketDesk ticketDesk,
      ConsiderMessage considerMessage,
      ReplyText replyText,
      IdSource ids,
      InstantSource clock) {
    this.transactions = transactions;
    this.gate = gate;
    this.pendingTurns = pendingTurns;
    this.conversations = conversations;
    this.messages = messages;
    this.decisions = decisions;
    this.citations = citations;
    this.spending = spending;
    this.ticketDesk = ticketDesk;
    this.considerMessage = considerMessage;
    this.replyText = replyText;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Until when whoever begins a turn now holds it: the time to think, and as much again to store.
   */
  Instant heldUntil(Instant now) {
    return now.plus(considerMessage.timeLimit().limit().multipliedBy(2));
  }

  /**
   * The turn, complete; empty if somebody else has answered meanwhile, or if the conversation was
   * deleted.
   */
  Optional<Turn> answer(
      Message message, Conversation conversation, Caller caller, TurnListener listener) {
    Instant began = clock.instant();
    Consideration considered = considerMessage.consider(message, conversation, caller, listener);
    return gate.pass(
        considered.decision().isCrisis(),
        () -> transactions.inTransaction(() -> store(message, considered, began)));
  }

  private Optional<Turn> store(Message message, Consideration considered, Instant began) {
    // Read again: while we were thinking, the turn may have been taken over, a human may have begun
    // to answer, or all may have been deleted.
    return pendingTurns
        .end(message.id())
        .map(now -> store(message, now, considerMessage.reconsider(considered, now), began));
  }

  private Turn store(
      Message message, Conversation conversation, Consideration considered, Instant began) {
    Instant now = clock.instant();
    Decision decision = considered.decision();
    Optional<Ticket> ticket =
        decision.category().map(category -> ticketFor(message, conversation, category, considered));
    Optional<Message> reply =
        decision.isAnswered()
            ? Optional.of(reply(conversation, considered, ticket, began, now))
            : Optional.empty();
    List<Citation> cited =
        considered.draft().sentences().stream()
            .flatMap(sentence -> sentence.citations().stream())
            .toList();
    DecisionRecord record = record(message, reply, considered, ticket, now);
    if (decision.opensCrisis()) {
      conversations.update(conversation.inCrisis(now));
    } else if (ticket.isPresent()) {
      conversations.update(conversation.escalated(now));
    }
    reply.ifPresent(messages::add);
    decisions.add(record);
    reply.ifPresent(stored -> citations.add(stored.id(), cited));
    if (considered.tokens() > 0) {
      spending.add(conversation.owner(), ModelBudget.dayOf(now), considered.tokens());
    }
    return new Turn(message, record, reply, cited, ticket);
  }

  private Message reply(
      Conversation conversation,
      Consideration considered,
      Optional<Ticket> ticket,
      Instant began,
      Instant now) {
    return Message.fromAssistant(
        new MessageId(ids.next()),
        conversation.id(),
        replyText.compose(considered, ticket, isAttended(considered.decision()), now),
        now,
        Duration.ofMillis(Duration.between(began, now).toMillis()),
        considered.tokens() > 0 ? OptionalInt.of(considered.tokens()) : OptionalInt.empty());
  }

  /** Asked in a crisis only, where it is promised. */
  private boolean isAttended(Decision decision) {
    return decision.course() == Course.CRISIS && ticketDesk.isAttended();
  }

  private Ticket ticketFor(
      Message message,
      Conversation conversation,
      TicketCategory category,
      Consideration considered) {
    boolean isWithHuman = considered.decision().course() == Course.LEAVE_TO_HUMAN;
    return (isWithHuman
            ? ticketDesk.personWrote(message)
            : ticketDesk.continueIn(conversation.id(), category))
        .orElseGet(
            () ->
                ticketDesk.open(
                    new Ticket.Request(
                        ticketDesk.newId(),
                        conversation.owner(),
                        Optional.of(conversation.id()),
                        replyText.ticketSubject(
                            category, considered.signals().language().reading()),
                        Optional.empty(),
                        category,
                        category.usualPriority())));
  }

  private DecisionRecord record(
      Message message,
      Optional<Message> reply,
      Consideration considered,
      Optional<Ticket> ticket,
      Instant now) {
    return new DecisionRecord(
        ids.next(),
        message.conversation(),
        message.id(),
        reply.map(Message::id),
        considered.signals(),
        considered.decision(),
        considerMessage.policyVersion(),
        considered.modelUsed(),
        ticket.map(Ticket::id),
        considerMessage.shadowOf(considered.signals()),
        considered.modelUses(),
        now);
  }
}
