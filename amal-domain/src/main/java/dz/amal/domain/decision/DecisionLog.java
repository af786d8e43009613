package dz.amal.domain.decision;

import dz.amal.domain.conversation.MessageId;
import dz.amal.domain.kernel.Page;
import dz.amal.domain.kernel.PageRequest;
import java.time.Instant;
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

  /** The decisions made since an instant (inclusive), the oldest first, then the lowest id. */
  Page<DecisionRecord> since(Instant instant, PageRequest page);
}
