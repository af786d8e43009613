package dz.amal.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dz.amal.domain.conversation.Conversation;
import dz.amal.domain.conversation.Message;
import dz.amal.domain.identity.User;
import dz.amal.domain.kernel.Transactions;
import dz.amal.domain.store.Stores;
import dz.amal.domain.ticket.Ticket;
import dz.amal.testkit.SettableClock;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@link Transactions} promise. */
public interface TransactionsContract {

  /** All stores of one database, empty at first; the same throughout a test. */
  Stores stores();

  @Test
  default void returnsWhatTheUnitReturns() {
    assertThat(stores().transactions().<String>inTransaction(() -> "done")).isEqualTo("done");
  }

  @Test
  default void keepsWhatTheUnitStored() {
    User guest = stores().transactions().inTransaction(new Given(stores())::aGuest);

    assertThat(stores().users().find(guest.id())).contains(guest);
  }

  @Test
  default void readsItsOwnWritesWithinTheUnit() {
    Given given = new Given(stores());
    stores()
        .transactions()
        .runInTransaction(
            () -> {
              User guest = given.aGuest();
              assertThat(stores().users().find(guest.id())).contains(guest);
            });
  }

  @Test
  default void undoesEverythingOfAUnitThatThrows() {
    Given given = new Given(stores());
    User guest = given.aGuest();
    Conversation before = given.aConversationOf(guest.id());
    Conversation other = given.chats().aConversationOf(guest.id());
    Message message = given.chats().aMessageIn(before.id());
    Ticket ticket = given.desk().aTicketOf(guest.id());

    Runnable unit =
        () -> {
          stores().conversations().add(other);
          stores().conversations().update(before.renamed("changed", SettableClock.START));
          stores().messages().add(message);
          stores().pendingTurns().begin(message.id(), SettableClock.START);
          stores().tickets().add(ticket);
          stores().outbox().add(given.desk().aNotificationOf(ticket.id()));
          throw new IllegalArgumentException("thought better of it");
        };
    assertThatThrownBy(() -> stores().transactions().runInTransaction(unit))
        .hasMessage("thought better of it");

    assertThat(stores().conversations().find(other.id())).isEmpty();
    assertThat(stores().conversations().find(before.id())).contains(before);
    assertThat(stores().messages().find(message.id())).isEmpty();
    assertThat(stores().pendingTurns().end(message.id())).isEmpty();
    assertThat(stores().tickets().find(ticket.id())).isEmpty();
    assertThat(stores().outbox().pending(1)).isEmpty();
  }

  @Test
  default void undoesDeletionsOfAUnitThatThrows() {
    Given given = new Given(stores());
    Conversation conversation = given.aConversation();
    Message message = given.aMessageIn(conversation.id());
    stores().pendingTurns().begin(message.id(), SettableClock.START);

    Runnable unit =
        () -> {
          assertThat(stores().pendingTurns().end(message.id())).isPresent();
          stores().conversations().delete(conversation.id(), SettableClock.START);
          throw new IllegalArgumentException("thought better of it");
        };
    assertThatThrownBy(() -> stores().transactions().runInTransaction(unit))
        .hasMessage("thought better of it");

    assertThat(stores().conversations().find(conversation.id())).isPresent();
    assertThat(stores().pendingTurns().end(message.id())).isPresent();
  }

  @Test
  default void undoesAUnitThatEndsInAnError() {
    Given given = new Given(stores());
    User guest = given.people().aGuest();
    Error error = new AssertionError("out of memory, say");

    assertThatThrownBy(
            () ->
                stores()
                    .transactions()
                    .runInTransaction(
                        () -> {
                          stores().users().add(guest);
                          throw error;
                        }))
        .isSameAs(error);

    assertThat(stores().users().find(guest.id())).isEmpty();
  }

  @Test
  default void letsTheVeryExceptionOfTheUnitOut() {
    IllegalArgumentException thrown = new IllegalArgumentException("this one");

    assertThatThrownBy(
            () ->
                stores()
                    .transactions()
                    .runInTransaction(
                        () -> {
                          throw thrown;
                        }))
        .isSameAs(thrown);
  }

  @Test
  default void undoesAUnitInWhichAStoreRefused() {
    Given given = new Given(stores());
    User known = given.aGuest();
    User unknown = given.people().aGuest();

    assertThatThrownBy(
            () ->
                stores()
                    .transactions()
                    .runInTransaction(
                        () -> {
                          stores().users().add(unknown);
                          stores().users().add(known);
                        }))
        .isInstanceOf(IllegalStateException.class);

    assertThat(stores().users().find(unknown.id())).isEmpty();
  }

  @Test
  default void refusesAUnitWithinAUnit() {
    Transactions transactions = stores().transactions();

    assertThatThrownBy(
            () -> transactions.runInTransaction(() -> transactions.runInTransaction(() -> {})))
        .isInstanceOf(IllegalStateException.class);

    assertThat(transactions.isOpen()).isFalse();
  }

  @Test
  default void opensAnotherUnitAfterOneThatThrew() {
    Given given = new Given(stores());
    Runnable throwing =
        () -> {
          throw new IllegalArgumentException("once");
        };
    assertThatThrownBy(() -> stores().transactions().runInTransaction(throwing)).hasMessage("once");

    User guest = stores().transactions().inTransaction(given::aGuest);

    assertThat(stores().users().find(guest.id())).contains(guest);
  }

  @Test
  default void saysWhetherAUnitIsOpen() {
    Transactions transactions = stores().transactions();

    assertThat(transactions.isOpen()).isFalse();
    assertThat(transactions.<Boolean>inTransaction(transactions::isOpen)).isTrue();
    assertThat(transactions.isOpen()).isFalse();
  }

  @Test
  default void isOpenOnItsOwnThreadOnly() {
    Transactions transactions = stores().transactions();

    List<Boolean> elsewhere =
        transactions.inTransaction(() -> AtOnce.results(2, thread -> transactions.isOpen()));

    assertThat(elsewhere).containsExactly(false, false);
  }
}
