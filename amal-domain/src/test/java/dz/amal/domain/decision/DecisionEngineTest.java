package dz.amal.domain.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dz.amal.domain.conversation.Mode;
import dz.amal.domain.decision.AnswerSignal.Result;
import dz.amal.domain.language.Language;
import dz.amal.domain.safety.CrisisHit;
import dz.amal.domain.safety.CrisisKind;
import dz.amal.domain.safety.CrisisLevel;
import dz.amal.domain.ticket.TicketCategory;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

final class DecisionEngineTest {

  private static final DecisionPolicy POLICY = new DecisionPolicy("tested", 0.5, 0.2, 0.5, 2);
  private static final CrisisHit HIT =
      new CrisisHit("fr", "1", "a-rule", CrisisKind.SUICIDE, CrisisLevel.CERTAIN);
  private static final CrisisHit HINT =
      new CrisisHit("fr", "1", "a-hint", CrisisKind.SUICIDE, CrisisLevel.HINT);
  private static final Cues ASKS_FOR_HUMAN = new Cues(true, false, false, false);
  private static final Cues DOES_NOT_ASK = Cues.none();
  private static final Cues SAYS_IT_DID_NOT_HELP = new Cues(false, false, true, false);
  private static final Cues EVERY_CUE = new Cues(true, true, true, true);

  private final DecisionEngine engine = new DecisionEngine(POLICY);

  /** Each row would also satisfy rows below it, and satisfies none above. */
  static Stream<Arguments> rulesInTheirOrder() {
    return Stream.of(
        arguments(
            Course.CRISIS,
            ReasonCode.CRISIS_RULE,
            signals(
                Mode.SUPPORT, List.of(HIT), ASKS_FOR_HUMAN, sure(Intent.CRISIS), Result.NOT_TRIED)),
        arguments(
            Course.CRISIS,
            ReasonCode.CRISIS_SUSPECTED,
            signals(
                Mode.SUPPORT, List.of(), ASKS_FOR_HUMAN, sure(Intent.CRISIS), Result.NOT_TRIED)),
        arguments(
            Course.LEAVE_TO_HUMAN,
            ReasonCode.HUMAN_HAS_IT,
            signals(Mode.SUPPORT, List.of(), EVERY_CUE, Optional.empty(), Result.UNAVAILABLE)
                .in(true, true)),
        arguments(
            Course.CRISIS,
            ReasonCode.CRISIS_CONTINUES,
            signals(Mode.SUPPORT, List.of(), EVERY_CUE, Optional.empty(), Result.UNAVAILABLE)
                .in(true, false)),
        arguments(
            Course.DECLINE,
            ReasonCode.ROLE_ATTACK,
            signals(Mode.SUPPORT, List.of(), EVERY_CUE, Optional.empty(), Result.UNAVAILABLE)),
        arguments(
            Course.SUPPORT,
            ReasonCode.SUPPORT_MODE,
            signals(Mode.SUPPORT, List.of(), ASKS_FOR_HUMAN, Optional.empty(), Result.UNAVAILABLE)),
        arguments(
            Course.SUPPORT,
            ReasonCode.ASKED_FOR_HUMAN,
            signals(Mode.AUTO, List.of(), ASKS_FOR_HUMAN, Optional.empty(), Result.UNAVAILABLE)),
        arguments(
            Course.SUPPORT,
            ReasonCode.REPEATED_FAILURE,
            afterUnhelpfulAnswers(2, Mode.AUTO, DOES_NOT_ASK)),
        arguments(
            Course.SUPPORT,
            ReasonCode.MODEL_UNAVAILABLE,
            signals(Mode.AUTO, List.of(), DOES_NOT_ASK, Optional.empty(), Result.NO_KNOWLEDGE)),
        arguments(
            Course.DECLINE,
            ReasonCode.OUT_OF_SCOPE,
            auto(sure(Intent.OUT_OF_SCOPE), Result.NO_KNOWLEDGE)),
        arguments(
            Course.GREET, ReasonCode.GREETING, auto(sure(Intent.GREETING), Result.NO_KNOWLEDGE)),
        arguments(
            Course.SUPPORT, ReasonCode.DISTRESS, auto(sure(Intent.HUMAN), Result.NO_KNOWLEDGE)),
        arguments(
            Course.SUPPORT,
            ReasonCode.NO_KNOWLEDGE,
            auto(sure(Intent.INFORMATION), Result.NO_KNOWLEDGE)),
        arguments(
            Course.SUPPORT,
            ReasonCode.ANSWER_UNSUPPORTED,
            auto(sure(Intent.INFORMATION), Result.UNSUPPORTED)),
        arguments(
            Course.SUPPORT,
            ReasonCode.MODEL_UNAVAILABLE,
            auto(sure(Intent.INFORMATION), Result.UNAVAILABLE)),
        arguments(
            Course.ANSWER,
            ReasonCode.ANSWERED_FROM_KNOWLEDGE,
            auto(sure(Intent.INFORMATION), Result.NOT_TRIED)),
        arguments(
            Course.ANSWER,
            ReasonCode.ANSWERED_FROM_KNOWLEDGE,
            auto(sure(Intent.INFORMATION), Result.SUPPORTED)));
  }

  @ParameterizedTest(name = "{0} because {1}")
  @MethodSource("rulesInTheirOrder")
  void asksItsRulesInOrder(Course course, ReasonCode reason, Signals signals) {
    Decision decision = engine.decide(signals);

    assertThat(decision.course()).isEqualTo(course);
    assertThat(decision.reason()).isEqualTo(reason);
  }

  @Property
  void letsNothingLowerWhatTheGuardFound(@ForAll("anySignals") Signals signals) {
    Signals hit =
        new Signals(
            signals.before(),
            signals.language(),
            List.of(HIT),
            signals.cues(),
            signals.intent(),
            signals.answer());

    Decision decision = engine.decide(hit);

    assertThat(decision.reason()).isEqualTo(ReasonCode.CRISIS_RULE);
    assertThat(decision.category()).contains(TicketCategory.CRISIS);
    assertThat(decision.confidence()).isEqualTo(1);
  }

  @Property
  void keepsACrisisOpenWhateverIsSaid(@ForAll("anySignals") Signals signals) {
    assertThat(engine.decide(signals.in(true, false)).isCrisis()).isTrue();
  }

  @Property
  void opensNoTicketForAnAttackOnTheRole(@ForAll("anySignals") Signals signals) {
    Signals attack =
        new Signals(
            Circumstances.atFirst(signals.mode()),
            signals.language(),
            List.of(),
            new Cues(signals.cues().asksForHuman(), true, false, false),
            calm(signals.intent()),
            signals.answer());

    assertThat(engine.decide(attack).bringsHuman()).isFalse();
  }

  private static Optional<IntentEstimate> calm(Optional<IntentEstimate> intent) {
    return intent.filter(estimate -> estimate.of(Intent.CRISIS) <= POLICY.crisisAbove());
  }

  @Test
  void takesAHintForACrisisOnceTheClassifierHoldsOneForLikely() {
    Optional<IntentEstimate> unlikely = estimate(Map.of(Intent.CRISIS, 0.1));
    Optional<IntentEstimate> likely = estimate(Map.of(Intent.CRISIS, 0.21));

    assertThat(engine.decide(hinted(unlikely)).isCrisis()).isFalse();
    assertThat(engine.decide(hinted(likely)).reason()).isEqualTo(ReasonCode.CRISIS_SUSPECTED);
  }

  @Test
  void takesAHintForACrisisWhereNoClassifierAnswers() {
    assertThat(engine.decide(hinted(Optional.empty())).isCrisis()).isTrue();
  }

  @Test
  void leavesAHintToTheHumanWhoReadsItAnyway() {
    assertThat(engine.decide(hinted(Optional.empty()).in(true, true)).reason())
        .isEqualTo(ReasonCode.HUMAN_HAS_IT);
  }

  private static Signals hinted(Optional<IntentEstimate> intent) {
    return signals(Mode.AUTO, List.of(HINT), DOES_NOT_ASK, intent, Result.NOT_TRIED);
  }

  @Test
  void bringsAHumanWhenAnAnswerWasOfNoUseForTheSecondTime() {
    assertThat(engine.decide(afterUnhelpfulAnswers(2, Mode.AUTO, SAYS_IT_DID_NOT_HELP)).reason())
        .isEqualTo(ReasonCode.REPEATED_FAILURE);
    assertThat(engine.decide(afterUnhelpfulAnswers(1, Mode.AUTO, SAYS_IT_DID_NOT_HELP)).reason())
        .isNotEqualTo(ReasonCode.REPEATED_FAILURE);
    assertThat(
            engine
                .decide(
                    signals(
                        Mode.AUTO,
                        List.of(),
                        SAYS_IT_DID_NOT_HELP,
                        sure(Intent.INFORMATION),
                        Result.SUPPORTED))
                .course())
        .isEqualTo(Course.ANSWER);
  }

  @Property
  void hasAConfidenceFromZeroToOne(@ForAll("anySignals") Signals signals) {
    assertThat(engine.decide(signals).confidence()).isBetween(0.0, 1.0);
  }

  @Property
  void decidesTheSameForTheSameSignals(@ForAll("anySignals") Signals signals) {
    assertThat(engine.decide(signals))
        .isEqualTo(engine.decide(signals))
        .isEqualTo(new DecisionEngine(POLICY).decide(signals));
  }

  @Property
  void alwaysBringsAHumanInSupportMode(@ForAll("anySignals") Signals signals) {
    Assume.that(!signals.cues().attacksRole());

    assertThat(engine.decide(inMode(Mode.SUPPORT, signals)).bringsHuman()).isTrue();
  }

  @Property
  void neverAnswersWhenKnowledgeCouldNot(@ForAll("anySignals") Signals signals) {
    assertThat(
            engine.decide(signals.withAnswer(new AnswerSignal(Result.UNSUPPORTED, 0.9))).course())
        .isNotEqualTo(Course.ANSWER);
  }

  @Test
  void asksNoModelInSupportMode() {
    Decision decision =
        engine.decide(
            signals(Mode.SUPPORT, List.of(), DOES_NOT_ASK, Optional.empty(), Result.NOT_TRIED));

    assertThat(decision.reason()).isEqualTo(ReasonCode.SUPPORT_MODE);
    assertThat(decision.category()).contains(TicketCategory.GENERAL);
  }

  @Test
  void ignoresDistressInRagMode() {
    Signals distress = auto(sure(Intent.HUMAN), Result.SUPPORTED);

    assertThat(engine.decide(distress).course()).isEqualTo(Course.SUPPORT);
    assertThat(engine.decide(inMode(Mode.RAG, distress)).course()).isEqualTo(Course.ANSWER);
  }

  @Test
  void heedsTheGuardInRagMode() {
    Signals hit =
        signals(Mode.RAG, List.of(HIT), DOES_NOT_ASK, sure(Intent.INFORMATION), Result.SUPPORTED);

    assertThat(engine.decide(hit).isCrisis()).isTrue();
  }

  @Test
  void heedsASuspectedCrisisInRagMode() {
    assertThat(
            engine.decide(inMode(Mode.RAG, auto(sure(Intent.CRISIS), Result.SUPPORTED))).reason())
        .isEqualTo(ReasonCode.CRISIS_SUSPECTED);
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void bringsAHumanWhenTheClassifierIsDown(Mode mode) {
    Decision decision =
        engine.decide(signals(mode, List.of(), DOES_NOT_ASK, Optional.empty(), Result.NOT_TRIED));

    assertThat(decision.bringsHuman()).isTrue();
  }

  @Test
  void suspectsACrisisOnlyAboveItsThreshold() {
    assertThat(
            engine.decide(auto(estimate(Map.of(Intent.CRISIS, 0.5)), Result.NOT_TRIED)).isCrisis())
        .isFalse();
    assertThat(
            engine.decide(auto(estimate(Map.of(Intent.CRISIS, 0.51)), Result.NOT_TRIED)).isCrisis())
        .isTrue();
  }

  @Test
  void addsDistressAndCrisisTogether() {
    Optional<IntentEstimate> torn =
        estimate(Map.of(Intent.HUMAN, 0.3, Intent.CRISIS, 0.3, Intent.INFORMATION, 0.4));

    Decision decision = engine.decide(auto(torn, Result.SUPPORTED));

    assertThat(decision.reason()).isEqualTo(ReasonCode.DISTRESS);
    assertThat(decision.confidence()).isEqualTo(0.6);
  }

  @Test
  void declinesNobodyWhoMayWellNeedAHuman() {
    Optional<IntentEstimate> torn =
        estimate(Map.of(Intent.OUT_OF_SCOPE, 0.4, Intent.HUMAN, 0.3, Intent.CRISIS, 0.3));

    assertThat(engine.decide(auto(torn, Result.NOT_TRIED)).reason()).isEqualTo(ReasonCode.DISTRESS);
  }

  @Test
  void declinesOnlyWhatIsLikelierThanAnythingElse() {
    Optional<IntentEstimate> tie =
        estimate(Map.of(Intent.OUT_OF_SCOPE, 0.5, Intent.INFORMATION, 0.5));

    assertThat(engine.decide(auto(tie, Result.SUPPORTED)).course()).isEqualTo(Course.ANSWER);
  }

  @Test
  void isSurerOfAnAnswerTheLessAHumanIsNeeded() {
    Optional<IntentEstimate> calm =
        estimate(Map.of(Intent.INFORMATION, 0.75, Intent.HUMAN, 0.125, Intent.CRISIS, 0.125));

    assertThat(engine.decide(auto(calm, Result.SUPPORTED)).confidence()).isEqualTo(0.75);
  }

  @Test
  void givesTheTicketItsLikeliestCategory() {
    IntentEstimate relapse =
        new IntentEstimate(
            "tested",
            Map.of(Intent.HUMAN, 1.0),
            Map.of(TicketCategory.RELAPSE, 0.7, TicketCategory.ADDICTION, 0.3));

    assertThat(engine.decide(auto(Optional.of(relapse), Result.NOT_TRIED)).category())
        .contains(TicketCategory.RELAPSE);
  }

  @Test
  void namesThePolicyItDecidesUnder() {
    assertThat(engine.policyVersion()).isEqualTo("tested");
  }

  @Provide
  Arbitrary<Signals> anySignals() {
    return Combinators.combine(
            circumstances(),
            Arbitraries.of(Language.class),
            Arbitraries.of(List.<CrisisHit>of(), List.of(HIT), List.of(HINT)),
            cues(),
            estimates().optional(),
            Arbitraries.of(Result.class).map(result -> new AnswerSignal(result, 0.5)))
        .as(Signals::new);
  }

  private static Arbitrary<Circumstances> circumstances() {
    Arbitrary<Boolean> either = Arbitraries.of(true, false);
    return Combinators.combine(
            Arbitraries.of(Mode.class),
            either,
            either,
            either,
            Arbitraries.integers().between(0, 3))
        .as(Circumstances::new);
  }

  private static Arbitrary<Cues> cues() {
    Arbitrary<Boolean> either = Arbitraries.of(true, false);
    return Combinators.combine(either, either, either, either).as(Cues::new);
  }

  /** Any weights, scaled to probabilities that are together 1. */
  private static Arbitrary<IntentEstimate> estimates() {
    return Arbitraries.doubles()
        .between(0, 1)
        .list()
        .ofSize(Intent.values().length)
        .filter(weights -> sum(weights) > 0)
        .map(
            weights -> {
              Map<Intent, Double> intents = new EnumMap<>(Intent.class);
              Iterator<Double> weight = weights.iterator();
              for (Intent intent : Intent.values()) {
                intents.put(intent, weight.next() / sum(weights));
              }
              return new IntentEstimate("tested", intents, Map.of());
            });
  }

  private static double sum(List<Double> weights) {
    return weights.stream().mapToDouble(Double::doubleValue).sum();
  }

  private static Signals auto(Optional<IntentEstimate> intent, Result result) {
    return signals(Mode.AUTO, List.of(), DOES_NOT_ASK, intent, result);
  }

  private static Signals inMode(Mode mode, Signals signals) {
    Circumstances before = signals.before();
    return new Signals(
        new Circumstances(
            mode,
            before.hasConsented(),
            before.crisisIsOpen(),
            before.humanHasIt(),
            before.unhelpfulAnswers()),
        signals.language(),
        signals.crisisHits(),
        signals.cues(),
        signals.intent(),
        signals.answer());
  }

  private static Signals signals(
      Mode mode, List<CrisisHit> hits, Cues cues, Optional<IntentEstimate> intent, Result result) {
    return new Signals(
        Circumstances.atFirst(mode),
        Language.FRENCH,
        hits,
        cues,
        intent,
        new AnswerSignal(result, 0.5));
  }

  private static Signals afterUnhelpfulAnswers(int count, Mode mode, Cues cues) {
    Signals first = signals(mode, List.of(), cues, Optional.empty(), Result.NO_KNOWLEDGE);
    return new Signals(
        first.before().after(count),
        first.language(),
        first.crisisHits(),
        first.cues(),
        first.intent(),
        first.answer());
  }

  private static Optional<IntentEstimate> sure(Intent intent) {
    return estimate(Map.of(intent, 1.0));
  }

  private static Optional<IntentEstimate> estimate(Map<Intent, Double> intents) {
    return Optional.of(new IntentEstimate("tested", intents, Map.of()));
  }
}
