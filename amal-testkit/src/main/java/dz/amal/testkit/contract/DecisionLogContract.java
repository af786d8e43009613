package dz.amal.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dz.amal.domain.conversation.ConversationId;
import dz.amal.domain.conversation.Message;
import dz.amal.domain.conversation.MessageId;
import dz.amal.domain.decision.DecisionLog;
import dz.amal.domain.decision.DecisionRecord;
import dz.amal.domain.identity.User;
import dz.amal.domain.store.Stores;
import dz.amal.domain.ticket.Ticket;
import dz.amal.domain.ticket.TicketId;
import dz.amal.testkit.SettableClock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@link DecisionLog} promises. */
public interface DecisionLogContract {

  /** All stores of one database, empty at first; the same throughout a test. */
  Stores stores();

  @Test
  default void keepsADecisionWithEverySignalToTheLastDigit() {
    Given given = new Given(stores());
    Message message = given.aMessage();
    Message reply = given.chats().aReplyIn(message.conversation());
    DecisionRecord decision = given.decisions().aDecisionAbout(message, reply);
    given.keep(reply, decision);

    assertThat(stores().decisions().about(message.id())).contains(decision);
  }

  @Test
  default void keepsACrisisWithEveryHitInItsOrder() {
    Given given = new Given(stores());
    User guest = given.aGuest();
    ConversationId conversation = given.aConversationOf(guest.id()).id();
    Message message = given.aMessageIn(conversation);
    Message reply = given.chats().aReplyIn(conversation);
    Ticket ticket = given.aTicketOf(guest.id());
    DecisionRecord decision = given.decisions().aCrisisAbout(message, reply, ticket.id());
    given.keep(reply, decision);

    assertThat(stores().decisions().about(message.id())).contains(decision);
  }

  @Test
  default void knowsNothingOfWhatWasNotDecided() {
    Given given = new Given(stores());
    Message message = given.aMessage();
    Message reply = given.chats().aReplyIn(message.conversation());
    given.keep(reply, given.decisions().aDecisionAbout(message, reply));

    assertThat(stores().decisions().about(given.aMessage().id())).isEmpty();
    assertThat(stores().decisions().about(reply.id())).isEmpty();
    assertThat(stores().decisions().about(new MessageId(given.ids().next()))).isEmpty();
  }

  @Test
  default void refusesASecondDecisionOnAMessageAndKeepsTheFirst() {
    Given given = new Given(stores());
    Message message = given.aMessage();
    Message reply = given.chats().aReplyIn(message.conversation());
    Message otherReply = given.chats().aReplyIn(message.conversation());
    DecisionRecord first = given.decisions().aDecisionAbout(message, reply);
    given.keep(reply, first);

    assertThatThrownBy(
            () -> given.keep(otherReply, given.decisions().aDecisionAbout(message, otherReply)))
        .isInstanceOf(IllegalStateException.class);

    assertThat(stores().decisions().about(message.id())).contains(first);
  }

  @Test
  default void refusesASecondDecisionForAReply() {
    Given given = new Given(stores());
    Message message = given.aMessage();
    Message otherMessage = given.aMessageIn(message.conversation());
    Message reply = given.chats().aReplyIn(message.conversation());
    given.keep(reply, given.decisions().aDecisionAbout(message, reply));

    assertThatThrownBy(
            () -> stores().decisions().add(given.decisions().aDecisionAbout(otherMessage, reply)))
        .isInstanceOf(IllegalStateException.class);

    assertThat(stores().decisions().about(otherMessage.id())).isEmpty();
  }

  @Test
  default void refusesADecisionWhoseReplyWasNotStored() {
    Given given = new Given(stores());
    Message message = given.aMessage();
    Message reply = given.chats().aReplyIn(message.conversation());

    assertThatThrownBy(
            () -> stores().decisions().add(given.decisions().aDecisionAbout(message, reply)))
        .isInstanceOf(RuntimeException.class);
    assertThat(stores().decisions().about(message.id())).isEmpty();
  }

  @Test
  default void refusesADecisionWhoseTicketWasNotStored() {
    Given given = new Given(stores());
    Message message = given.aMessage();
    Message reply = given.chats().aReplyIn(message.conversation());
    TicketId unknown = new TicketId(given.ids().next());

    assertThatThrownBy(
            () -> given.keep(reply, given.decisions().aCrisisAbout(message, reply, unknown)))
        .isInstanceOf(RuntimeException.class);
    assertThat(stores().decisions().about(message.id())).isEmpty();
  }

  @Test
  default void keepsADecisionThatIsLeftToAHuman() {
    Given given = new Given(stores());
    Message message = given.aMessage();
    DecisionRecord decision = given.decisions().aDecisionLeftToAHuman(message);
    stores().decisions().add(decision);

    assertThat(stores().decisions().about(message.id())).contains(decision);
  }

  @Test
  default void refusesAReplyWithoutADecisionAndKeepsNothingOfIt() {
    Given given = new Given(stores());
    Message reply = given.chats().aReplyIn(given.aConversation().id());

    assertThatThrownBy(() -> stores().messages().add(reply))
        .isInstanceOf(IllegalStateException.class);

    assertThat(stores().messages().find(reply.id())).isEmpty();
  }

  @Test
  default void handsOutDecisionsSinceAnInstantOldestFirstPageByPage() {
    Given given = new Given(stores());
    List<DecisionRecord> made =
        Stream.of(3, 1, 2, 2)
            .map(
                second ->
                    given
                        .decisions()
                        .aDecisionMadeAt(SettableClock.START.plusSeconds(second), given.aMessage()))
            .toList();
    made.forEach(stores().decisions()::add);

    Instant since = SettableClock.START.plusSeconds(2);

    assertThat(AllPages.of(2, page -> stores().decisions().since(since, page)))
        .containsExactlyElementsOf(
            made.stream()
                .filter(decision -> !decision.decidedAt().isBefore(since))
                .sorted(Comparator.comparing(DecisionRecord::cursor))
                .toList());
  }
}
