package dz.amal.bootstrap.eval;

import dz.amal.application.decision.GatherSignals;
import dz.amal.application.kernel.TimeLimit;
import dz.amal.domain.conversation.Mode;
import dz.amal.domain.decision.DecisionEngine;
import dz.amal.domain.decision.IntentClassifier;
import dz.amal.domain.language.ReadingLanguage;
import java.util.List;

/** Decides about messages as the server would, without a database: no answer is tried. */
public final class DecideOffline {

  private final GatherSignals gatherSignals;
  private final IntentClassifier classifier;
  private final DecisionEngine engine;
  private final TimeLimit timeLimit;

  /** With the server's own parts. */
  public DecideOffline(
      GatherSignals gatherSignals,
      IntentClassifier classifier,
      DecisionEngine engine,
      TimeLimit timeLimit) {
    this.gatherSignals = gatherSignals;
    this.classifier = classifier;
    this.engine = engine;
    this.timeLimit = timeLimit;
  }

  /** One decision a message. */
  public List<JudgedMessage> judge(List<LabelledMessage> messages) {
    return messages.stream().map(this::judge).toList();
  }

  private JudgedMessage judge(LabelledMessage message) {
    return new JudgedMessage(
        message,
        engine.decide(
            gatherSignals
                .of(
                    GatherSignals.Heard.first(message.text(), Mode.AUTO, ReadingLanguage.ARABIC),
                    classifier,
                    timeLimit.deadline())
                .signals()));
  }
}
