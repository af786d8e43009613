package dz.amal.application.turn;

import dz.amal.domain.knowledge.DraftAnswer;
import dz.amal.domain.language.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What a person hears of an answer while it is being made. Once it is closed nothing is added to
 * it, even if a model that was too slow goes on. Thread-safe.
 */
final class LiveReply implements AnswerFromKnowledge.Listener {

  private final Language language;
  private final ReplyText replyText;
  private final Consumer<AnswerFromKnowledge.Attempt> beginning;
  private final TurnListener listener;
  private final Speech speech = new Speech();
  private final List<DraftAnswer.Sentence> heard = new ArrayList<>();
  private boolean isClosed;

  /**
   * Nothing is heard yet.
   *
   * @param language of the person
   * @param beginning is told once, before the first piece, how the attempt stands then
   * @param listener is told each piece of the reply
   */
  LiveReply(
      Language language,
      ReplyText replyText,
      Consumer<AnswerFromKnowledge.Attempt> beginning,
      TurnListener listener) {
    this.language = language;
    this.replyText = replyText;
    this.beginning = beginning;
    this.listener = listener;
  }

  @Override
  public synchronized void checked(
      DraftAnswer.Sentence sentence, AnswerFromKnowledge.Attempt soFar) {
    if (isClosed) {
      return;
    }
    String opening = "";
    if (heard.isEmpty()) {
      beginning.accept(soFar);
      opening = replyText.opening(language, soFar.language());
    }
    heard.add(sentence);
    listener.said(opening + speech.next(sentence));
  }

  @Override
  public boolean isListening() {
    return listener.isListening();
  }

  /** Ends it; returns what was heard. */
  synchronized DraftAnswer close() {
    isClosed = true;
    return new DraftAnswer(heard);
  }
}
