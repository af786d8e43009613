package dz.amal.application.conversation;

import dz.amal.domain.conversation.Conversation;
import dz.amal.domain.conversation.ConversationId;
import dz.amal.domain.conversation.Message;
import dz.amal.domain.conversation.MessageId;
import dz.amal.domain.conversation.Messages;
import dz.amal.domain.identity.Caller;
import dz.amal.domain.kernel.Cursor;
import dz.amal.domain.kernel.PageRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Follows a conversation while it goes on: what is written in it from some message on, each message
 * once.
 */
public final class FollowConversation {

  /**
   * How far back is looked again each time: whoever began to write earlier may be done later.
   * Longer than any transaction of ours takes.
   */
  private static final Duration OVERLAP = Duration.ofSeconds(10);

  private static final int AT_ONCE = 100;
  private static final UUID LOWEST = new UUID(0, 0);

  private final ReadConversations conversations;
  private final Messages messages;

  /** Wires the use case. */
  public FollowConversation(ReadConversations conversations, Messages messages) {
    this.conversations = conversations;
    this.messages = messages;
  }

  /**
   * Begins to follow; empty if there is no such conversation that the caller may read.
   *
   * @param lastSeen the message after which to go on, which may give a message again that was
   *     written at nearly the same time; empty for what is written from now on
   */
  public Optional<Follower> handle(Caller caller, ConversationId id, Optional<MessageId> lastSeen) {
    return conversations
        .opened(caller, id)
        .map(
            found ->
                lastSeen
                    .flatMap(messages::find)
                    .filter(message -> message.conversation().equals(id))
                    .map(message -> new Follower(id, message.createdAt()))
                    .orElseGet(() -> fromNowOn(found)));
  }

  private Follower fromNowOn(Conversation conversation) {
    Follower follower =
        new Follower(
            conversation.id(), conversation.lastMessageAt().orElse(conversation.createdAt()));
    follower.next();
    return follower;
  }

  /** Somebody who follows. Used by one thread at a time. */
  public final class Follower {

    private final ConversationId conversation;
    private final Map<MessageId, Instant> seen = new LinkedHashMap<>();
    private Instant newest;

    private Follower(ConversationId conversation, Instant newest) {
      this.conversation = conversation;
      this.newest = newest;
    }

    /** What was written meanwhile, the oldest first; nothing when there is nothing new. */
    public List<Message> next() {
      Cursor from = new Cursor(newest.minus(OVERLAP), LOWEST);
      List<Message> recent =
          messages.of(conversation, new PageRequest(AT_ONCE, Optional.of(from))).items();
      List<Message> fresh =
          recent.stream().filter(message -> !seen.containsKey(message.id())).toList();
      fresh.forEach(this::remember);
      seen.values().removeIf(at -> at.isBefore(newest.minus(OVERLAP.multipliedBy(2))));
      return fresh;
    }

    private void remember(Message message) {
      seen.put(message.id(), message.createdAt());
      if (message.createdAt().isAfter(newest)) {
        newest = message.createdAt();
      }
    }
  }
}
