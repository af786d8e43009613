package dz.amal.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dz.amal.domain.conversation.Conversation;
import dz.amal.domain.conversation.Conversations;
import dz.amal.domain.identity.UserId;
import dz.amal.domain.kernel.Page;
import dz.amal.domain.kernel.PageRequest;
import dz.amal.domain.store.Stores;
import dz.amal.testkit.SettableClock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@link Conversations#of} promises. */
public interface ConversationListContract {

  /** All stores of one database, empty at first; the same throughout a test. */
  Stores stores();

  @Test
  default void listsNothingForWhoHasNothing() {
    Given given = new Given(stores());
    given.aConversation();
    Page<Conversation> page =
        stores().conversations().of(given.aGuest().id(), PageRequest.first(20));

    assertThat(page.items()).isEmpty();
    assertThat(page.next()).isEmpty();
  }

  @Test
  default void listsOnesOwnTheLatestChangeFirst() {
    Given given = new Given(stores());
    UserId owner = given.aGuest().id();
    Conversation early = given.aConversationOf(owner);
    Conversation late = given.aConversationOf(owner);
    given.aConversation();
    Instant justLater = SettableClock.START.plus(1, ChronoUnit.MICROS);
    Conversation changed = early.renamed("changed", justLater);
    stores().conversations().update(changed);

    assertThat(stores().conversations().of(owner, PageRequest.first(20)).items())
        .containsExactly(changed, late);
  }

  @Test
  default void movesAConversationUpWithANewMessage() {
    Given given = new Given(stores());
    UserId owner = given.aGuest().id();
    Conversation writtenToLast = given.aConversationOf(owner);
    Conversation changedBefore =
        changedAt(given.aConversationOf(owner), SettableClock.START.plusSeconds(1));
    stores()
        .messages()
        .add(given.chats().aMessageIn(writtenToLast.id(), SettableClock.START.plusSeconds(9)));

    assertThat(stores().conversations().of(owner, PageRequest.first(20)).items())
        .extracting(Conversation::id)
        .containsExactly(writtenToLast.id(), changedBefore.id());
  }

  @Test
  default void pagesThroughManyOfTheSameInstantWithoutLossOrRepetition() {
    Given given = new Given(stores());
    UserId owner = given.aGuest().id();
    List<Conversation> all = new ArrayList<>();
    for (int i = 0; i < 23; i++) {
      all.add(given.aConversationOf(owner));
    }
    all.sort(Comparator.comparing(Conversation::cursor).reversed());

    assertThat(AllPages.of(5, page -> stores().conversations().of(owner, page)))
        .containsExactlyElementsOf(all);
  }

  @Test
  default void hasNoNextPageAfterAFullLastOne() {
    Given given = new Given(stores());
    UserId owner = given.aGuest().id();
    given.aConversationOf(owner);
    given.aConversationOf(owner);

    assertThat(stores().conversations().of(owner, PageRequest.first(2)).next()).isEmpty();
    assertThat(stores().conversations().of(owner, PageRequest.first(1)).next()).isPresent();
  }

  @Test
  default void goesOnFromAnItemThatWasDeletedMeanwhile() {
    Given given = new Given(stores());
    UserId owner = given.aGuest().id();
    for (int i = 0; i < 4; i++) {
      given.aConversationOf(owner);
    }
    List<Conversation> all = stores().conversations().of(owner, PageRequest.first(20)).items();
    Page<Conversation> first = stores().conversations().of(owner, PageRequest.first(2));
    stores().conversations().delete(first.items().get(1).id(), SettableClock.START);

    Page<Conversation> second =
        stores().conversations().of(owner, new PageRequest(2, first.next()));

    assertThat(second.items()).containsExactlyElementsOf(all.subList(2, 4));
  }

  @Test
  default void leavesOutDeletedOnes() {
    Given given = new Given(stores());
    UserId owner = given.aGuest().id();
    Conversation deleted = given.aConversationOf(owner);
    Conversation left = given.aConversationOf(owner);
    stores().conversations().delete(deleted.id(), SettableClock.START);

    assertThat(stores().conversations().of(owner, PageRequest.first(20)).items())
        .containsExactly(left);
  }

  private Conversation changedAt(Conversation conversation, Instant at) {
    Conversation changed = conversation.renamed("changed", at);
    stores().conversations().update(changed);
    return changed;
  }
}
