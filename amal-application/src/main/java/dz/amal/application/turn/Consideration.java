package dz.amal.application.turn;

import dz.amal.domain.decision.Course;
import dz.amal.domain.decision.Decision;
import dz.amal.domain.decision.Signals;
import dz.amal.domain.knowledge.DraftAnswer;
import dz.amal.domain.language.ReadingLanguage;
import java.util.List;

/**
 * What came of thinking about a message.
 *
 * @param draft the checked answer; without sentences unless the decision is to answer
 * @param draftLanguage what the answer's sources are written in
 */
record Consideration(
    Signals signals,
    Decision decision,
    DraftAnswer draft,
    ReadingLanguage draftLanguage,
    String modelUsed) {

  /** The same thoughts under other signals; an answer goes with the decision to give it. */
  Consideration decidedAs(Signals newSignals, Decision newDecision) {
    return new Consideration(
        newSignals,
        newDecision,
        newDecision.course() == Course.ANSWER ? draft : new DraftAnswer(List.of()),
        draftLanguage,
        modelUsed);
  }
}
