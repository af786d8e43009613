package dz.amal.application.turn;

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
import dz.amal.domain.kernel.IdempotencyKeys;
import dz.amal.domain.kernel.RequestKey;
import dz.amal.domain.kernel.Transactions;
import dz.amal.domain.safety.CrisisGuard;
import dz.amal.domain.turn.PendingTurns;
import dz.amal.domain.turn.Turn;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The main job: takes a person's message, stores it, answers it or brings in a human, and stores
 * that.
 *
 * <p>Two short transactions, and between them the thinking, which may be slow or fail: once the
 * first has committed, the message is never lost, and it is answered even if this process dies (see
 * {@link FinishInterruptedTurns}). Thread-safe.
 */
public final class HandleMessage {

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

  private final CrisisGuard guard;
  private final Transactions transactions;
  private final StoringGate gate;
  private final OncePerKey oncePerKey;
  private final Conversations conversations;
  private final Messages messages;
  private final PendingTurns pendingTurns;
  private final AnswerTurn answerTurn;
  private final ReadTurn readTurn;
  private final IdSource ids;
  private final InstantSource clock;
  private final Pause pause;

  /** Wires the use case. */
  public HandleMessage(
      CrisisGuard guard,
      Transactions transactions,
      StoringGate gate,
      OncePerKey oncePerKey,
      Conversations conversations,
      Messages messages,
      PendingTurns pendingTurns,
      AnswerTurn answerTurn,
      ReadTurn readTurn,
      IdSource ids,
      InstantSource clock,
      Pause pause) {
    this.guard = guard;
    this.transactions = transactions;
    this.gate = gate;
    this.oncePerKey = oncePerKey;
    this.conversations = conversations;
    this.messages = messages;
    this.pendingTurns = pendingTurns;
    this.answerTurn = answerTurn;
    this.readTurn = readTurn;
    this.ids = ids;
    this.clock = clock;
    this.pause = pause;
  }

  /** A message to handle. */
  public record Command(
      Caller caller, ConversationId conversation, MessageText text, Optional<RequestKey> key) {}

  /** What came of it. */
  public sealed interface Outcome permits Answered, ConversationNotFound, KeyReused, StillThinking {

    /** Calls the case that this is. */
    <T> T match(Cases<T> cases);
  }

  /** One method for each outcome: a new one does not compile until every caller answers it. */
  public interface Cases<T> {
    /** The message is answered. */
    T answered(Answered outcome);

    /** There is no such conversation, or it is somebody else's, or it was just deleted. */
    T conversationNotFound(ConversationNotFound outcome);

    /** The idempotency key was used for another request. */
    T keyReused(KeyReused outcome);

    /** The same request came before and is still being answered. */
    T stillThinking(StillThinking outcome);
  }

  /** The message is answered. */
  public record Answered(Turn turn) implements Outcome {
    @Override
    public <T> T match(Cases<T> cases) {
      return cases.answered(this);
    }
  }

  /** There is no such conversation, or it is somebody else's, or it was just deleted. */
  public record ConversationNotFound() implements Outcome {
    @Override
    public <T> T match(Cases<T> cases) {
      return cases.conversationNotFound(this);
    }
  }

  /** The idempotency key was used for another request. */
  public record KeyReused() implements Outcome {
    @Override
    public <T> T match(Cases<T> cases) {
      return cases.keyReused(this);
    }
  }

  /** The same request came before and is still being answered. */
  public record StillThinking() implements Outcome {
    @Override
    public <T> T match(Cases<T> cases) {
      return cases.stillThinking(this);
    }
  }

  /** What the first transaction found. */
  private sealed interface Receipt permits Stored, Repeated, Refused {}

  private record Stored(Message message, Conversation conversation) implements Receipt {}

  private record Repeated(MessageId message) implements Receipt {}

  private record Refused(Outcome outcome) implements Receipt {}

  /** Handles one message. */
  public Outcome handle(Command command, TurnListener listener) {
    Receipt receipt =
        gate.pass(
            !guard.check(command.text().value()).isEmpty(),
            () -> transactions.inTransaction(() -> receive(command)));
    if (receipt instanceof Stored stored) {
      return answer(stored, command, new ForgivenListener(listener));
    }
    if (receipt instanceof Repeated repeated) {
      return await(repeated.message(), command.conversation());
    }
    return ((Refused) receipt).outcome();
  }

  private Receipt receive(Command command) {
    Optional<Conversation> own =
        conversations
            .findForUpdate(command.conversation())
            .filter(found -> found.belongsTo(command.caller().user()));
    return own.isEmpty()
        ? new Refused(new ConversationNotFound())
        : receive(command, own.get(), clock.instant());
  }

  private Receipt receive(Command command, Conversation conversation, Instant now) {
    Message message =
        Message.fromUser(new MessageId(ids.next()), conversation.id(), command.text(), now);
    Optional<IdempotencyKeys.Claim> repeated =
        oncePerKey.earlier(
            new OncePerKey.Request(
                command.caller().user().value(), command.key(), message.id().value()));
    if (repeated.isPresent()) {
      return repeated.get().isSameRequest()
          ? new Repeated(new MessageId(repeated.get().resource()))
          : new Refused(new KeyReused());
    }
    Conversation resumed = conversation.resumed(now);
    if (resumed.status() != conversation.status()) {
      conversations.update(resumed);
    }
    messages.add(message);
    pendingTurns.begin(message.id(), answerTurn.heldUntil(now));
    return new Stored(message, resumed);
  }

  private Outcome answer(Stored stored, Command command, TurnListener listener) {
    listener.messageStored(stored.message());
    Optional<Turn> turn =
        answerTurn.answer(stored.message(), stored.conversation(), command.caller(), listener);
    // Empty when it took so long that another process took over: then that one's answer counts.
    return turn.<Outcome>map(Answered::new)
        .orElseGet(() -> await(stored.message().id(), command.conversation()));
  }

  /** Waits until whoever works on the turn is done with it. */
  private Outcome await(MessageId message, ConversationId conversation) {
    Instant patience = answerTurn.heldUntil(clock.instant());
    while (true) {
      Optional<Turn> turn = readTurn.of(message);
      if (turn.isPresent()) {
        return new Answered(turn.get());
      }
      if (conversations.find(conversation).isEmpty()) {
        return new ConversationNotFound(); // deleted meanwhile, so nobody answers any more
      }
      if (!clock.instant().isBefore(patience)) {
        return new StillThinking();
      }
      pause.of(BETWEEN_LOOKS);
    }
  }
}
