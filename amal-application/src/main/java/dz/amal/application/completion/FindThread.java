package dz.amal.application.completion;

import dz.amal.application.kernel.OncePerKey;
import dz.amal.domain.completion.CompletionThreads;
import dz.amal.domain.conversation.Conversation;
import dz.amal.domain.conversation.ConversationId;
import dz.amal.domain.conversation.Conversations;
import dz.amal.domain.identity.Caller;
import dz.amal.domain.kernel.IdSource;
import dz.amal.domain.kernel.IdempotencyKeys;
import dz.amal.domain.kernel.RequestKey;
import dz.amal.domain.kernel.Transactions;
import dz.amal.domain.safety.CrisisGuard;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Finds the conversation that goes on with the messages of a program, or begins one. A request that
 * comes again finds the conversation that it found before.
 *
 * <p>Two people who begin with the same words must not become one. So a request whose sender does
 * not say that it comes again is taken for the same only where nothing else fits: after an answer
 * of ours for some minutes, at the beginning for some seconds, and there never if it speaks of
 * danger.
 */
public final class FindThread {

  private static final Duration REMEMBERED = Duration.ofMinutes(10);
  private static final Duration AT_ONCE = Duration.ofSeconds(10);

  private final Transactions transactions;
  private final OncePerKey oncePerKey;
  private final CompletionThreads threads;
  private final Conversations conversations;
  private final CrisisGuard guard;
  private final IdSource ids;
  private final InstantSource clock;

  /** Wires it. */
  public FindThread(
      Transactions transactions,
      OncePerKey oncePerKey,
      CompletionThreads threads,
      Conversations conversations,
      CrisisGuard guard,
      IdSource ids,
      InstantSource clock) {
    this.transactions = transactions;
    this.oncePerKey = oncePerKey;
    this.threads = threads;
    this.conversations = conversations;
    this.guard = guard;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Where a request belongs.
   *
   * @param message names the message in it, so that it is stored once
   */
  record Place(ConversationId conversation, RequestKey message) {}

  /** Which conversation it will probably be; empty if it will be a new one. */
  Optional<ConversationId> standing(CompleteChat.Command command) {
    return threads.find(command.key(), command.history().hash());
  }

  /** Where it belongs; empty if the client's name for it was used for another request. */
  Optional<Place> of(CompleteChat.Command command) {
    return transactions.inTransaction(() -> find(command, clock.instant()));
  }

  /** It was answered: the program will come back with this text. */
  void leaveAt(ConversationId conversation, CompleteChat.Command command, String text) {
    threads.standsAt(
        conversation,
        command.request().hash(),
        command.request().then(new ChatMessage(true, text)).hash(),
        clock.instant());
  }

  private Optional<Place> find(CompleteChat.Command command, Instant now) {
    ConversationId fresh = new ConversationId(ids.next());
    Optional<IdempotencyKeys.Claim> earlier =
        oncePerKey.earlier(
            new OncePerKey.Request(
                command.caller().user().value(),
                command.name().map(name -> named("thread", name)),
                standing(command).orElse(fresh).value()));
    if (earlier.isPresent()) {
      return earlier
          .filter(IdempotencyKeys.Claim::isSameRequest)
          .map(claim -> place(new ConversationId(claim.resource()), command));
    }
    ConversationId found =
        known(command, now)
            .filter(id -> isStillOf(id, command.caller()))
            .orElseGet(() -> begin(fresh, command, now));
    switchTo(found, command, now);
    return Optional.of(place(found, command));
  }

  private Optional<ConversationId> known(CompleteChat.Command command, Instant now) {
    Repetition repetition = command.name().isPresent() ? Repetition.FIRST : command.repetition();
    return switch (repetition) {
      case AGAIN -> repeated(command, now.minus(REMEMBERED)).or(() -> goOn(command, now));
      case FIRST -> goOn(command, now);
      case UNKNOWN ->
          goOn(command, now)
              .or(
                  () ->
                      patience(command)
                          .flatMap(patience -> repeated(command, now.minus(patience))));
    };
  }

  /** How long a request may be taken for one that comes again; empty for not at all. */
  private Optional<Duration> patience(CompleteChat.Command command) {
    if (!command.before().isEmpty()) {
      return Optional.of(REMEMBERED);
    }
    return guard.check(command.text().value()).isEmpty() ? Optional.of(AT_ONCE) : Optional.empty();
  }

  private Optional<ConversationId> repeated(CompleteChat.Command command, Instant since) {
    return threads.ofRequest(command.key(), command.request().hash(), since);
  }

  /** Nobody goes on from where nothing was said. */
  private Optional<ConversationId> goOn(CompleteChat.Command command, Instant now) {
    return command.before().isEmpty()
        ? Optional.empty()
        : threads.goOn(command.key(), command.history().hash(), command.request().hash(), now);
  }

  private boolean isStillOf(ConversationId id, Caller caller) {
    return conversations.find(id).filter(found -> found.belongsTo(caller.user())).isPresent();
  }

  private ConversationId begin(ConversationId id, CompleteChat.Command command, Instant now) {
    conversations.add(
        Conversation.start(id, command.caller().user(), Optional.empty(), command.mode(), now));
    threads.begin(command.key(), id, command.request().hash(), now);
    return id;
  }

  private void switchTo(ConversationId id, CompleteChat.Command command, Instant now) {
    conversations
        .findForUpdate(id)
        .filter(found -> found.mode() != command.mode())
        .ifPresent(found -> conversations.update(found.switchedTo(command.mode(), now)));
  }

  private static Place place(ConversationId conversation, CompleteChat.Command command) {
    String request = command.request().hash();
    return new Place(
        conversation,
        command
            .name()
            .map(name -> named("message", name))
            .orElseGet(
                () ->
                    new RequestKey(
                        "completion " + ChatHistory.sha256(conversation + request), request)));
  }

  /** Beside the same name for requests of the rest of the API, and of no length that matters. */
  private static RequestKey named(String purpose, RequestKey name) {
    return new RequestKey(
        "completion " + purpose + " " + ChatHistory.sha256(name.key()), name.requestHash());
  }
}
