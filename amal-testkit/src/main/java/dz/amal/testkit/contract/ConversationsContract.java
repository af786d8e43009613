package dz.amal.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dz.amal.domain.conversation.Conversation;
import dz.amal.domain.conversation.ConversationId;
import dz.amal.domain.conversation.ConversationStatus;
import dz.amal.domain.conversation.Conversations;
import dz.amal.domain.conversation.Mode;
import dz.amal.domain.identity.UserId;
import dz.amal.domain.kernel.PageRequest;
import dz.amal.domain.store.Stores;
import dz.amal.domain.ticket.Ticket;
import dz.amal.testkit.SettableClock;
import dz.amal.testkit.fixture.NastyTexts;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link Conversations} promise, but for their list: see {@link ConversationListContract}. */
public interface ConversationsContract {

  /** All stores of one database, empty at first; the same throughout a test. */
  Stores stores();

  @Test
  default void findsAConversationAsAdded() {
    Given given = new Given(stores());
    Conversation conversation = given.aConversation();

    assertThat(stores().conversations().find(conversation.id())).contains(conversation);
  }

  @Test
  default void findsAConversationWithoutTitleInEveryMode() {
    Given given = new Given(stores());
    UserId owner = given.aGuest().id();
    for (Mode mode : Mode.values()) {
      Conversation conversation =
          Conversation.start(
              new ConversationId(given.ids().next()),
              owner,
              Optional.empty(),
              mode,
              SettableClock.START);
      stores().conversations().add(conversation);

      assertThat(stores().conversations().find(conversation.id())).contains(conversation);
    }
  }

  @Test
  default void keepsEveryTitleUnchanged() {
    Given given = new Given(stores());
    Conversation conversation = given.aConversation();
    Instant later = SettableClock.START;
    for (String title : NastyTexts.all()) {
      later = later.plusSeconds(1);
      Conversation renamed = conversation.renamed(title, later);
      stores().conversations().update(renamed);

      assertThat(stores().conversations().find(conversation.id())).contains(renamed);
    }
  }

  @Test
  default void findsNothingOfAnUnknownId() {
    Given given = new Given(stores());
    ConversationId unknown = new ConversationId(given.ids().next());

    assertThat(stores().conversations().find(unknown)).isEmpty();
    assertThat(
            stores()
                .transactions()
                .<Optional<Conversation>>inTransaction(
                    () -> stores().conversations().findForUpdate(unknown)))
        .isEmpty();
  }

  @Test
  default void refusesATakenIdAndKeepsTheFirst() {
    Given given = new Given(stores());
    Conversation first = given.aConversation();

    assertThatThrownBy(
            () ->
                stores()
                    .conversations()
                    .add(first.renamed("another", first.updatedAt().plusSeconds(1))))
        .isInstanceOf(IllegalStateException.class);

    assertThat(stores().conversations().find(first.id())).contains(first);
  }

  @Test
  default void refusesAConversationOfNobody() {
    Given given = new Given(stores());
    UserId nobody = new UserId(given.ids().next());

    assertThatThrownBy(() -> stores().conversations().add(given.chats().aConversationOf(nobody)))
        .isInstanceOf(RuntimeException.class);
  }

  @Test
  default void replacesTitleModeAndEveryStatus() {
    Given given = new Given(stores());
    Conversation conversation = given.aConversation();
    Instant later = SettableClock.START.plusSeconds(60);
    for (ConversationStatus status : ConversationStatus.values()) {
      later = later.plusSeconds(1);
      Conversation changed =
          conversation
              .renamed("Après " + status, later)
              .switchedTo(Mode.SUPPORT, later)
              .movedTo(status, later);
      stores().conversations().update(changed);

      assertThat(stores().conversations().find(conversation.id())).contains(changed);
    }
  }

  @Test
  default void updatesOneConversationOnly() {
    Given given = new Given(stores());
    Conversation changed = given.aConversation();
    Conversation other = given.aConversation();

    stores().conversations().update(changed.renamed("changed", SettableClock.START));

    assertThat(stores().conversations().find(other.id())).contains(other);
  }

  @Test
  default void doesNotForgetAMessageThatCameBeforeAnUpdate() {
    Given given = new Given(stores());
    Conversation readBefore = given.aConversation();
    given.aMessageIn(readBefore.id());

    stores().conversations().update(readBefore.renamed("later", SettableClock.START));

    Conversation found = stores().conversations().find(readBefore.id()).orElseThrow();
    assertThat(found.messageCount()).isEqualTo(1);
    assertThat(found.lastMessageAt()).contains(SettableClock.START);
  }

  @Test
  default void refusesToUpdateWhatIsNotThere() {
    Given given = new Given(stores());
    Conversation unknown = given.chats().aConversationOf(given.aGuest().id());

    assertThatThrownBy(() -> stores().conversations().update(unknown))
        .isInstanceOf(IllegalStateException.class);
    assertThat(stores().conversations().find(unknown.id())).isEmpty();
  }

  @Test
  default void doesNotBringBackADeletedConversation() {
    Given given = new Given(stores());
    Conversation conversation = given.aConversation();
    stores().conversations().delete(conversation.id(), SettableClock.START);

    assertThatThrownBy(() -> stores().conversations().update(conversation))
        .isInstanceOf(IllegalStateException.class);
    assertThat(stores().conversations().find(conversation.id())).isEmpty();
    assertThat(
            stores()
                .transactions()
                .<Optional<Conversation>>inTransaction(
                    () -> stores().conversations().findForUpdate(conversation.id())))
        .isEmpty();
  }

  @Test
  default void keepsTheIdOfADeletedConversationTaken() {
    Given given = new Given(stores());
    Conversation conversation = given.aConversation();
    stores().conversations().delete(conversation.id(), SettableClock.START);

    assertThatThrownBy(() -> stores().conversations().add(conversation))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  default void deletesOneConversationOnlyAndAnUnknownOneNever() {
    Given given = new Given(stores());
    Conversation deleted = given.aConversation();
    Conversation other = given.aConversation();

    stores().conversations().delete(deleted.id(), SettableClock.START);
    stores().conversations().delete(deleted.id(), SettableClock.START.plusSeconds(1));
    stores().conversations().delete(new ConversationId(given.ids().next()), SettableClock.START);

    assertThat(stores().conversations().find(other.id())).contains(other);
  }

  @Test
  default void refusesToHoldAConversationOutsideAUnit() {
    Conversation conversation = new Given(stores()).aConversation();

    assertThatThrownBy(() -> stores().conversations().findForUpdate(conversation.id()))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  default void holdsAConversationUntilTheUnitEnds() {
    Conversation conversation = new Given(stores()).aConversation();
    stores().conversations().update(conversation.renamed("0", SettableClock.START));
    int threads = 4;
    int steps = 25;

    AtOnce.results(
        threads,
        thread -> {
          for (int step = 0; step < steps; step++) {
            stores().transactions().runInTransaction(() -> addOneToTitle(conversation.id()));
          }
          return true;
        });

    assertThat(stores().conversations().find(conversation.id()).orElseThrow().title())
        .contains(String.valueOf(threads * steps));
  }

  private void addOneToTitle(ConversationId id) {
    Conversation held = stores().conversations().findForUpdate(id).orElseThrow();
    int count = Integer.parseInt(held.title().orElseThrow());
    stores().conversations().update(held.renamed(String.valueOf(count + 1), held.updatedAt()));
  }

  @Test
  default void keepsSinceWhenSomebodyIsInDangerUntilItIsOver() {
    Given given = new Given(stores());
    Conversation started = given.aConversation();
    Conversation inCrisis = started.inCrisis(SettableClock.START.plusSeconds(3));
    stores().conversations().update(inCrisis);

    assertThat(stores().conversations().find(started.id()).orElseThrow().crisisSince())
        .contains(SettableClock.START.plusSeconds(3));

    stores().conversations().update(inCrisis.afterCrisis(SettableClock.START.plusSeconds(9)));

    assertThat(stores().conversations().find(started.id()).orElseThrow().isInCrisis()).isFalse();
  }

  @Test
  default void knowsWhetherAHumanWorksOnATicketOfIt() {
    Given given = new Given(stores());
    Conversation conversation = given.aConversation();
    Ticket ticket = given.desk().aTicketFrom(conversation.id(), conversation.owner());
    stores().tickets().add(ticket);

    assertThat(stores().conversations().find(conversation.id()).orElseThrow().humanHasIt())
        .isFalse();

    stores().tickets().update(given.desk().inProgress(ticket));

    assertThat(stores().conversations().find(conversation.id()).orElseThrow().humanHasIt())
        .isTrue();
    assertThat(
            stores()
                .conversations()
                .of(conversation.owner(), PageRequest.first(1))
                .items()
                .get(0)
                .humanHasIt())
        .isTrue();
  }
}
