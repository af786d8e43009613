package dz.amal.domain.decision;

import dz.amal.domain.conversation.MessageId;
import java.util.Optional;

/** Every decision that was made; nothing in it is ever changed. */
public interface DecisionLog {

  /**
   * Keeps a decision.
   *
   * @throws IllegalStateException if there is one for this message or this reply already
   */
  void add(DecisionRecord decision);

  /** The decision on a person's message, or empty while there is none. */
  Optional<DecisionRecord> about(MessageId message);
}
