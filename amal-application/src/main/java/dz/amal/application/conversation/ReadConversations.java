package dz.amal.application.conversation;

import dz.amal.application.audit.NoteReading;
import dz.amal.domain.audit.AuditEntry;
import dz.amal.domain.conversation.Conversation;
import dz.amal.domain.conversation.ConversationId;
import dz.amal.domain.conversation.Conversations;
import dz.amal.domain.conversation.Message;
import dz.amal.domain.conversation.MessageId;
import dz.amal.domain.conversation.Messages;
import dz.amal.domain.identity.Caller;
import dz.amal.domain.kernel.Page;
import dz.amal.domain.kernel.PageRequest;
import dz.amal.domain.knowledge.Citation;
import dz.amal.domain.knowledge.MessageCitations;
import dz.amal.domain.ticket.Tickets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the caller's own conversations. Somebody else's is as if it were not there, unless the
 * caller is of the team and it has a ticket; then it is noted down that they read it.
 */
public final class ReadConversations {

  private final Conversations conversations;
  private final Messages messages;
  private final MessageCitations citations;
  private final Tickets tickets;
  private final NoteReading reading;

  /** Wires the use case. */
  public ReadConversations(
      Conversations conversations,
      Messages messages,
      MessageCitations citations,
      Tickets tickets,
      NoteReading reading) {
    this.reading = reading;
    this.tickets = tickets;
    this.conversations = conversations;
    this.messages = messages;
    this.citations = citations;
  }

  /** A message with what it rests on. */
  public record CitedMessage(Message message, List<Citation> citations) {}

  /** The caller's conversations, the latest change first. */
  public Page<Conversation> list(Caller caller, PageRequest page) {
    return conversations.of(caller.user(), page);
  }

  /** One conversation. */
  public Optional<Conversation> one(Caller caller, ConversationId id) {
    return conversations.find(id).filter(found -> found.belongsTo(caller.user()));
  }

  /**
   * One that the caller may read: their own, or for the team one that has a ticket; of which is
   * noted down that they do.
   */
  Optional<Conversation> opened(Caller caller, ConversationId id) {
    Optional<Conversation> found = readable(caller, id);
    found
        .filter(conversation -> !conversation.belongsTo(caller.user()))
        .ifPresent(conversation -> note(caller, conversation));
    return found;
  }

  private void note(Caller caller, Conversation conversation) {
    reading.of(caller, AuditEntry.Subject.of("conversation", conversation.id().value()), Map.of());
  }

  private Optional<Conversation> readable(Caller caller, ConversationId id) {
    return conversations
        .find(id)
        .filter(
            found -> found.belongsTo(caller.user()) || (caller.isAgent() && tickets.existIn(id)));
  }

  /** Its messages, the oldest first; empty if there is no such conversation. */
  public Optional<Page<CitedMessage>> messages(Caller caller, ConversationId id, PageRequest page) {
    return opened(caller, id).map(found -> cited(messages.of(found.id(), page)));
  }

  private Page<CitedMessage> cited(Page<Message> page) {
    Map<MessageId, List<Citation>> found =
        citations.of(page.items().stream().map(Message::id).toList());
    return new Page<>(
        page.items().stream()
            .map(message -> new CitedMessage(message, found.getOrDefault(message.id(), List.of())))
            .toList(),
        page.next());
  }
}
