package dz.amal.application.turn;

import dz.amal.domain.conversation.Message;
import dz.amal.domain.decision.Decision;
import dz.amal.domain.decision.Signals;
import java.util.ArrayList;
import java.util.List;

/** Remembers what it was told of a turn, in order. */
final class Heard implements TurnListener {

  final List<String> events = new ArrayList<>();
  final StringBuilder said = new StringBuilder();
  boolean isListening = true;

  @Override
  public void messageStored(Message message) {
    events.add("stored");
  }

  @Override
  public void decided(Decision decision, Signals signals, String modelUsed) {
    events.add("decided " + decision.reason().code() + " by " + modelUsed);
  }

  @Override
  public void said(String piece) {
    events.add("said");
    said.append(piece);
  }

  @Override
  public boolean isListening() {
    return isListening;
  }
}
