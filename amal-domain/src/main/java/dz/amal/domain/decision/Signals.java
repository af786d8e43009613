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
 * @param before what was so before the message came
 * @param crisisHits what the guard found; empty when it is silent
 * @param cues what the message says in so many words
 * @param intent empty when no classifier was asked, or when it could not answer
 */
public record Signals(
    Circumstances before,
    Language language,
    List<CrisisHit> crisisHits,
    Cues cues,
    Optional<IntentEstimate> intent,
    AnswerSignal answer) {

  public Signals {
    crisisHits = List.copyOf(crisisHits);
  }

  /** Who answers in the conversation. */
  public Mode mode() {
    return before.mode();
  }

  /** The same, once it is known whether knowledge could answer. */
  public Signals withAnswer(AnswerSignal newAnswer) {
    return new Signals(before, language, crisisHits, cues, intent, newAnswer);
  }

  /** The same, as things stand when the decision is stored. */
  public Signals in(boolean crisisIsOpen, boolean humanHasIt) {
    return new Signals(
        before.in(crisisIsOpen, humanHasIt), language, crisisHits, cues, intent, answer);
  }

  /** The same, as another classifier sees the message. */
  public Signals withIntent(IntentEstimate newIntent) {
    return new Signals(before, language, crisisHits, cues, Optional.of(newIntent), answer);
  }
}
