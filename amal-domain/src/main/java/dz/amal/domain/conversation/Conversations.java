package dz.amal.domain.conversation;

import dz.amal.domain.identity.UserId;
import dz.amal.domain.kernel.Page;
import dz.amal.domain.kernel.PageRequest;
import java.time.Instant;
import java.util.Optional;

/** All conversations that were not deleted. What is handed out are snapshots. */
public interface Conversations {

  /**
   * Keeps a new conversation.
   *
   * @throws IllegalStateException if the id is already taken
   */
  void add(Conversation conversation);

  /** The conversation, or empty if there is none (or it was deleted). */
  Optional<Conversation> find(ConversationId id);

  /**
   * As {@link #find}, and nobody else changes it until the transaction ends.
   *
   * @throws IllegalStateException outside a transaction
   */
  Optional<Conversation> findForUpdate(ConversationId id);

  /**
   * Replaces title, mode, status and crisis. The count and time of messages, and whether a human
   * has it, are the store's own.
   *
   * @param conversation changed later than it was when it was read
   * @throws IllegalStateException if there is no such conversation
   */
  void update(Conversation conversation);

  /** Deletes the conversation, recoverably; does nothing if there is none. */
  void delete(ConversationId id, Instant at);

  /** A user's conversations, the latest change first, then the highest id. */
  Page<Conversation> of(UserId owner, PageRequest page);
}
