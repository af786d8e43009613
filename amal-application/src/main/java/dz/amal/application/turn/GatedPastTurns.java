package dz.amal.application.turn;

import dz.amal.domain.conversation.ConversationId;
import dz.amal.domain.conversation.Exchange;
import dz.amal.domain.turn.PastTurn;
import dz.amal.domain.turn.PastTurns;
import java.util.List;

/**
 * Reads what was before through the gate by which turns are stored: hundreds that begin at one
 * moment would otherwise take every connection for it, and somebody in danger would have to wait
 * among them. In a crisis nobody asks for it. Thread-safe.
 */
public final class GatedPastTurns implements PastTurns {

  private final PastTurns pastTurns;
  private final StoringGate gate;

  /** Lets readers of these through this gate. */
  public GatedPastTurns(PastTurns pastTurns, StoringGate gate) {
    this.pastTurns = pastTurns;
    this.gate = gate;
  }

  @Override
  public List<PastTurn> latest(ConversationId conversation, int limit) {
    return gate.pass(false, () -> pastTurns.latest(conversation, limit));
  }

  @Override
  public List<Exchange> said(ConversationId conversation, int limit) {
    return gate.pass(false, () -> pastTurns.said(conversation, limit));
  }
}
