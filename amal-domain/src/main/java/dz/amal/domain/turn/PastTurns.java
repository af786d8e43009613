package dz.amal.domain.turn;

import dz.amal.domain.conversation.ConversationId;
import dz.amal.domain.conversation.Exchange;
import java.util.List;

/** The turns of a conversation that are over. */
public interface PastTurns {

  /** The latest decided turns, the newest first, at most {@code limit}. */
  List<PastTurn> latest(ConversationId conversation, int limit);

  /**
   * What was said in them: the first, those in which somebody was in danger, and the latest {@code
   * limit}; the oldest first. What was deleted since is not among them.
   */
  List<Exchange> said(ConversationId conversation, int limit);
}
