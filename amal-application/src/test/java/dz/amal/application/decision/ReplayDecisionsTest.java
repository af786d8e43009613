package dz.amal.application.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dz.amal.domain.conversation.ConversationId;
import dz.amal.domain.conversation.Message;
import dz.amal.domain.conversation.Mode;
import dz.amal.domain.decision.AnswerSignal;
import dz.amal.domain.decision.Circumstances;
import dz.amal.domain.decision.Cues;
import dz.amal.domain.decision.Decision;
import dz.amal.domain.decision.DecisionEngine;
import dz.amal.domain.decision.DecisionPolicy;
import dz.amal.domain.decision.DecisionRecord;
import dz.amal.domain.decision.Intent;
import dz.amal.domain.decision.IntentClassifier;
import dz.amal.domain.decision.IntentEstimate;
import dz.amal.domain.decision.Signals;
import dz.amal.domain.language.Language;
import dz.amal.memory.InMemoryStores;
import dz.amal.testkit.SettableClock;
import dz.amal.testkit.contract.Given;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ReplayDecisionsTest {

  private static final DecisionPolicy POLICY = new DecisionPolicy("then", 0.3, 0.1, 0.45, 2);
  private static final DecisionPolicy WORSE = new DecisionPolicy("worse", 0.9, 0.1, 0.8, 2);

  private final InMemoryStores stores = new InMemoryStores();
  private final Given given = new Given(stores);
  private int second;

  @Test
  void flipsNothingUnderTheSamePolicy() {
    for (Intent intent : Intent.values()) {
      decided(intent, 0.7);
    }

    assertThat(replayed(POLICY, Optional.empty()))
        .hasSize(Intent.values().length)
        .noneMatch(ReplayDecisions.Replayed::isFlip);
  }

  @Test
  void tellsFlipsApart() {
    decided(Intent.HUMAN, 0.7);
    decided(Intent.CRISIS, 0.7);

    List<ReplayDecisions.Replayed> replayed = replayed(WORSE, Optional.empty());

    assertThat(replayed).allMatch(ReplayDecisions.Replayed::isToRag);
    assertThat(replayed)
        .extracting(ReplayDecisions.Replayed::lowersCrisis)
        .containsExactly(false, true);
    assertThat(replayed).noneMatch(ReplayDecisions.Replayed::isToSupport);
  }

  @Test
  void asksAnotherClassifierAboutTheMessage() {
    decided(Intent.INFORMATION, 0.9);
    IntentClassifier anxious = text -> estimate(Intent.CRISIS, 0.9);

    assertThat(replayed(POLICY, Optional.of(anxious)))
        .singleElement()
        .matches(ReplayDecisions.Replayed::isToSupport)
        .matches(ReplayDecisions.Replayed::raisesCrisis);
  }

  @Test
  void looksOnlyAtWhatWasDecidedSince() {
    decided(Intent.HUMAN, 0.7);
    Instant since = SettableClock.START.plusSeconds(second + 1L);
    decided(Intent.CRISIS, 0.7);
    List<ReplayDecisions.Replayed> replayed = new ArrayList<>();

    new ReplayDecisions(stores.decisions(), stores.messages())
        .handle(since, new DecisionEngine(POLICY), Optional.empty(), replayed::add);

    assertThat(replayed).singleElement().matches(one -> one.logged().decision().isCrisis());
  }

  @Test
  void readsMoreThanAPage() {
    for (int i = 0; i < 205; i++) {
      decided(Intent.INFORMATION, 0.9);
    }

    assertThat(replayed(POLICY, Optional.empty())).hasSize(205);
  }

  private List<ReplayDecisions.Replayed> replayed(
      DecisionPolicy policy, Optional<IntentClassifier> classifier) {
    List<ReplayDecisions.Replayed> replayed = new ArrayList<>();
    new ReplayDecisions(stores.decisions(), stores.messages())
        .handle(Instant.EPOCH, new DecisionEngine(policy), classifier, replayed::add);
    return replayed;
  }

  private void decided(Intent intent, double likely) {
    ConversationId conversation = given.aConversation().id();
    Message message = given.aMessageIn(conversation);
    Message reply = given.chats().aReplyIn(conversation);
    Signals signals =
        new Signals(
            Circumstances.atFirst(Mode.AUTO),
            Language.FRENCH,
            List.of(),
            Cues.none(),
            Optional.of(estimate(intent, likely)),
            new AnswerSignal(AnswerSignal.Result.SUPPORTED, 0.5));
    Decision decision = new DecisionEngine(POLICY).decide(signals);
    second++;
    given.keep(
        reply,
        new DecisionRecord(
            given.ids().next(),
            conversation,
            message.id(),
            Optional.of(reply.id()),
            signals,
            decision,
            POLICY.version(),
            "a-model",
            Optional.empty(),
            Optional.empty(),
            List.of(),
            SettableClock.START.plusSeconds(second)));
  }

  private static IntentEstimate estimate(Intent intent, double likely) {
    Intent other = intent == Intent.INFORMATION ? Intent.GREETING : Intent.INFORMATION;
    return new IntentEstimate("a-model", Map.of(intent, likely, other, 1 - likely), Map.of());
  }
}
