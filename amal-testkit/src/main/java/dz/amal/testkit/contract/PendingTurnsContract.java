package dz.amal.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dz.amal.domain.conversation.Conversation;
import dz.amal.domain.conversation.MessageId;
import dz.amal.domain.store.Stores;
import dz.amal.domain.turn.PendingTurns;
import dz.amal.testkit.SettableClock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link PendingTurns} promise. */
public interface PendingTurnsContract {

  /** Until when the first worker holds a turn in these tests. */
  Instant HELD_UNTIL = SettableClock.START.plusSeconds(30);

  /** The first instant at which somebody else may take it over. */
  Instant JUST_AFTER = HELD_UNTIL.plus(1, ChronoUnit.MICROS);

  /** Until when the second worker holds it. */
  Instant HELD_AGAIN_UNTIL = HELD_UNTIL.plusSeconds(30);

  /** All stores of one database, empty at first; the same throughout a test. */
  Stores stores();

  @Test
  default void endsATurnOnce() {
    MessageId message = aPendingMessage(new Given(stores()));

    assertThat(stores().pendingTurns().end(message)).isPresent();
    assertThat(stores().pendingTurns().end(message)).isEmpty();
  }

  @Test
  default void handsOutTheConversationOfATurnThatEnds() {
    Given given = new Given(stores());
    Conversation conversation = given.aConversation();
    MessageId message = given.aMessageIn(conversation.id()).id();
    stores().pendingTurns().begin(message, HELD_UNTIL);
    Optional<Conversation> now = stores().conversations().find(conversation.id());

    assertThat(stores().pendingTurns().end(message)).isPresent().isEqualTo(now);
  }

  @Test
  default void endsATurnInADeletedConversationWithoutHandingItOut() {
    Given given = new Given(stores());
    Conversation conversation = given.aConversation();
    MessageId message = given.aMessageIn(conversation.id()).id();
    stores().pendingTurns().begin(message, HELD_UNTIL);
    stores().conversations().delete(conversation.id(), SettableClock.START);

    assertThat(stores().pendingTurns().end(message)).isEmpty();
    assertThat(stores().pendingTurns().abandoned(JUST_AFTER, 10)).isEmpty();
  }

  @Test
  default void endsNothingThatWasNeverBegun() {
    Given given = new Given(stores());

    assertThat(stores().pendingTurns().end(given.aMessage().id())).isEmpty();
    assertThat(stores().pendingTurns().end(new MessageId(given.ids().next()))).isEmpty();
  }

  @Test
  default void letsOneOfManyAtOnceEndATurn() {
    MessageId message = aPendingMessage(new Given(stores()));

    List<Boolean> ended =
        AtOnce.results(
            8,
            worker ->
                stores()
                    .transactions()
                    .<Boolean>inTransaction(
                        () -> stores().pendingTurns().end(message).isPresent()));

    assertThat(ended).containsOnlyOnce(true);
  }

  @Test
  default void leavesATurnOpenWhoseUnitFailed() {
    MessageId message = aPendingMessage(new Given(stores()));
    Runnable failing =
        () -> {
          assertThat(stores().pendingTurns().end(message)).isPresent();
          throw new IllegalArgumentException("the answer was not stored");
        };

    assertThatThrownBy(() -> stores().transactions().runInTransaction(failing))
        .hasMessage("the answer was not stored");

    assertThat(stores().pendingTurns().abandoned(JUST_AFTER, 10)).containsExactly(message);
    assertThat(stores().pendingTurns().end(message)).isPresent();
  }

  @Test
  default void leavesATurnToWhoHoldsItUntilThen() {
    MessageId message = aPendingMessage(new Given(stores()));

    assertThat(takesOver(message, SettableClock.START)).isFalse();
    assertThat(takesOver(message, HELD_UNTIL.minus(1, ChronoUnit.MICROS))).isFalse();
    assertThat(takesOver(message, HELD_UNTIL)).isFalse();
    assertThat(takesOver(message, JUST_AFTER)).isTrue();
  }

  @Test
  default void leavesATurnToWhoTookItOver() {
    MessageId message = aPendingMessage(new Given(stores()));
    assertThat(takesOver(message, JUST_AFTER)).isTrue();

    assertThat(takesOver(message, JUST_AFTER)).isFalse();
    assertThat(takesOver(message, HELD_AGAIN_UNTIL)).isFalse();
    assertThat(takesOver(message, HELD_AGAIN_UNTIL.plusSeconds(1))).isTrue();
  }

  @Test
  default void letsOneOfManyAtOnceTakeATurnOver() {
    MessageId message = aPendingMessage(new Given(stores()));

    List<Boolean> taken = AtOnce.results(8, worker -> takesOver(message, JUST_AFTER));

    assertThat(taken).containsOnlyOnce(true);
  }

  @Test
  default void doesNotTakeOverWhatIsNotUnderWay() {
    Given given = new Given(stores());
    MessageId ended = aPendingMessage(given);
    stores().pendingTurns().end(ended);

    assertThat(takesOver(ended, JUST_AFTER)).isFalse();
    assertThat(takesOver(given.aMessage().id(), JUST_AFTER)).isFalse();
    assertThat(stores().pendingTurns().abandoned(JUST_AFTER, 10)).isEmpty();
  }

  @Test
  default void letsTheFirstHolderEndATurnThatWasTakenOver() {
    MessageId message = aPendingMessage(new Given(stores()));
    assertThat(takesOver(message, JUST_AFTER)).isTrue();

    assertThat(stores().pendingTurns().end(message)).isPresent();
    assertThat(stores().pendingTurns().end(message)).isEmpty();
  }

  @Test
  default void listsTheLongestAbandonedFirst() {
    Given given = new Given(stores());
    MessageId late = aMessageHeldUntil(given, HELD_UNTIL.plus(1, ChronoUnit.MICROS));
    MessageId early = aMessageHeldUntil(given, HELD_UNTIL.minusSeconds(5));
    MessageId middle = aMessageHeldUntil(given, HELD_UNTIL);
    aMessageHeldUntil(given, HELD_UNTIL.plusSeconds(60));

    assertThat(stores().pendingTurns().abandoned(HELD_UNTIL.plusSeconds(1), 10))
        .containsExactly(early, middle, late);
    assertThat(stores().pendingTurns().abandoned(HELD_UNTIL.plusSeconds(1), 2))
        .containsExactly(early, middle);
  }

  @Test
  default void listsExactlyWhatCanBeTakenOver() {
    Given given = new Given(stores());
    MessageId abandoned = aMessageHeldUntil(given, HELD_UNTIL);
    MessageId held = aMessageHeldUntil(given, JUST_AFTER);

    assertThat(stores().pendingTurns().abandoned(HELD_UNTIL, 10)).isEmpty();
    assertThat(stores().pendingTurns().abandoned(JUST_AFTER, 10)).containsExactly(abandoned);
    assertThat(takesOver(held, JUST_AFTER)).isFalse();
    assertThat(takesOver(abandoned, JUST_AFTER)).isTrue();
    assertThat(stores().pendingTurns().abandoned(JUST_AFTER, 10)).isEmpty();
  }

  @Test
  default void refusesToBeginATurnTwiceAndKeepsTheFirstHold() {
    MessageId message = aPendingMessage(new Given(stores()));

    assertThatThrownBy(() -> stores().pendingTurns().begin(message, HELD_AGAIN_UNTIL))
        .isInstanceOf(RuntimeException.class);

    assertThat(takesOver(message, JUST_AFTER)).isTrue();
  }

  @Test
  default void refusesATurnOfAMessageThatWasNotStored() {
    MessageId unknown = new MessageId(new Given(stores()).ids().next());

    assertThatThrownBy(() -> stores().pendingTurns().begin(unknown, HELD_UNTIL))
        .isInstanceOf(RuntimeException.class);
    assertThat(stores().pendingTurns().abandoned(JUST_AFTER, 10)).isEmpty();
  }

  private MessageId aPendingMessage(Given given) {
    return aMessageHeldUntil(given, HELD_UNTIL);
  }

  private MessageId aMessageHeldUntil(Given given, Instant heldUntil) {
    MessageId message = given.aMessage().id();
    stores().pendingTurns().begin(message, heldUntil);
    return message;
  }

  private boolean takesOver(MessageId message, Instant now) {
    return stores().pendingTurns().takeOver(message, now, HELD_AGAIN_UNTIL);
  }
}
