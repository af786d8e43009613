package dz.amal.domain.decision;

import dz.amal.domain.conversation.Mode;
import dz.amal.domain.safety.CrisisHit;
import dz.amal.domain.ticket.TicketCategory;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Decides what happens to a message: a pure function of its {@link Signals} under a {@link
 * DecisionPolicy}. Immutable and thread-safe.
 *
 * <p>The rules are asked in order, and the first that has an opinion decides. It may be asked twice
 * in a turn: once to learn whether an answer is worth trying, and again when it is known how that
 * ended.
 */
public final class DecisionEngine {

  private final DecisionPolicy policy;
  private final List<Function<Signals, Optional<Decision>>> rules =
      List.of(
          this::crisisRuleHit,
          this::crisisSuspected,
          this::humanHasIt,
          this::crisisContinues,
          this::roleAttacked,
          this::supportModeAsksNoModel,
          this::askedForHuman,
          this::answersKeepFailing,
          this::classifierSilent,
          this::distress,
          this::outOfScope,
          this::greeting,
          this::answerFailed);

  /** An engine under this policy. */
  public DecisionEngine(DecisionPolicy policy) {
    this.policy = policy;
  }

  /** The version of the policy, to be stored with each decision. */
  public String policyVersion() {
    return policy.version();
  }

  /** The decision; the same for the same signals. */
  public Decision decide(Signals signals) {
    return rules.stream()
        .flatMap(rule -> rule.apply(signals).stream())
        .findFirst()
        .orElseGet(
            () ->
                new Decision(
                    Course.ANSWER,
                    ReasonCode.ANSWERED_FROM_KNOWLEDGE,
                    1 - needOfHuman(signals),
                    Optional.empty()));
  }

  private Optional<Decision> crisisRuleHit(Signals signals) {
    return signals.crisisHits().stream().anyMatch(CrisisHit::isCertain)
        ? Optional.of(crisis(ReasonCode.CRISIS_RULE, 1))
        : Optional.empty();
  }

  /**
   * By the classifier; a hint of the guard lowers what it takes. Where no classifier answers a hint
   * counts by itself, unless a human reads the message anyway.
   */
  private Optional<Decision> crisisSuspected(Signals signals) {
    boolean isHinted = !signals.crisisHits().isEmpty();
    if (isHinted && signals.intent().isEmpty() && !signals.before().humanHasIt()) {
      return Optional.of(crisis(ReasonCode.CRISIS_SUSPECTED, 1));
    }
    double likely = probability(signals, Intent.CRISIS);
    return likely > (isHinted ? policy.crisisAboveOnHint() : policy.crisisAbove())
        ? Optional.of(crisis(ReasonCode.CRISIS_SUSPECTED, likely))
        : Optional.empty();
  }

  private Optional<Decision> humanHasIt(Signals signals) {
    return signals.before().humanHasIt()
        ? Optional.of(
            new Decision(
                Course.LEAVE_TO_HUMAN, ReasonCode.HUMAN_HAS_IT, 1, Optional.of(category(signals))))
        : Optional.empty();
  }

  /** A denial, a joke or another subject does not end a crisis; a named human does. */
  private Optional<Decision> crisisContinues(Signals signals) {
    return signals.before().crisisIsOpen()
        ? Optional.of(crisis(ReasonCode.CRISIS_CONTINUES, 1))
        : Optional.empty();
  }

  /** Before any wish for a human, so that nobody opens tickets with it. */
  private Optional<Decision> roleAttacked(Signals signals) {
    return signals.cues().attacksRole()
        ? Optional.of(new Decision(Course.DECLINE, ReasonCode.ROLE_ATTACK, 1, Optional.empty()))
        : Optional.empty();
  }

  private Optional<Decision> supportModeAsksNoModel(Signals signals) {
    return signals.mode() == Mode.SUPPORT
        ? Optional.of(human(signals, ReasonCode.SUPPORT_MODE, 1))
        : Optional.empty();
  }

  private Optional<Decision> askedForHuman(Signals signals) {
    return signals.cues().asksForHuman()
        ? Optional.of(human(signals, ReasonCode.ASKED_FOR_HUMAN, 1))
        : Optional.empty();
  }

  private Optional<Decision> answersKeepFailing(Signals signals) {
    return signals.before().unhelpfulAnswers() >= policy.unhelpfulAnswers()
        ? Optional.of(human(signals, ReasonCode.REPEATED_FAILURE, 1))
        : Optional.empty();
  }

  private Optional<Decision> classifierSilent(Signals signals) {
    return signals.intent().isEmpty()
        ? Optional.of(human(signals, ReasonCode.MODEL_UNAVAILABLE, 1))
        : Optional.empty();
  }

  private Optional<Decision> distress(Signals signals) {
    double need = needOfHuman(signals);
    return signals.mode() == Mode.AUTO && need > policy.humanAbove()
        ? Optional.of(human(signals, ReasonCode.DISTRESS, need))
        : Optional.empty();
  }

  private Optional<Decision> outOfScope(Signals signals) {
    return isLikeliest(signals, Intent.OUT_OF_SCOPE)
        ? Optional.of(
            new Decision(
                Course.DECLINE,
                ReasonCode.OUT_OF_SCOPE,
                1 - needOfHuman(signals),
                Optional.empty()))
        : Optional.empty();
  }

  private Optional<Decision> greeting(Signals signals) {
    return isLikeliest(signals, Intent.GREETING)
        ? Optional.of(
            new Decision(
                Course.GREET, ReasonCode.GREETING, 1 - needOfHuman(signals), Optional.empty()))
        : Optional.empty();
  }

  private Optional<Decision> answerFailed(Signals signals) {
    return switch (signals.answer().result()) {
      case NOT_TRIED, SUPPORTED -> Optional.empty();
      case NO_KNOWLEDGE -> Optional.of(human(signals, ReasonCode.NO_KNOWLEDGE, 1));
      case UNSUPPORTED -> Optional.of(human(signals, ReasonCode.ANSWER_UNSUPPORTED, 1));
      case UNAVAILABLE -> Optional.of(human(signals, ReasonCode.MODEL_UNAVAILABLE, 1));
    };
  }

  private static Decision crisis(ReasonCode reason, double confidence) {
    return new Decision(Course.CRISIS, reason, confidence, Optional.of(TicketCategory.CRISIS));
  }

  private static Decision human(Signals signals, ReasonCode reason, double confidence) {
    return new Decision(Course.SUPPORT, reason, confidence, Optional.of(category(signals)));
  }

  private static TicketCategory category(Signals signals) {
    return signals.intent().map(IntentEstimate::likelyCategory).orElse(TicketCategory.GENERAL);
  }

  private static double needOfHuman(Signals signals) {
    return Math.min(1, probability(signals, Intent.HUMAN) + probability(signals, Intent.CRISIS));
  }

  private static double probability(Signals signals, Intent intent) {
    return signals.intent().map(estimate -> estimate.of(intent)).orElse(0.0);
  }

  private static boolean isLikeliest(Signals signals, Intent intent) {
    double likely = probability(signals, intent);
    for (Intent other : Intent.values()) {
      if (other != intent && probability(signals, other) >= likely) {
        return false;
      }
    }
    return true;
  }
}
