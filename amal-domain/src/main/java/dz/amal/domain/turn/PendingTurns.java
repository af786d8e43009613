package dz.amal.domain.turn;

import dz.amal.domain.conversation.Conversation;
import dz.amal.domain.conversation.MessageId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The messages that are still owed an answer, so that none is forgotten when the process that was
 * working on it dies. Holds only what is under way, however many messages there are.
 *
 * <p>Whoever works on a turn holds it until an instant; after that somebody else may take it over.
 * Of all who try, one ends it.
 */
public interface PendingTurns {

  /** Notes, in the transaction that stores the message, that it is owed an answer. */
  void begin(MessageId message, Instant heldUntil);

  /**
   * Ends the turn, in the transaction that stores the answer.
   *
   * @return the message's conversation as it is now, which nobody else changes until the
   *     transaction ends; empty if the turn was no longer open, so that somebody else has answered,
   *     or if the conversation was deleted. Then the transaction must store nothing.
   */
  Optional<Conversation> end(MessageId message);

  /**
   * Takes a turn over from somebody who no longer holds it.
   *
   * @return whether the turn is now the caller's, until {@code heldUntil}
   */
  boolean takeOver(MessageId message, Instant now, Instant heldUntil);

  /** The turns that nobody holds any more, the longest abandoned first. */
  List<MessageId> abandoned(Instant now, int limit);
}
