package dz.amal.application.turn;

import dz.amal.domain.conversation.Message;
import dz.amal.domain.decision.Decision;
import dz.amal.domain.decision.Signals;

/**
 * Told how a turn is coming along, so that somebody who waits can see it. Called on the thread of
 * the turn; what it throws ends the telling and not the turn.
 */
public interface TurnListener {

  /** The person's message is stored, and will be answered whatever happens. */
  void messageStored(Message message);

  /** It has been decided what happens to it. */
  void decided(Decision decision, Signals signals, String modelUsed);

  /** For those who only want the outcome. */
  static TurnListener none() {
    return new TurnListener() {
      @Override
      public void messageStored(Message message) {}

      @Override
      public void decided(Decision decision, Signals signals, String modelUsed) {}
    };
  }
}
