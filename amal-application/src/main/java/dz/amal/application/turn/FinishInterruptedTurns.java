package dz.amal.application.turn;

import dz.amal.domain.conversation.Conversation;
import dz.amal.domain.conversation.Conversations;
import dz.amal.domain.conversation.Message;
import dz.amal.domain.conversation.MessageId;
import dz.amal.domain.conversation.Messages;
import dz.amal.domain.identity.Caller;
import dz.amal.domain.identity.Role;
import dz.amal.domain.identity.User;
import dz.amal.domain.identity.Users;
import dz.amal.domain.kernel.Transactions;
import dz.amal.domain.language.ReadingLanguage;
import dz.amal.domain.turn.PendingTurns;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Answers the messages whose process died, or could not store its answer. Any number of processes
 * may do so at once: each turn is ended by one of them.
 */
public final class FinishInterruptedTurns {

  private static final int AT_ONCE = 100;

  private final Transactions transactions;
  private final PendingTurns pendingTurns;
  private final Conversations conversations;
  private final Messages messages;
  private final Users users;
  private final AnswerTurn answerTurn;
  private final InstantSource clock;

  /** Wires the use case. */
  public FinishInterruptedTurns(
      Transactions transactions,
      PendingTurns pendingTurns,
      Conversations conversations,
      Messages messages,
      Users users,
      AnswerTurn answerTurn,
      InstantSource clock) {
    this.transactions = transactions;
    this.pendingTurns = pendingTurns;
    this.conversations = conversations;
    this.messages = messages;
    this.users = users;
    this.answerTurn = answerTurn;
    this.clock = clock;
  }

  /** The instant before which everything that is owed an answer was begun before now. */
  public Instant begunBeforeNow() {
    return answerTurn.heldUntil(clock.instant());
  }

  /** Answers what nobody holds any more, a hundred messages at most; returns how many. */
  public int handle() {
    return handle(clock.instant());
  }

  /**
   * Answers what was held until earlier than an instant. A process that has just started, and knows
   * that it is the only one, passes what {@link #begunBeforeNow()} said before it took requests.
   * One message that cannot be answered does not keep the others waiting; it stays owed.
   */
  public int handle(Instant heldBefore) {
    int finished = 0;
    for (MessageId id : pendingTurns.abandoned(heldBefore, AT_ONCE)) {
      if (Thread.currentThread().isInterrupted()) {
        return finished; // we are being stopped; what is left stays owed
      }
      if (isFinished(id, heldBefore)) {
        finished++;
      }
    }
    return finished;
  }

  private boolean isFinished(MessageId id, Instant heldBefore) {
    try {
      Instant heldUntil = answerTurn.heldUntil(clock.instant());
      return pendingTurns.takeOver(id, heldBefore, heldUntil) && finish(id);
    } catch (RuntimeException e) {
      return false;
    }
  }

  private boolean finish(MessageId id) {
    Message message = messages.find(id).orElse(null);
    Conversation conversation =
        message == null ? null : conversations.find(message.conversation()).orElse(null);
    if (message == null || conversation == null) {
      // Deleted meanwhile: nothing is owed to anybody any more.
      transactions.runInTransaction(() -> pendingTurns.end(id));
      return false;
    }
    Caller owner =
        users
            .find(conversation.owner())
            .map(User::caller)
            .orElseGet(
                () -> new Caller(conversation.owner(), Role.USER, ReadingLanguage.ARABIC, false));
    return answerTurn.answer(message, conversation, owner, TurnListener.none()).isPresent();
  }
}
