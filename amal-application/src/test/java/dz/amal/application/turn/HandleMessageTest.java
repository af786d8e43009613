package dz.amal.application.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dz.amal.domain.conversation.Conversation;
import dz.amal.domain.conversation.ConversationStatus;
import dz.amal.domain.conversation.Message;
import dz.amal.domain.conversation.Mode;
import dz.amal.domain.decision.Course;
import dz.amal.domain.decision.Decision;
import dz.amal.domain.decision.Intent;
import dz.amal.domain.decision.IntentEstimate;
import dz.amal.domain.decision.ReasonCode;
import dz.amal.domain.decision.Signals;
import dz.amal.domain.identity.User;
import dz.amal.domain.identity.UserId;
import dz.amal.domain.kernel.ModelUnavailable;
import dz.amal.domain.kernel.RequestKey;
import dz.amal.domain.kernel.StorageUnavailable;
import dz.amal.domain.kernel.Transactions;
import dz.amal.domain.knowledge.Citation;
import dz.amal.domain.knowledge.DraftAnswer;
import dz.amal.domain.language.Language;
import dz.amal.domain.language.ReadingLanguage;
import dz.amal.domain.notification.Notification;
import dz.amal.domain.notification.NotificationEvent;
import dz.amal.domain.sla.Priority;
import dz.amal.domain.ticket.Ticket;
import dz.amal.domain.ticket.TicketCategory;
import dz.amal.domain.turn.Turn;
import dz.amal.testkit.contract.AtOnce;
import dz.amal.testkit.fixture.Directions;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class HandleMessageTest {

  private static final String QUESTION = "How long does withdrawal of tramadol last?";
  private static final String CRISIS = "I want to kill myself";

  private final Chat chat = new Chat();

  @AfterEach
  void close() {
    chat.close();
  }

  @Test
  void answersFromKnowledgeAndCitesIt() {
    Conversation conversation = chat.conversation();

    Turn turn = chat.say(conversation, QUESTION);

    assertThat(turn.decision().decision().course()).isEqualTo(Course.ANSWER);
    assertThat(turn.ticket()).isEmpty();
    assertThat(turn.citations()).extracting(Citation::quote).containsExactly(Chat.KNOWN);
    assertThat(Chat.said(turn)).startsWith(Chat.KNOWN + " [1]");
    assertThat(turn.decision().modelUsed())
        .isEqualTo("test-classifier-1+test-embedder-1+test-model-1");
    assertThat(chat.messages(conversation))
        .containsExactly(turn.message(), turn.reply().orElseThrow());
    assertThat(chat.stores.decisions().about(turn.message().id())).contains(turn.decision());
    assertThat(chat.stores.citations().of(List.of(turn.reply().orElseThrow().id())))
        .containsEntry(turn.reply().orElseThrow().id(), turn.citations());
  }

  @Test
  void saysSoWhenOnlyAnotherLanguageAnswers() {
    chat.language = Language.FRENCH;

    assertThat(chat.say(chat.conversation(), QUESTION).reply().orElseThrow().text().value())
        .startsWith("Nos documents en français ne répondent pas");
  }

  @Test
  void bringsInAHumanForWhoAsksForOne() {
    Conversation conversation = chat.conversation();

    Turn turn = chat.say(conversation, "I want to talk to a human please");

    Ticket ticket = turn.ticket().orElseThrow();
    assertThat(turn.decision().decision().reason()).isEqualTo(ReasonCode.ASKED_FOR_HUMAN);
    assertThat(ticket.category()).isEqualTo(TicketCategory.RELAPSE);
    assertThat(ticket.priority()).isEqualTo(Priority.HIGH);
    assertThat(ticket.slaDueAt()).isEqualTo(chat.clock.instant().plus(Duration.ofHours(8)));
    assertThat(ticket.conversation()).contains(conversation.id());
    assertThat(Chat.said(turn)).contains(ticket.number().toString());
    assertThat(chat.stores.outbox().pending(10))
        .extracting(Notification::event, Notification::ticket)
        .containsExactly(tuple(NotificationEvent.TICKET_OPENED, ticket.id()));
    assertThat(chat.stores.conversations().find(conversation.id()).orElseThrow().status())
        .isEqualTo(ConversationStatus.ESCALATED);
  }

  @Test
  void showsTheContactsInACrisisAndCallsSomebodyAtOnce() {
    Turn turn = chat.say(chat.conversation(), CRISIS);

    Ticket ticket = turn.ticket().orElseThrow();
    assertThat(turn.decision().decision().isCrisis()).isTrue();
    assertThat(Chat.said(turn)).contains("Ambulance: " + Chat.CONTACT);
    assertThat(ticket.category()).isEqualTo(TicketCategory.CRISIS);
    assertThat(ticket.priority()).isEqualTo(Priority.URGENT);
    assertThat(chat.stores.outbox().pending(10))
        .extracting(Notification::event)
        .containsExactlyInAnyOrder(
            NotificationEvent.CRISIS_OPENED, NotificationEvent.CRISIS_UNATTENDED);
  }

  @Test
  void saysHonestlyInACrisisWhenNobodyIsOnCall() {
    Conversation conversation = chat.conversation();
    String alone = chat.replyTo(conversation, CRISIS);
    chat.isOnCall(chat.agent());
    String attended = chat.replyTo(chat.conversation(), CRISIS);

    assertThat(alone).contains("nobody of the team is on duty", "Ambulance: " + Chat.CONTACT);
    assertThat(attended).doesNotContain("nobody of the team").contains("answered by");
  }

  @Test
  void alertsWhoeverIsOnCallInACrisis() {
    UserId agent = chat.agent();
    chat.isOnCall(agent);

    chat.say(chat.conversation(), CRISIS);

    assertThat(chat.stores.outbox().pending(10))
        .extracting(Notification::event, Notification::recipient)
        .containsExactlyInAnyOrder(
            tuple(NotificationEvent.CRISIS_OPENED, Optional.empty()),
            tuple(NotificationEvent.CRISIS_ALERT, Optional.of(agent)));
  }

  @Test
  void needsNoModelInACrisis() {
    AtomicBoolean asked = new AtomicBoolean();
    chat.classifier =
        text -> {
          asked.set(true);
          return Chat.likely(Intent.INFORMATION);
        };
    chat.model = Chat.model(passages -> fail(asked));
    chat.threads.shutdownNow();

    Turn turn = chat.say(chat.conversation(), CRISIS);

    assertThat(turn.decision().decision().isCrisis()).isTrue();
    assertThat(turn.decision().modelUsed()).isEqualTo("rules");
    assertThat(asked).isFalse();
  }

  private static DraftAnswer fail(AtomicBoolean asked) {
    asked.set(true);
    throw new IllegalStateException("asked");
  }

  @Test
  void asksNoModelInSupportMode() {
    chat.classifier =
        text -> {
          throw new AssertionError("asked");
        };

    Turn turn = chat.say(chat.conversation(Mode.SUPPORT), QUESTION);

    assertThat(turn.decision().decision().reason()).isEqualTo(ReasonCode.SUPPORT_MODE);
    assertThat(turn.ticket()).isPresent();
  }

  @Test
  void declinesPolitelyWithoutATicketWhatItIsNotFor() {
    chat.classifier = text -> Chat.likely(Intent.OUT_OF_SCOPE);

    Turn turn = chat.say(chat.conversation(), "Who won the football match?");

    assertThat(turn.decision().decision().isOutOfScope()).isTrue();
    assertThat(turn.ticket()).isEmpty();
    assertThat(turn.citations()).isEmpty();
    assertThat(Chat.said(turn)).startsWith("This subject is not");
  }

  @Test
  void greetsBack() {
    chat.classifier = text -> Chat.likely(Intent.GREETING);

    assertThat(chat.say(chat.conversation(), "hello").reply().orElseThrow().text().value())
        .startsWith("Thank you for writing to Amal");
  }

  @Test
  void goesToAHumanWhenTheClassifierFails() {
    chat.classifier =
        text -> {
          throw new ModelUnavailable("down");
        };

    assertBroughtInFor(ReasonCode.MODEL_UNAVAILABLE);
  }

  @Test
  void goesToAHumanWhenTheClassifierHangs() {
    CountDownLatch never = new CountDownLatch(1);
    chat.limit = Duration.ofMillis(30);
    chat.classifier = text -> waitFor(never);

    assertBroughtInFor(ReasonCode.MODEL_UNAVAILABLE);
  }

  private static IntentEstimate waitFor(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Chat.likely(Intent.INFORMATION);
  }

  @Test
  void goesToAHumanWhenTheModelFails() {
    chat.model =
        Chat.model(
            passages -> {
              throw new IllegalStateException("a bug in a model");
            });

    assertBroughtInFor(ReasonCode.MODEL_UNAVAILABLE);
  }

  @Test
  void goesToAHumanWhenACitationDoesNotHold() {
    chat.model = Chat.quoting("Withdrawal of tramadol lasts 99 days.");

    assertBroughtInFor(ReasonCode.ANSWER_UNSUPPORTED);
  }

  @Test
  void goesToAHumanWhenNothingIsKnown() {
    chat.question = Directions.along(7);

    assertBroughtInFor(ReasonCode.NO_KNOWLEDGE);
  }

  private void assertBroughtInFor(ReasonCode reason) {
    Conversation conversation = chat.conversation();

    Turn turn = chat.say(conversation, QUESTION);

    assertThat(turn.decision().decision().reason()).isEqualTo(reason);
    assertThat(turn.ticket()).isPresent();
    assertThat(turn.citations()).isEmpty();
    assertThat(Chat.said(turn)).startsWith("We found no answer");
    assertThat(chat.messages(conversation)).hasSize(2);
  }

  @Test
  void asksModelsOutsideOfAnyTransaction() {
    AtomicBoolean inside = new AtomicBoolean();
    chat.classifier =
        text -> {
          inside.set(chat.stores.transactions().isOpen());
          return Chat.likely(Intent.INFORMATION);
        };

    chat.say(chat.conversation(), QUESTION);

    assertThat(inside).isFalse();
  }

  @Test
  void answersTheSameRequestOnceHoweverOftenItComes() {
    Conversation conversation = chat.conversation();
    HandleMessage handleMessage = chat.handleMessage();
    Optional<RequestKey> key = Optional.of(new RequestKey("once", "hash"));

    List<Turn> turns =
        AtOnce.results(
            50,
            caller ->
                Chat.turn(
                    handleMessage.handle(
                        chat.command(conversation, "I want to talk to a human", key),
                        TurnListener.none())));

    assertThat(turns).hasSize(50).containsOnly(turns.get(0));
    assertThat(chat.messages(conversation)).hasSize(2);
    assertThat(chat.tickets()).isEqualTo(1);
    assertThat(chat.stores.outbox().pending(10)).hasSize(1);
  }

  @Test
  void refusesAKeyThatWasUsedForAnotherRequest() {
    Conversation conversation = chat.conversation();
    chat.send(conversation, QUESTION, Optional.of(new RequestKey("once", "hash")));

    assertThat(chat.send(conversation, QUESTION, Optional.of(new RequestKey("once", "other"))))
        .isInstanceOf(HandleMessage.KeyReused.class);
    assertThat(chat.messages(conversation)).hasSize(2);
  }

  @Test
  void doesNotFindSomebodyElsesConversation() {
    User other =
        User.guest(new UserId(chat.ids.next()), ReadingLanguage.FRENCH, chat.clock.instant());
    chat.stores.users().add(other);
    Conversation conversation = chat.conversation();
    HandleMessage.Command own = chat.command(conversation, QUESTION, Optional.empty());

    HandleMessage.Outcome outcome =
        chat.handleMessage()
            .handle(
                new HandleMessage.Command(
                    other.caller(), own.conversation(), own.text(), own.key()),
                TurnListener.none());

    assertThat(outcome).isInstanceOf(HandleMessage.ConversationNotFound.class);
    assertThat(chat.messages(conversation)).isEmpty();
  }

  @Test
  void tellsTheTeamAgainWhenACrisisGoesOn() {
    Conversation conversation = chat.conversation();
    Turn first = chat.say(conversation, CRISIS);

    Turn second = chat.say(conversation, CRISIS);

    assertThat(second.ticket()).isEqualTo(first.ticket());
    assertThat(chat.stores.outbox().pending(10))
        .extracting(Notification::event)
        .containsExactlyInAnyOrder(
            NotificationEvent.CRISIS_OPENED,
            NotificationEvent.CRISIS_UNATTENDED,
            NotificationEvent.CRISIS_CONTINUED);
  }

  @Test
  void answersAllTheSameWhenItsListenerFails() {
    Conversation conversation = chat.conversation();
    TurnListener failing =
        new TurnListener() {
          @Override
          public void messageStored(Message message) {
            throw new IllegalStateException("nobody listens");
          }

          @Override
          public void decided(Decision decision, Signals signals, String modelUsed) {
            throw new IllegalStateException("nobody listens");
          }

          @Override
          public void said(String piece) {
            throw new IllegalStateException("nobody listens");
          }
        };

    Turn turn =
        Chat.turn(
            chat.handleMessage()
                .handle(chat.command(conversation, CRISIS, Optional.empty()), failing));

    assertThat(turn.ticket()).isPresent();
  }

  @Test
  void goesToAHumanWhenTheAnswerIsTooLongForAMessage() {
    chat.model =
        Chat.model(
            passages ->
                new DraftAnswer(
                    Collections.nCopies(
                        300,
                        new DraftAnswer.Sentence(
                            Chat.KNOWN, List.of(Citation.of(passages.get(0), Chat.KNOWN))))));

    assertBroughtInFor(ReasonCode.ANSWER_UNSUPPORTED);
  }

  @Test
  void doesNotLetOneMessageThatCannotBeAnsweredHoldUpTheOthers() {
    Conversation broken = chat.conversation();
    Conversation whole = chat.conversation();
    chat.transactions = chat.failingFrom(2, new StorageUnavailable("gone"));
    assertThatThrownBy(() -> chat.say(broken, QUESTION)).isInstanceOf(RuntimeException.class);
    chat.transactions = chat.failingFrom(2, new StorageUnavailable("gone"));
    assertThatThrownBy(() -> chat.say(whole, CRISIS)).isInstanceOf(RuntimeException.class);
    chat.clock.advance(chat.limit.multipliedBy(3));
    chat.transactions = failingOnce();

    assertThat(chat.finishInterruptedTurns().handle()).isEqualTo(1);
  }

  private Transactions failingOnce() {
    AtomicBoolean first = new AtomicBoolean(true);
    return new Transactions() {
      @Override
      public <T> T inTransaction(Supplier<T> unit) {
        if (first.getAndSet(false)) {
          throw new IllegalStateException("cannot be stored");
        }
        return chat.stores.transactions().inTransaction(unit);
      }

      @Override
      public boolean isOpen() {
        return chat.stores.transactions().isOpen();
      }
    };
  }

  @Test
  void resumesAClosedConversationBecauseNobodyIsTurnedAway() {
    Conversation closed = chat.conversation();
    chat.clock.advance(Duration.ofSeconds(1));
    chat.stores
        .conversations()
        .update(closed.movedTo(ConversationStatus.CLOSED, chat.clock.instant()));

    chat.say(closed, QUESTION);

    assertThat(chat.stores.conversations().find(closed.id()).orElseThrow().status())
        .isEqualTo(ConversationStatus.ACTIVE);
  }

  @Test
  void continuesTheOpenTicketOfTheConversation() {
    Conversation conversation = chat.conversation();
    Turn first = chat.say(conversation, "I want to talk to a human");

    Turn second = chat.say(conversation, "Please, I want to talk to a human");

    assertThat(second.ticket()).isEqualTo(first.ticket());
    assertThat(chat.tickets()).isEqualTo(1);
  }

  @Test
  void opensAnUrgentTicketForACrisisBesideALesserOne() {
    Conversation conversation = chat.conversation();
    chat.say(conversation, "I want to talk to a human");

    Turn crisis = chat.say(conversation, CRISIS);
    Turn again = chat.say(conversation, CRISIS);

    assertThat(crisis.ticket().orElseThrow().priority()).isEqualTo(Priority.URGENT);
    assertThat(again.ticket()).isEqualTo(crisis.ticket());
    assertThat(chat.tickets()).isEqualTo(2);
  }

  @Test
  void keepsTheMessageWhenTheAnswerCannotBeStoredAndAnswersItLater() {
    Conversation conversation = chat.conversation();
    chat.transactions = chat.failingFrom(2, new StorageUnavailable("gone"));
    assertThatThrownBy(() -> chat.say(conversation, QUESTION))
        .isInstanceOf(StorageUnavailable.class);
    chat.transactions = chat.stores.transactions();
    assertThat(chat.messages(conversation)).hasSize(1);
    assertThat(chat.finishInterruptedTurns().handle()).as("still held").isZero();

    chat.clock.advance(chat.limit.multipliedBy(3));

    assertThat(chat.finishInterruptedTurns().handle()).isEqualTo(1);
    assertThat(chat.finishInterruptedTurns().handle()).isZero();
    assertThat(chat.messages(conversation)).hasSize(2);
  }

  @Test
  void answersAtOnceWhatADeadProcessLeftWhenItIsTheOnlyOne() {
    Conversation conversation = chat.conversation();
    chat.transactions = chat.failingFrom(2, new StorageUnavailable("killed"));
    assertThatThrownBy(() -> chat.say(conversation, CRISIS)).isInstanceOf(RuntimeException.class);
    chat.transactions = chat.stores.transactions();
    chat.clock.advance(Duration.ofSeconds(1));
    FinishInterruptedTurns finishInterruptedTurns = chat.finishInterruptedTurns();

    assertThat(finishInterruptedTurns.handle(finishInterruptedTurns.begunBeforeNow())).isEqualTo(1);
    assertThat(chat.tickets()).isEqualTo(1);
  }

  @Test
  void doesNotBringBackAConversationThatWasDeletedWhileItWasThinking() {
    Conversation conversation = chat.conversation();
    chat.classifier =
        text -> {
          chat.stores.conversations().delete(conversation.id(), chat.clock.instant());
          return Chat.likely(Intent.HUMAN);
        };

    assertThat(chat.send(conversation, QUESTION, Optional.empty()))
        .isInstanceOfAny(
            HandleMessage.ConversationNotFound.class, HandleMessage.StillThinking.class);
    assertThat(chat.tickets()).isZero();
    assertThat(chat.stores.pendingTurns().abandoned(chat.clock.instant().plusSeconds(999), 9))
        .isEmpty();
  }

  @Test
  void givesTheAnswerOfWhoTookTheTurnOver() {
    Conversation conversation = chat.conversation();
    AtomicBoolean first = new AtomicBoolean(true);
    chat.classifier =
        text -> {
          if (first.getAndSet(false)) {
            chat.clock.advance(chat.limit.multipliedBy(3));
            chat.finishInterruptedTurns().handle();
          }
          return Chat.likely(Intent.HUMAN);
        };

    chat.limit = Duration.ofMinutes(5);
    Turn turn = chat.say(conversation, "I relapsed and I feel terrible");

    assertThat(chat.tickets()).isEqualTo(1);
    List<Message> messages = chat.messages(conversation);
    assertThat(messages).hasSize(2).containsExactly(turn.message(), turn.reply().orElseThrow());
  }
}
