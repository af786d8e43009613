package dz.amal.application.conversation;

import dz.amal.application.kernel.OncePerKey;
import dz.amal.domain.conversation.Conversation;
import dz.amal.domain.conversation.ConversationId;
import dz.amal.domain.conversation.Conversations;
import dz.amal.domain.conversation.Mode;
import dz.amal.domain.identity.Caller;
import dz.amal.domain.kernel.IdSource;
import dz.amal.domain.kernel.RequestKey;
import dz.amal.domain.kernel.Transactions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Starts a conversation of the caller's own. */
public final class StartConversation {

  private final Transactions transactions;
  private final OncePerKey oncePerKey;
  private final Conversations conversations;
  private final IdSource ids;
  private final InstantSource clock;

  /** Wires the use case. */
  public StartConversation(
      Transactions transactions,
      OncePerKey oncePerKey,
      Conversations conversations,
      IdSource ids,
      InstantSource clock) {
    this.transactions = transactions;
    this.oncePerKey = oncePerKey;
    this.conversations = conversations;
    this.ids = ids;
    this.clock = clock;
  }

  /** What to start. */
  public record Command(
      Caller caller, Optional<String> title, Mode mode, Optional<RequestKey> key) {}

  /**
   * The new conversation, or the one that the same request has started before; empty if the key was
   * used for another request.
   */
  public Optional<Conversation> handle(Command command) {
    Instant now = clock.instant();
    Conversation conversation =
        Conversation.start(
            new ConversationId(ids.next()),
            command.caller().user(),
            command.title(),
            command.mode(),
            now);
    return transactions.inTransaction(() -> store(command, conversation));
  }

  private Optional<Conversation> store(Command command, Conversation conversation) {
    return oncePerKey.create(
        new OncePerKey.Request(
            command.caller().user().value(), command.key(), conversation.id().value()),
        () -> {
          conversations.add(conversation);
          return conversation;
        },
        earlier -> conversations.find(new ConversationId(earlier)));
  }
}
