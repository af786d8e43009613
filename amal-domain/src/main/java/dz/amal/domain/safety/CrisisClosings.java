package dz.amal.domain.safety;

import dz.amal.domain.conversation.ConversationId;
import java.util.List;

/** How crises ended; nothing in it is ever changed. */
public interface CrisisClosings {

  /**
   * Keeps an ending.
   *
   * @throws IllegalStateException if there is no such conversation or user, or the id is taken
   */
  void add(CrisisClosing closing);

  /** Those of a conversation, the oldest first. */
  List<CrisisClosing> of(ConversationId conversation);
}
