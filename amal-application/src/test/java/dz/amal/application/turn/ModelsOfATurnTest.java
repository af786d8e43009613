package dz.amal.application.turn;

import static org.assertj.core.api.Assertions.assertThat;

import dz.amal.domain.conversation.Conversation;
import dz.amal.domain.conversation.Exchange;
import dz.amal.domain.decision.Course;
import dz.amal.domain.decision.Intent;
import dz.amal.domain.decision.ReasonCode;
import dz.amal.domain.kernel.ModelUnavailable;
import dz.amal.domain.model.ModelBudget;
import dz.amal.domain.model.ModelUse;
import dz.amal.domain.turn.Turn;
import dz.amal.memory.InMemoryAnswerCache;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which models answer a turn, and what that costs. */
class ModelsOfATurnTest {

  private static final String QUESTION = "How long does withdrawal last?";
  private static final String OWN = "test-classifier-1+test-embedder-1+test-model-1";
  private static final String ELSEWHERE = "test-classifier-1+test-embedder-1+elsewhere-1";

  private final Chat chat = new Chat();
  private final Elsewhere elsewhere = new Elsewhere();
  private final Conversation conversation = chat.conversation();

  @BeforeEach
  void someoneHasAgreed() {
    chat.hasConsented = true;
    chat.elsewhere = elsewhere.toChoose();
  }

  @AfterEach
  void stop() {
    chat.close();
  }

  private long spentToday() {
    return chat.stores.modelSpending().of(chat.guest.id(), ModelBudget.dayOf(chat.clock.instant()));
  }

  @Test
  void thoseElsewhereAnswerWhoHasAgreed() {
    Turn turn = chat.say(conversation, QUESTION);

    assertThat(turn.decision().modelUsed()).isEqualTo(ELSEWHERE);
    assertThat(turn.decision().modelUses())
        .extracting(ModelUse::purpose)
        .containsExactly(ModelUse.Purpose.INTENT, ModelUse.Purpose.ANSWER);
    assertThat(turn.reply().orElseThrow().tokens()).hasValue(2 * Elsewhere.TOKENS);
    assertThat(spentToday()).isEqualTo(2 * Elsewhere.TOKENS);
  }

  @Test
  void nothingLeavesTheMachineOfSomebodyWhoHasNotAgreed() {
    chat.hasConsented = false;

    Turn turn = chat.say(conversation, QUESTION);

    assertThat(turn.decision().modelUsed()).isEqualTo(OWN);
    assertThat(turn.decision().modelUses()).isEmpty();
    assertThat(turn.reply().orElseThrow().tokens()).isEmpty();
    assertThat(elsewhere.drafts).isZero();
  }

  @Test
  void whileThoseElsewhereAreDownOurOwnAnswer() {
    elsewhere.areUp = false;

    assertThat(chat.say(conversation, QUESTION).decision().modelUsed()).isEqualTo(OWN);

    elsewhere.areUp = true;

    assertThat(chat.say(conversation, QUESTION).decision().modelUsed()).isEqualTo(ELSEWHERE);
  }

  @Test
  void oneThatFailsBeforeItsFirstWordIsStoodInFor() {
    elsewhere.model =
        Chat.named(
            "elsewhere-1",
            (inquiry, goOn) -> {
              throw new ModelUnavailable("refused");
            });
    elsewhere.classifier =
        text -> {
          throw new ModelUnavailable("refused");
        };

    Turn turn = chat.say(conversation, QUESTION);

    assertThat(turn.decision().decision().course()).isEqualTo(Course.ANSWER);
    assertThat(turn.decision().modelUsed()).isEqualTo(OWN);
    assertThat(turn.decision().modelUses()).hasSize(2); // they were paid for all the same
  }

  @Test
  void aNeedThatOurOwnHasSeenIsNotTakenAway() {
    chat.classifier = text -> Chat.likely(Intent.CRISIS);

    Turn turn = chat.say(conversation, "I feel so empty tonight");

    assertThat(turn.decision().decision().reason()).isEqualTo(ReasonCode.CRISIS_SUSPECTED);
  }

  @Test
  void aNeedThatOnlyThoseElsewhereHaveSeenCounts() {
    elsewhere.classifier = text -> Chat.likely(Intent.CRISIS);

    Turn turn = chat.say(conversation, "I feel so empty tonight");

    assertThat(turn.decision().decision().reason()).isEqualTo(ReasonCode.CRISIS_SUSPECTED);
  }

  @Test
  void whoeverHasUsedUpTheirDayIsAnsweredByOurOwnUntilMidnight() {
    elsewhere.budget = new ModelBudget(2 * Elsewhere.TOKENS, 10_000);
    chat.elsewhere = elsewhere.toChoose();

    assertThat(chat.say(conversation, QUESTION).decision().modelUsed()).isEqualTo(ELSEWHERE);
    assertThat(chat.say(conversation, QUESTION).decision().modelUsed()).isEqualTo(OWN);

    chat.clock.advance(Duration.ofDays(1));

    assertThat(chat.say(conversation, QUESTION).decision().modelUsed()).isEqualTo(ELSEWHERE);
  }

  @Test
  void allTogetherHaveABudgetToo() {
    elsewhere.budget = new ModelBudget(10_000, 2 * Elsewhere.TOKENS);
    chat.elsewhere = elsewhere.toChoose();
    chat.say(conversation, QUESTION);

    assertThat(chat.say(conversation, QUESTION).decision().modelUsed()).isEqualTo(OWN);
  }

  @Test
  void aCrisisAsksNobodyElsewhere() {
    Turn turn = chat.say(conversation, "I want to kill myself");

    assertThat(turn.decision().decision().course()).isEqualTo(Course.CRISIS);
    assertThat(turn.decision().modelUses()).isEmpty();
  }

  @Test
  void thoseElsewhereAreToldWhatWasSaidBefore() {
    List<Exchange> told = new ArrayList<>();
    Turn first = chat.say(conversation, QUESTION);
    elsewhere.model =
        Chat.named(
            "elsewhere-1",
            (inquiry, goOn) -> {
              told.addAll(inquiry.before());
              return Chat.nothing();
            });

    chat.say(conversation, QUESTION);

    assertThat(told)
        .containsExactly(
            new Exchange(first.message().text(), first.reply().map(reply -> reply.text()), false));
  }

  @Test
  void whatAnybodyMightAskIsPaidForOnceAsLongAsTheKnowledgeIsTheSame() {
    elsewhere.cache = new InMemoryAnswerCache(chat.clock);
    chat.elsewhere = elsewhere.toChoose();
    String common = "What is withdrawal of tramadol?";

    Turn first = chat.say(chat.conversation(), common);
    Turn second = chat.say(chat.conversation(), common.toUpperCase(Locale.ROOT));

    assertThat(elsewhere.drafts).isEqualTo(1);
    assertThat(second.citations()).isEqualTo(first.citations());
    assertThat(second.decision().modelUses()).hasSize(1); // the classifier's
  }

  @Test
  void whatSaysSomethingOfWhoAsksIsAskedEachTime() {
    elsewhere.cache = new InMemoryAnswerCache(chat.clock);
    chat.elsewhere = elsewhere.toChoose();

    chat.say(chat.conversation(), "What is my withdrawal of tramadol?");
    chat.say(chat.conversation(), "What is my withdrawal of tramadol?");

    assertThat(elsewhere.drafts).isEqualTo(2);
  }

  @Test
  void anAnswerThatDidNotHoldIsNotRemembered() {
    elsewhere.cache = new InMemoryAnswerCache(chat.clock);
    elsewhere.model = Chat.quoting("Withdrawal of tramadol lasts 99 days.");
    chat.elsewhere = elsewhere.toChoose();

    chat.say(chat.conversation(), "What is withdrawal of tramadol?");
    chat.say(chat.conversation(), "What is withdrawal of tramadol?");

    assertThat(elsewhere.drafts).isEqualTo(2);
  }
}
