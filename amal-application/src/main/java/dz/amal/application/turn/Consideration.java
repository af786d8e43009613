package dz.amal.application.turn;

import dz.amal.domain.decision.Course;
import dz.amal.domain.decision.Decision;
import dz.amal.domain.decision.Signals;
import dz.amal.domain.knowledge.DraftAnswer;
import dz.amal.domain.language.ReadingLanguage;
import dz.amal.domain.model.ModelUse;
import java.util.List;

/**
 * What came of thinking about a message.
 *
 * @param draft what was checked of an answer; complete only if the decision is to answer
 * @param draftLanguage what the answer's sources are written in
 */
record Consideration(
    Signals signals,
    Decision decision,
    DraftAnswer draft,
    ReadingLanguage draftLanguage,
    String modelUsed,
    List<ModelUse> modelUses) {

  Consideration {
    modelUses = List.copyOf(modelUses);
  }

  /** How many tokens were paid for. */
  int tokens() {
    return modelUses.stream().mapToInt(ModelUse::tokens).sum();
  }

  /** The same thoughts under other signals; an answer goes with the decision to give it. */
  Consideration decidedAs(Signals newSignals, Decision newDecision) {
    return new Consideration(
        newSignals,
        newDecision,
        newDecision.course() == Course.ANSWER ? draft : new DraftAnswer(List.of()),
        draftLanguage,
        modelUsed,
        modelUses);
  }
}
