package dz.amal.application.turn;

import dz.amal.application.decision.GatherSignals;
import dz.amal.application.kernel.TimeLimit;
import dz.amal.domain.conversation.Mode;
import dz.amal.domain.decision.Course;
import dz.amal.domain.decision.Decision;
import dz.amal.domain.decision.DecisionEngine;
import dz.amal.domain.decision.IntentEstimate;
import dz.amal.domain.decision.Signals;
import dz.amal.domain.knowledge.DraftAnswer;
import dz.amal.domain.language.ReadingLanguage;
import java.time.Instant;
import java.util.List;

/**
 * Thinks about a message outside any transaction: gathers its signals, decides, tries an answer
 * where one is due, and decides again when it is known how that ended. Thread-safe.
 */
public final class ConsiderMessage {

  /** What the log says when rules alone have decided. */
  private static final String RULES = "rules";

  private final GatherSignals gatherSignals;
  private final DecisionEngine engine;
  private final AnswerFromKnowledge answerFromKnowledge;
  private final TimeLimit timeLimit;

  /** Wires the parts. */
  public ConsiderMessage(
      GatherSignals gatherSignals,
      DecisionEngine engine,
      AnswerFromKnowledge answerFromKnowledge,
      TimeLimit timeLimit) {
    this.gatherSignals = gatherSignals;
    this.engine = engine;
    this.answerFromKnowledge = answerFromKnowledge;
    this.timeLimit = timeLimit;
  }

  /** The version of the decision policy. */
  String policyVersion() {
    return engine.policyVersion();
  }

  /** How long it may take. */
  TimeLimit timeLimit() {
    return timeLimit;
  }

  Consideration consider(String text, Mode mode, ReadingLanguage locale) {
    Instant deadline = timeLimit.deadline();
    Signals signals = gatherSignals.of(text, mode, locale, deadline);
    Decision decision = engine.decide(signals);
    ReadingLanguage reading = signals.language().reading();
    if (decision.course() != Course.ANSWER) {
      return new Consideration(
          signals, decision, new DraftAnswer(List.of()), reading, classifierOf(signals));
    }
    AnswerFromKnowledge.Attempt attempt = answerFromKnowledge.attempt(text, reading, deadline);
    Signals complete = signals.withAnswer(attempt.signal());
    return new Consideration(
        complete,
        engine.decide(complete),
        attempt.draft(),
        attempt.language(),
        classifierOf(signals) + "+" + answerFromKnowledge.modelUsed());
  }

  private static String classifierOf(Signals signals) {
    return signals.intent().map(IntentEstimate::model).orElse(RULES);
  }
}
