package dz.amal.application.turn;

import dz.amal.application.decision.GatherSignals;
import dz.amal.application.kernel.TimeLimit;
import dz.amal.application.model.ChooseModels;
import dz.amal.application.model.TurnModels;
import dz.amal.domain.conversation.Conversation;
import dz.amal.domain.conversation.Message;
import dz.amal.domain.decision.Circumstances;
import dz.amal.domain.decision.Course;
import dz.amal.domain.decision.Decision;
import dz.amal.domain.decision.DecisionEngine;
import dz.amal.domain.decision.IntentEstimate;
import dz.amal.domain.decision.ShadowDecision;
import dz.amal.domain.decision.Signals;
import dz.amal.domain.identity.Caller;
import dz.amal.domain.knowledge.DraftAnswer;
import dz.amal.domain.language.ReadingLanguage;
import dz.amal.domain.turn.Earlier;
import dz.amal.domain.turn.PastTurns;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Thinks about a message outside any transaction: gathers its signals, decides, tries an answer
 * where one is due, and decides again when it is known how that ended. Thread-safe.
 */
public final class ConsiderMessage {

  /** What the log says when rules alone have decided. */
  private static final String RULES = "rules";

  private final GatherSignals gatherSignals;
  private final PastTurns pastTurns;
  private final DecisionEngine engine;
  private final Optional<DecisionEngine> shadow;
  private final ChooseModels chooseModels;
  private final AnswerFromKnowledge answerFromKnowledge;
  private final ReplyText replyText;
  private final TimeLimit timeLimit;

  /**
   * Wires the parts.
   *
   * @param shadow an engine under a policy that is only compared
   */
  public ConsiderMessage(
      GatherSignals gatherSignals,
      PastTurns pastTurns,
      DecisionEngine engine,
      Optional<DecisionEngine> shadow,
      ChooseModels chooseModels,
      AnswerFromKnowledge answerFromKnowledge,
      ReplyText replyText,
      TimeLimit timeLimit) {
    this.gatherSignals = gatherSignals;
    this.pastTurns = pastTurns;
    this.engine = engine;
    this.shadow = shadow;
    this.chooseModels = chooseModels;
    this.answerFromKnowledge = answerFromKnowledge;
    this.replyText = replyText;
    this.timeLimit = timeLimit;
  }

  /** The version of the decision policy. */
  String policyVersion() {
    return engine.policyVersion();
  }

  /** What the policy that is only compared makes of the signals. */
  Optional<ShadowDecision> shadowOf(Signals signals) {
    return shadow.map(other -> ShadowDecision.of(other, signals));
  }

  /** How long it may take. */
  TimeLimit timeLimit() {
    return timeLimit;
  }

  Consideration consider(
      Message message, Conversation conversation, Caller caller, TurnListener listener) {
    Instant deadline = timeLimit.deadline();
    TurnModels models = chooseModels.of(caller);
    GatherSignals.Seen seen =
        gatherSignals.of(heard(message, conversation, caller), models::estimate, deadline);
    Signals signals = seen.signals();
    Decision decision = engine.decide(signals);
    ReadingLanguage reading = signals.language().reading();
    Consideration considered =
        decision.course() == Course.ANSWER
            ? answer(question(seen, conversation), signals, models, deadline, listener)
            : new Consideration(
                signals,
                decision,
                new DraftAnswer(List.of()),
                reading,
                classifierOf(signals),
                models.uses());
    listener.decided(considered.decision(), considered.signals(), considered.modelUsed());
    return considered;
  }

  private Consideration answer(
      AnswerFromKnowledge.Question question,
      Signals signals,
      TurnModels models,
      Instant deadline,
      TurnListener listener) {
    LiveReply reply =
        new LiveReply(
            signals.language(),
            replyText,
            begun -> {
              Signals soFar = signals.withAnswer(begun.signal());
              listener.decided(engine.decide(soFar), soFar, modelUsed(signals, begun));
            },
            listener);
    AnswerFromKnowledge.Attempt attempt =
        answerFromKnowledge.attempt(question, models, deadline, reply);
    Signals complete = signals.withAnswer(attempt.signal());
    return new Consideration(
        complete,
        engine.decide(complete),
        reply.close(), // all of it, or what was heard before it broke off
        attempt.language(),
        modelUsed(signals, attempt),
        models.uses());
  }

  private AnswerFromKnowledge.Question question(
      GatherSignals.Seen seen, Conversation conversation) {
    return new AnswerFromKnowledge.Question(
        seen.question(),
        seen.signals().language().reading(),
        () -> pastTurns.said(conversation.id(), Earlier.LOOK_BACK));
  }

  /**
   * The same, unless it turns out when it is stored that a human has taken the conversation over
   * meanwhile, or that somebody has come to be in danger. What has ended meanwhile changes nothing:
   * under an open crisis, or beside a human, the message was not looked at for an answer.
   */
  Consideration reconsider(Consideration considered, Conversation now) {
    Circumstances before = considered.signals().before();
    Signals signals =
        considered
            .signals()
            .in(before.crisisIsOpen() || now.isInCrisis(), before.humanHasIt() || now.humanHasIt());
    return signals.equals(considered.signals())
        ? considered
        : considered.decidedAs(signals, engine.decide(signals));
  }

  private GatherSignals.Heard heard(Message message, Conversation conversation, Caller caller) {
    return new GatherSignals.Heard(
        message.text().value(),
        new Circumstances(
            conversation.mode(),
            caller.hasConsented(),
            conversation.isInCrisis(),
            conversation.humanHasIt(),
            0),
        () -> pastTurns.latest(conversation.id(), Earlier.LOOK_BACK),
        caller.locale());
  }

  private static String modelUsed(Signals signals, AnswerFromKnowledge.Attempt attempt) {
    return classifierOf(signals) + "+" + attempt.models();
  }

  private static String classifierOf(Signals signals) {
    return signals.intent().map(IntentEstimate::model).orElse(RULES);
  }
}
