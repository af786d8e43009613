package dz.amal.application.turn;

import static org.assertj.core.api.Assertions.assertThat;

import dz.amal.domain.conversation.Conversation;
import dz.amal.domain.decision.Course;
import dz.amal.domain.decision.ReasonCode;
import dz.amal.domain.kernel.ModelUnavailable;
import dz.amal.domain.knowledge.Citation;
import dz.amal.domain.knowledge.DraftAnswer.Sentence;
import dz.amal.domain.knowledge.Inquiry;
import dz.amal.domain.knowledge.LanguageModel;
import dz.amal.domain.language.Language;
import dz.amal.domain.turn.Turn;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An answer that is heard while it is being made. */
class LiveAnswerTest {

  private static final String QUESTION = "How long does withdrawal last?";
  private static final String FIRST = "Withdrawal of tramadol is hard and it passes.";
  private static final String SECOND = "A doctor can help.";
  private static final String WRONG = "It lasts 99 days.";

  private final Chat chat = new Chat();
  private final Heard heard = new Heard();
  private final Conversation conversation = chat.conversation();

  @AfterEach
  void stop() {
    chat.close();
  }

  private Turn ask() {
    return Chat.turn(
        chat.handleMessage().handle(chat.command(conversation, QUESTION, Optional.empty()), heard));
  }

  /** A model that says one sentence after the other, as long as it may. */
  private static LanguageModel saying(String... sentences) {
    return Chat.named(
        "test-model-1",
        (inquiry, goOn) -> {
          for (String sentence : sentences) {
            if (!goOn.test(quoted(inquiry, sentence))) {
              break;
            }
          }
          return Chat.nothing();
        });
  }

  private static void tell(Sentence sentence, Predicate<Sentence> goOn) {
    assertThat(goOn.test(sentence)).isIn(true, false); // whatever it is, this model goes on
  }

  private static Sentence quoted(Inquiry inquiry, String sentence) {
    return new Sentence(sentence, List.of(Citation.of(inquiry.passages().get(0), sentence)));
  }

  @Test
  void isHeardSentenceBySentenceBehindItsDecision() {
    chat.model = saying(FIRST, SECOND);

    Turn turn = ask();

    assertThat(heard.events)
        .containsExactly(
            "stored",
            "decided answered_from_knowledge by test-classifier-1+test-embedder-1+test-model-1",
            "said",
            "said",
            "decided answered_from_knowledge by test-classifier-1+test-embedder-1+test-model-1");
    assertThat(heard.said).hasToString(FIRST + " [1] " + SECOND + " [2]");
    assertThat(Chat.said(turn)).startsWith(heard.said + "\n\n");
    assertThat(turn.citations()).extracting(Citation::quote).containsExactly(FIRST, SECOND);
  }

  @Test
  void saysFirstThatItComesFromAnotherLanguage() {
    chat.language = Language.FRENCH;
    chat.model = saying(FIRST);

    Turn turn = ask();

    assertThat(heard.said.toString()).startsWith("Nos documents en français");
    assertThat(Chat.said(turn)).startsWith(heard.said.toString());
  }

  @Test
  void nobodyHearsASentenceThatDoesNotHold() {
    chat.model = saying(FIRST, WRONG, SECOND);

    Turn turn = ask();

    assertThat(heard.said).hasToString(FIRST + " [1]");
    assertThat(turn.decision().decision().reason()).isEqualTo(ReasonCode.ANSWER_UNSUPPORTED);
    assertThat(turn.ticket()).isPresent();
    assertThat(Chat.said(turn))
        .startsWith(FIRST + " [1]\n\nWe cannot finish this answer")
        .contains(turn.ticket().orElseThrow().number().toString())
        .doesNotContain(WRONG, SECOND);
    assertThat(turn.citations()).extracting(Citation::quote).containsExactly(FIRST);
  }

  @Test
  void whatWasHeardStaysWhenTheModelBreaksOff() {
    chat.model =
        Chat.named(
            "test-model-1",
            (inquiry, goOn) -> {
              tell(quoted(inquiry, FIRST), goOn);
              throw new ModelUnavailable("broken off");
            });

    Turn turn = ask();

    assertThat(turn.decision().decision().reason()).isEqualTo(ReasonCode.MODEL_UNAVAILABLE);
    assertThat(Chat.said(turn)).startsWith(FIRST + " [1]\n\nWe cannot finish this answer");
    assertThat(turn.citations()).hasSize(1);
  }

  @Test
  void nothingIsHeardAnyMoreOnceItsTimeIsOver() throws InterruptedException {
    CountDownLatch over = new CountDownLatch(1);
    CountDownLatch tried = new CountDownLatch(1);
    chat.limit = Duration.ofMillis(300);
    chat.model =
        Chat.named(
            "test-model-1",
            (inquiry, goOn) -> {
              tell(quoted(inquiry, FIRST), goOn);
              Chat.awaitStubbornly(over);
              tell(quoted(inquiry, SECOND), goOn);
              tried.countDown();
              return Chat.nothing();
            });

    Turn turn = ask();
    over.countDown();
    tried.await();

    assertThat(heard.said).hasToString(FIRST + " [1]");
    assertThat(turn.decision().decision().course()).isEqualTo(Course.SUPPORT);
  }

  @Test
  void isWholeWhereItCostsNothingAlsoIfNobodyListens() {
    chat.model = saying(FIRST, SECOND);
    heard.isListening = false;

    assertThat(Chat.said(ask())).contains(FIRST, SECOND);
  }

  @Test
  void endsWithWhatWasSaidOnceNobodyListensToAModelElsewhere() {
    Elsewhere elsewhere = new Elsewhere();
    elsewhere.model = saying(FIRST, SECOND);
    chat.elsewhere = elsewhere.toChoose();
    chat.hasConsented = true;
    heard.isListening = false;

    Turn turn = ask();

    assertThat(turn.decision().decision().course()).isEqualTo(Course.ANSWER);
    assertThat(Chat.said(turn)).startsWith(FIRST + " [1]\n\n").doesNotContain(SECOND);
  }
}
