package dz.amal.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dz.amal.domain.conversation.Conversation;
import dz.amal.domain.conversation.ConversationId;
import dz.amal.domain.conversation.FoundMessage;
import dz.amal.domain.conversation.Message;
import dz.amal.domain.conversation.MessageSearch;
import dz.amal.domain.conversation.SearchWords;
import dz.amal.domain.identity.User;
import dz.amal.domain.identity.UserId;
import dz.amal.domain.kernel.Page;
import dz.amal.domain.kernel.PageRequest;
import dz.amal.domain.store.Stores;
import dz.amal.testkit.SettableClock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@link MessageSearch} promises. */
public interface MessageSearchContract {

  /** All stores of one database, empty at first; the same throughout a test. */
  Stores stores();

  @ParameterizedTest
  @CsvSource({
    "كيفاش نتعامل مع الإدمان, الادمان, الإدمان",
    "أعاني من المُخدِّرات منذ سنة, المخدرات, المُخدِّرات",
    "القهوة مؤذية, القهوه, القهوة",
    "je suis en détresse ce soir, DETRESSE, détresse",
    "my brother needs help, brother, brother",
    "rani t3abt bezaf, bezaf, bezaf",
    "راني نشوف le médecin غدوة, medecin, médecin",
  })
  default void findsWordsInAnySpellingAndMarksThem(String text, String asked, String marked) {
    Given given = new Given(stores());
    User owner = given.aGuest();
    Message message = aMessageOf(given, owner, text);
    aMessageOf(given, owner, "something else / autre chose / شيء آخر");

    List<FoundMessage> found = search(owner.id(), asked).items();

    assertThat(found).extracting(FoundMessage::message).containsExactly(message);
    assertThat(found.get(0).matches()).extracting(span -> span.in(text)).containsExactly(marked);
  }

  @Test
  default void wantsAllWordsOfAQuestion() {
    Given given = new Given(stores());
    User owner = given.aGuest();
    Message both = aMessageOf(given, owner, "sleep is hard and the night is long");
    aMessageOf(given, owner, "the night was good");

    assertThat(search(owner.id(), "night sleep").items())
        .extracting(FoundMessage::message)
        .containsExactly(both);
  }

  @Test
  default void findsSimilarWordsWhenNoMessageHasTheWord() {
    Given given = new Given(stores());
    User owner = given.aGuest();
    Message message = aMessageOf(given, owner, "le tramadol me fait peur");

    List<FoundMessage> found = search(owner.id(), "tramadole").items();

    assertThat(found).extracting(FoundMessage::message).containsExactly(message);
    assertThat(found.get(0).matches())
        .extracting(span -> span.in("le tramadol me fait peur"))
        .contains("tramadol");
    assertThat(search(owner.id(), "football").items()).isEmpty();
  }

  @Test
  default void findsNothingOfOthersAndNothingDeleted() {
    Given given = new Given(stores());
    User owner = given.aGuest();
    aMessageOf(given, given.aGuest(), "craving of somebody else");
    Conversation deleted = given.aConversationOf(owner.id());
    aMessageIn(given, deleted.id(), "craving in what was deleted");
    stores().conversations().delete(deleted.id(), SettableClock.START);

    assertThat(search(owner.id(), "craving").items()).isEmpty();
  }

  @Test
  default void findsForTheTeamWhatWasHandedToHumans() {
    Given given = new Given(stores());
    User owner = given.aGuest();
    Conversation handedOver = given.aConversationOf(owner.id());
    Message inside = aMessageIn(given, handedOver.id(), "a craving at night");
    stores().tickets().add(given.desk().aTicketFrom(handedOver.id(), owner.id()));
    aMessageOf(given, owner, "a craving that nobody was told of");

    assertThat(
            stores()
                .messageSearch()
                .inConversationsWithTickets(new SearchWords("craving"), PageRequest.first(10))
                .items())
        .extracting(FoundMessage::message)
        .containsExactly(inside);
  }

  @Test
  default void pagesFromTheNewestToTheOldest() {
    Given given = new Given(stores());
    User owner = given.aGuest();
    ConversationId conversation = given.aConversationOf(owner.id()).id();
    for (int i = 0; i < 5; i++) {
      aMessageIn(given, conversation, "craving number " + i);
    }

    List<Message> all =
        AllPages.of(2, page -> search(owner.id(), "craving", page)).stream()
            .map(FoundMessage::message)
            .toList();

    assertThat(all).hasSize(5).isSortedAccordingTo((a, b) -> b.cursor().compareTo(a.cursor()));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "it's",
        "a\"b",
        "a & b | ! ( ) : * <->",
        "100%_\\",
        "-without",
        "or or",
        "\"never closed"
      })
  default void survivesWhateverIsTyped(String asked) {
    Given given = new Given(stores());
    User owner = given.aGuest();
    aMessageOf(given, owner, "something");

    assertThat(search(owner.id(), asked).items()).isEmpty();
  }

  private Page<FoundMessage> search(UserId owner, String asked) {
    return search(owner, asked, PageRequest.first(10));
  }

  private Page<FoundMessage> search(UserId owner, String asked, PageRequest page) {
    return stores().messageSearch().inConversationsOf(owner, new SearchWords(asked), page);
  }

  private Message aMessageOf(Given given, User owner, String text) {
    return aMessageIn(given, given.aConversationOf(owner.id()).id(), text);
  }

  private Message aMessageIn(Given given, ConversationId conversation, String text) {
    Message message = given.chats().aMessageSaying(text, conversation);
    stores().messages().add(message);
    return message;
  }
}
