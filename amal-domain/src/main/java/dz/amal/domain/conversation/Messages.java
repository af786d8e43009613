package dz.amal.domain.conversation;

import dz.amal.domain.kernel.Page;
import dz.amal.domain.kernel.PageRequest;
import java.util.Optional;

/** All messages that were not deleted. */
public interface Messages {

  /**
   * Keeps a new message and counts it in its conversation.
   *
   * @throws IllegalStateException if the id is already taken, or there is no such conversation
   */
  void add(Message message);

  /** The message, or empty if there is none (or it was deleted). */
  Optional<Message> find(MessageId id);

  /** The messages of a conversation, the oldest first, then the lowest id. */
  Page<Message> of(ConversationId conversation, PageRequest page);
}
