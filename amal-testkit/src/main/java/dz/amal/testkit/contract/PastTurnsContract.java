package dz.amal.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dz.amal.domain.conversation.Conversation;
import dz.amal.domain.conversation.Exchange;
import dz.amal.domain.conversation.Feedback;
import dz.amal.domain.conversation.Message;
import dz.amal.domain.conversation.Rating;
import dz.amal.domain.decision.DecisionRecord;
import dz.amal.domain.store.Stores;
import dz.amal.domain.ticket.TicketId;
import dz.amal.domain.turn.PastTurn;
import dz.amal.domain.turn.PastTurns;
import dz.amal.testkit.SettableClock;
import dz.amal.testkit.fixture.Decisions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link PastTurns} promise. */
public interface PastTurnsContract {

  /** All stores of one database, empty at first; the same throughout a test. */
  Stores stores();

  @Test
  default void tellsOfATurnWithWhatThePersonThoughtOfTheReply() {
    Given given = new Given(stores());
    Conversation conversation = given.aConversation();
    Message asked = given.aMessageIn(conversation.id());
    Message reply = given.chats().aReplyIn(conversation.id());
    DecisionRecord decision = given.decisions().aDecisionAbout(asked, reply);
    given.keep(reply, decision);
    stores()
        .feedback()
        .keep(
            new Feedback(
                given.ids().next(),
                reply.id(),
                conversation.owner(),
                Rating.NOT_HELPFUL,
                Optional.empty(),
                SettableClock.START));

    assertThat(stores().pastTurns().latest(conversation.id(), 5))
        .containsExactly(
            new PastTurn(
                asked.text(),
                decision.decision().course(),
                decision.signals().cues(),
                Optional.of(Rating.NOT_HELPFUL)));
  }

  @Test
  default void tellsOfTheLatestTurnsFirstAndOfNoMoreThanAsked() {
    Given given = new Given(stores());
    Conversation conversation = given.aConversation();
    List<Message> asked = new ArrayList<>();
    for (int second = 0; second < 4; second++) {
      Message message = given.chats().aMessageSaying("question " + second, conversation.id());
      stores().messages().add(message);
      stores()
          .decisions()
          .add(given.decisions().aDecisionMadeAt(SettableClock.START.plusSeconds(second), message));
      asked.add(message);
    }

    assertThat(stores().pastTurns().latest(conversation.id(), 2))
        .extracting(PastTurn::asked)
        .containsExactly(asked.get(3).text(), asked.get(2).text());
  }

  @Test
  default void tellsNothingOfOtherConversationsAndOfTurnsUnderWay() {
    Given given = new Given(stores());
    Conversation conversation = given.aConversation();
    given.aMessageIn(conversation.id());
    given.aReplyIn(given.aConversation().id());

    assertThat(stores().pastTurns().latest(conversation.id(), 5)).isEmpty();
  }

  @Test
  default void tellsWhatWasSaidTheFirstTheCrisesAndTheLatest() {
    Given given = new Given(stores());
    Conversation conversation = given.aConversation();
    Message first = given.chats().aMessageSaying("first", conversation.id());
    Message crisis = given.chats().aMessageSaying("crisis", conversation.id());
    Message between = given.chats().aMessageSaying("between", conversation.id());
    Message last = given.chats().aMessageSaying("last", conversation.id());
    Message reply = given.chats().aReplyIn(conversation.id());
    List.of(first, crisis, between, last).forEach(stores().messages()::add);
    stores().decisions().add(given.decisions().aDecisionMadeAt(second(1), first));
    Message help = given.chats().aReplyIn(conversation.id());
    TicketId ticket = given.aTicketOf(conversation.owner()).id();
    given.keep(help, Decisions.at(second(2), given.decisions().aCrisisAbout(crisis, help, ticket)));
    stores().decisions().add(given.decisions().aDecisionMadeAt(second(3), between));
    given.keep(reply, Decisions.at(second(4), given.decisions().aDecisionAbout(last, reply)));

    assertThat(stores().pastTurns().said(conversation.id(), 1))
        .containsExactly(
            new Exchange(first.text(), Optional.empty(), false),
            new Exchange(crisis.text(), Optional.of(help.text()), true),
            new Exchange(last.text(), Optional.of(reply.text()), false));
  }

  private static Instant second(int second) {
    return SettableClock.START.plusSeconds(second);
  }
}
