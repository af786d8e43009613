package dz.amal.application.turn;

import dz.amal.domain.conversation.Message;
import dz.amal.domain.decision.Decision;
import dz.amal.domain.decision.Signals;

/**
 * Told how a turn is coming along, so that somebody who waits can see it. Called by one thread at a
 * time, and not to wait: what it throws ends the telling and not the turn.
 */
public interface TurnListener {

  /** The person's message is stored, and will be answered whatever happens. */
  void messageStored(Message message);

  /**
   * It has been decided what happens to it. May be called again, where it comes out otherwise:
   * because an answer that had begun well could not be ended, or because of what has happened in
   * the meantime.
   */
  void decided(Decision decision, Signals signals, String modelUsed);

  /**
   * The next piece of an answer, as soon as it is known to hold. What is said like this stands at
   * the beginning of the reply, unless it is decided otherwise when the turn is stored.
   */
  void said(String piece);

  /**
   * Whether somebody still listens. Nothing more is asked of a model that costs something once
   * nobody does: an answer ends with what was said of it.
   */
  default boolean isListening() {
    return true;
  }

  /** For those who only want the outcome. */
  static TurnListener none() {
    return new TurnListener() {
      @Override
      public void messageStored(Message message) {}

      @Override
      public void decided(Decision decision, Signals signals, String modelUsed) {}

      @Override
      public void said(String piece) {}
    };
  }
}
