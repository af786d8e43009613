package dz.amal.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dz.amal.domain.conversation.Conversation;
import dz.amal.domain.conversation.ConversationId;
import dz.amal.domain.conversation.Message;
import dz.amal.domain.conversation.MessageId;
import dz.amal.domain.conversation.MessageRole;
import dz.amal.domain.conversation.MessageText;
import dz.amal.domain.conversation.Messages;
import dz.amal.domain.kernel.Page;
import dz.amal.domain.kernel.PageRequest;
import dz.amal.domain.store.Stores;
import dz.amal.testkit.SettableClock;
import dz.amal.testkit.fixture.NastyTexts;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What {@link Messages} promise. */
public interface MessagesContract {

  /** All stores of one database, empty at first; the same throughout a test. */
  Stores stores();

  @Test
  default void findsMessagesOfEveryRoleAsAdded() {
    Given given = new Given(stores());
    ConversationId conversation = given.aConversation().id();
    Message asked = given.aMessageIn(conversation);
    Message answered = given.aReplyIn(conversation);
    Message noted =
        new Message(
            new MessageId(given.ids().next()),
            conversation,
            MessageRole.SYSTEM,
            new MessageText("noted"),
            Optional.empty(),
            SettableClock.START,
            Optional.empty(),
            OptionalInt.empty());
    stores().messages().add(noted);
    Message byHuman =
        Message.fromHuman(
            new MessageId(given.ids().next()),
            conversation,
            new MessageText("I am here."),
            given.anAgent().id(),
            SettableClock.START);
    stores().messages().add(byHuman);

    assertThat(stores().messages().find(asked.id())).contains(asked);
    assertThat(stores().messages().find(answered.id())).contains(answered);
    assertThat(stores().messages().find(noted.id())).contains(noted);
    assertThat(stores().messages().find(byHuman.id())).contains(byHuman);
  }

  @Test
  default void keepsEveryTextUnchanged() {
    Given given = new Given(stores());
    ConversationId conversation = given.aConversation().id();
    for (String text : NastyTexts.all()) {
      Message message = given.chats().aMessageSaying(text, conversation);
      stores().messages().add(message);

      assertThat(stores().messages().find(message.id()).orElseThrow().text().value())
          .isEqualTo(text);
    }
  }

  @Test
  default void keepsTheLongestTextInCharactersThatJavaCountsTwice() {
    Given given = new Given(stores());
    String longest = "🙂".repeat(MessageText.MAX_LENGTH);
    Message message = given.chats().aMessageSaying(longest, given.aConversation().id());
    stores().messages().add(message);

    assertThat(stores().messages().find(message.id())).contains(message);
  }

  @Test
  default void findsNothingOfAnUnknownId() {
    Given given = new Given(stores());
    given.aMessage();

    assertThat(stores().messages().find(new MessageId(given.ids().next()))).isEmpty();
  }

  @Test
  default void refusesATakenIdAndDoesNotCountIt() {
    Given given = new Given(stores());
    Message message = given.aMessage();
    ConversationId other = given.aConversation().id();
    Message sameId =
        Message.fromUser(message.id(), other, new MessageText("again"), SettableClock.START);

    assertThatThrownBy(() -> stores().messages().add(sameId))
        .isInstanceOf(IllegalStateException.class);

    assertThat(stores().messages().find(message.id())).contains(message);
    assertThat(conversation(message.conversation()).messageCount()).isEqualTo(1);
    assertThat(conversation(other).messageCount()).isZero();
  }

  @Test
  default void refusesAMessageInNoConversation() {
    Given given = new Given(stores());
    Message message = given.chats().aMessageIn(new ConversationId(given.ids().next()));

    assertThatThrownBy(() -> stores().messages().add(message))
        .isInstanceOf(IllegalStateException.class);
    assertThat(stores().messages().find(message.id())).isEmpty();
  }

  @Test
  default void refusesAMessageInADeletedConversation() {
    Given given = new Given(stores());
    Conversation conversation = given.aConversation();
    stores().conversations().delete(conversation.id(), SettableClock.START);
    Message message = given.chats().aMessageIn(conversation.id());

    assertThatThrownBy(() -> stores().messages().add(message))
        .isInstanceOf(IllegalStateException.class);
    assertThat(stores().messages().find(message.id())).isEmpty();
  }

  @Test
  default void countsAMessageInItsConversationWhichIsThenChanged() {
    Given given = new Given(stores());
    Conversation before = given.aConversation();
    Conversation other = given.aConversation();
    Message message = given.chats().aMessageIn(before.id(), SettableClock.START.plusSeconds(5));
    stores().messages().add(message);

    assertThat(conversation(before.id()))
        .usingRecursiveComparison()
        .ignoringFields("messageCount", "lastMessageAt", "updatedAt")
        .isEqualTo(before);
    assertThat(conversation(before.id()).updatedAt()).isEqualTo(message.createdAt());
    assertThat(conversation(before.id()).messageCount()).isEqualTo(1);
    assertThat(conversation(before.id()).lastMessageAt()).contains(message.createdAt());
    assertThat(conversation(other.id())).isEqualTo(other);
  }

  @Test
  default void doesNotMoveTheLastMessageBackForAnOlderOne() {
    Given given = new Given(stores());
    ConversationId conversation = given.aConversation().id();
    Instant late = SettableClock.START.plusSeconds(5);
    stores().messages().add(given.chats().aMessageIn(conversation, late));
    stores().messages().add(given.chats().aMessageIn(conversation, SettableClock.START));

    assertThat(conversation(conversation).messageCount()).isEqualTo(2);
    assertThat(conversation(conversation).lastMessageAt()).contains(late);
  }

  @Test
  default void countsEveryMessageOfManyWritersAtOnce() {
    Given given = new Given(stores());
    ConversationId conversation = given.aConversation().id();
    int writers = 8;
    int each = 20;

    AtOnce.results(
        writers,
        writer -> {
          for (int i = 0; i < each; i++) {
            given.aMessageIn(conversation);
          }
          return true;
        });

    assertThat(conversation(conversation).messageCount()).isEqualTo(writers * each);
    assertThat(AllPages.of(100, page -> stores().messages().of(conversation, page)))
        .hasSize(writers * each);
  }

  @Test
  default void listsNothingOfAnEmptyOrUnknownConversation() {
    Given given = new Given(stores());
    given.aMessage();
    ConversationId empty = given.aConversation().id();
    ConversationId unknown = new ConversationId(given.ids().next());

    for (ConversationId conversation : List.of(empty, unknown)) {
      Page<Message> page = stores().messages().of(conversation, PageRequest.first(20));
      assertThat(page.items()).isEmpty();
      assertThat(page.next()).isEmpty();
    }
  }

  @Test
  default void listsTheOldestFirstWhateverTheOrderOfWriting() {
    Given given = new Given(stores());
    ConversationId conversation = given.aConversation().id();
    Message second =
        given.chats().aMessageIn(conversation, SettableClock.START.plus(1, ChronoUnit.MICROS));
    Message first = given.chats().aMessageIn(conversation, SettableClock.START);
    stores().messages().add(second);
    stores().messages().add(first);
    given.aMessage();

    assertThat(stores().messages().of(conversation, PageRequest.first(20)).items())
        .containsExactly(first, second);
  }

  @Test
  default void pagesThroughManyOfTheSameInstantWithoutLossOrRepetition() {
    Given given = new Given(stores());
    ConversationId conversation = given.aConversation().id();
    List<Message> all = new ArrayList<>();
    for (int i = 0; i < 41; i++) {
      all.add(given.chats().aMessageIn(conversation, SettableClock.START.plusSeconds(i / 13)));
    }
    Collections.shuffle(all, new Random(7));
    all.forEach(stores().messages()::add);
    all.sort(Comparator.comparing(Message::cursor));

    assertThat(AllPages.of(4, page -> stores().messages().of(conversation, page)))
        .containsExactlyElementsOf(all);
  }

  private Conversation conversation(ConversationId id) {
    return stores().conversations().find(id).orElseThrow();
  }
}
