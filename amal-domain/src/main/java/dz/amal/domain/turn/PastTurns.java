package dz.amal.domain.turn;

import dz.amal.domain.conversation.ConversationId;
import java.util.List;

/** The turns of a conversation that are over. */
@FunctionalInterface
public interface PastTurns {

  /** The latest decided turns, the newest first, at most {@code limit}. */
  List<PastTurn> latest(ConversationId conversation, int limit);
}
