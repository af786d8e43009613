package dz.amal.application.turn;

import dz.amal.domain.conversation.Message;
import dz.amal.domain.decision.Decision;
import dz.amal.domain.decision.Signals;

/** Tells another listener until that one throws; from then on it is not told any more. */
final class ForgivenListener implements TurnListener {

  private final TurnListener listener;
  private boolean failed;

  ForgivenListener(TurnListener listener) {
    this.listener = listener;
  }

  @Override
  public void messageStored(Message message) {
    tell(() -> listener.messageStored(message));
  }

  @Override
  public void decided(Decision decision, Signals signals, String modelUsed) {
    tell(() -> listener.decided(decision, signals, modelUsed));
  }

  @Override
  public void said(String piece) {
    tell(() -> listener.said(piece));
  }

  @Override
  public boolean isListening() {
    return listener.isListening();
  }

  private synchronized void tell(Runnable telling) {
    if (failed) {
      return;
    }
    try {
      telling.run();
    } catch (RuntimeException e) {
      failed = true; // a turn does not end because nobody can be told of it
    }
  }
}
