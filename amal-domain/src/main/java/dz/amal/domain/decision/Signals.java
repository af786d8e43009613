package dz.amal.domain.decision;

import dz.amal.domain.conversation.Mode;
import dz.amal.domain.language.Language;
import dz.amal.domain.safety.CrisisHit;
import java.util.List;
import java.util.Optional;

/**
 * All that a decision is made from. Stored with it, so that it can be explained and replayed; holds
 * no word of the message.
 *
 * @param crisisHits what the guard found; empty when it is silent
 * @param asksForHuman whether the message asks for a human in so many words
 * @param intent empty when no classifier was asked, or when it could not answer
 */
public record Signals(
    Mode mode,
    Language language,
    List<CrisisHit> crisisHits,
    boolean asksForHuman,
    Optional<IntentEstimate> intent,
    AnswerSignal answer) {

  public Signals {
    crisisHits = List.copyOf(crisisHits);
  }

  /** The same, once it is known whether knowledge could answer. */
  public Signals withAnswer(AnswerSignal newAnswer) {
    return new Signals(mode, language, crisisHits, asksForHuman, intent, newAnswer);
  }
}
