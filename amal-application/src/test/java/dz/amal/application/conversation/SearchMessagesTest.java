package dz.amal.application.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dz.amal.application.audit.NoteAct;
import dz.amal.application.audit.NoteReading;
import dz.amal.domain.conversation.Conversation;
import dz.amal.domain.conversation.FoundMessage;
import dz.amal.domain.conversation.Message;
import dz.amal.domain.conversation.SearchWords;
import dz.amal.domain.identity.Caller;
import dz.amal.domain.identity.Role;
import dz.amal.domain.identity.User;
import dz.amal.domain.kernel.PageRequest;
import dz.amal.domain.language.ReadingLanguage;
import dz.amal.memory.InMemoryStores;
import dz.amal.testkit.CountingIds;
import dz.amal.testkit.SettableClock;
import dz.amal.testkit.contract.Given;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class SearchMessagesTest {

  private final InMemoryStores stores = new InMemoryStores();
  private final Given given = new Given(stores);
  private final SettableClock clock = new SettableClock();
  private final SearchMessages search =
      new SearchMessages(
          stores.messageSearch(),
          new NoteReading(
              stores.transactions(),
              new NoteAct(stores.auditTrail(), new CountingIds(), clock),
              clock));
  private final User writer = given.aGuest();
  private final Message alone = aMessage(given.aConversationOf(writer.id()));
  private final Message handedOver = aMessage(aConversationWithATicket());

  @ParameterizedTest
  @EnumSource(names = {"AGENT", "ADMIN"})
  void findsForTheTeamWhatWasHandedToHumansAndNothingElse(Role role) {
    assertThat(found(given.aGuest(), role)).containsExactly(handedOver);
  }

  @ParameterizedTest
  @EnumSource(names = {"USER", "EDITOR", "REVIEWER", "ANALYST"})
  void findsForEverybodyElseWhatIsTheirOwn(Role role) {
    assertThat(found(writer, role)).containsExactlyInAnyOrder(alone, handedOver);
    assertThat(found(given.aGuest(), role)).isEmpty();
  }

  @Test
  void knowsEveryRole() {
    for (Role role : Role.values()) {
      assertThat(found(writer, role)).isNotEmpty();
    }
  }

  private List<Message> found(User user, Role role) {
    Caller caller = new Caller(user.id(), role, ReadingLanguage.FRENCH, false);
    return search.handle(caller, new SearchWords("manque"), PageRequest.first(10)).items().stream()
        .map(FoundMessage::message)
        .toList();
  }

  private Conversation aConversationWithATicket() {
    Conversation conversation = given.aConversationOf(writer.id());
    stores.tickets().add(given.desk().aTicketFrom(conversation.id(), writer.id()));
    return conversation;
  }

  private Message aMessage(Conversation conversation) {
    Message message = given.chats().aMessageSaying("Le manque revient.", conversation.id());
    stores.messages().add(message);
    return message;
  }
}
