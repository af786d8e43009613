package dz.amal.domain.conversation;

import dz.amal.domain.kernel.Page;
import dz.amal.domain.kernel.PageRequest;
import java.util.Optional;

/** All messages that were not deleted. */
public interface Messages {

  /**
   * Keeps a new message and counts it in its conversation, which is thereby changed: the latest of
   * its messages moves it up its owner's list, and an older one that comes late moves nothing back.
   *
   * @throws IllegalStateException if the id is already taken, or there is no such conversation (or
   *     it was deleted)
   */
  void add(Message message);

  /** The message, or empty if there is none (or it was deleted). */
  Optional<Message> find(MessageId id);

  /** The messages of a conversation, the oldest first, then the lowest id. */
  Page<Message> of(ConversationId conversation, PageRequest page);
}
