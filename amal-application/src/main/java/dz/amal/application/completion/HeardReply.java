package dz.amal.application.completion;

import dz.amal.application.turn.TurnListener;
import dz.amal.domain.conversation.Message;
import dz.amal.domain.decision.Decision;
import dz.amal.domain.decision.Signals;
import java.util.function.Consumer;

/** Passes on a reply while it is being made, and remembers what was heard. Thread-safe. */
final class HeardReply implements TurnListener {

  private final Consumer<String> hearer;
  private final StringBuilder heard = new StringBuilder();

  HeardReply(Consumer<String> hearer) {
    this.hearer = hearer;
  }

  @Override
  public void messageStored(Message message) {}

  @Override
  public void decided(Decision decision, Signals signals, String modelUsed) {}

  @Override
  public synchronized void said(String piece) {
    heard.append(piece);
    hearer.accept(piece);
  }

  /**
   * The reply with what was heard at its beginning. What was heard cannot be taken back: where it
   * has come otherwise, the reply follows it.
   */
  synchronized String completed(String reply) {
    return heard.isEmpty() || reply.startsWith(heard.toString()) ? reply : heard + "\n\n" + reply;
  }
}
