package dz.amal.memory;

import dz.amal.domain.conversation.Conversation;
import dz.amal.domain.conversation.ConversationId;
import dz.amal.domain.conversation.Message;
import dz.amal.domain.conversation.MessageId;
import dz.amal.domain.conversation.MessageRole;
import dz.amal.domain.conversation.Messages;
import dz.amal.domain.kernel.Page;
import dz.amal.domain.kernel.PageRequest;
import dz.amal.domain.notification.Bell;
import java.time.Instant;
import java.util.Optional;

/** Messages in memory. */
public final class InMemoryMessages implements Messages {

  private final InMemoryDatabase database;
  private final Bell bell;

  /** The messages of this database. */
  public InMemoryMessages(InMemoryDatabase database, Bell bell) {
    this.database = database;
    this.bell = bell;
  }

  @Override
  public void add(Message message) {
    database.units.run(
        () -> {
          Conversation conversation = openConversation(message.conversation());
          database.messages.add(message.id(), message);
          if (message.role() == MessageRole.ASSISTANT && message.author().isEmpty()) {
            database.repliesWithoutDecision.add(message.id(), message);
          }
          database.conversations.put(conversation.id(), counting(conversation, message));
        });
    database.units.afterwards(() -> bell.ring(Bell.Ring.in(message.conversation())));
  }

  @Override
  public Optional<Message> find(MessageId id) {
    return database.units.call(() -> database.messages.find(id));
  }

  @Override
  public Page<Message> of(ConversationId conversation, PageRequest page) {
    return database.units.call(
        () ->
            CursorOrder.OLDEST_FIRST.page(
                database
                    .messages
                    .rows()
                    .filter(message -> message.conversation().equals(conversation)),
                Message::cursor,
                page));
  }

  private Conversation openConversation(ConversationId id) {
    if (database.deletions.find(id).isPresent()) {
      throw new IllegalStateException("the conversation was deleted");
    }
    return database.conversations.require(id);
  }

  private static Conversation counting(Conversation conversation, Message message) {
    return new Conversation(
        conversation.id(),
        conversation.owner(),
        conversation.title(),
        conversation.mode(),
        conversation.status(),
        conversation.crisisSince(),
        conversation.humanHasIt(),
        conversation.messageCount() + 1,
        Optional.of(later(conversation.lastMessageAt(), message.createdAt())),
        conversation.createdAt(),
        later(Optional.of(conversation.updatedAt()), message.createdAt()));
  }

  private static Instant later(Optional<Instant> last, Instant at) {
    return last.filter(known -> known.isAfter(at)).orElse(at);
  }
}
