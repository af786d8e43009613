package dz.amal.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dz.amal.domain.conversation.ConversationId;
import dz.amal.domain.identity.UserId;
import dz.amal.domain.safety.CrisisClosing;
import dz.amal.domain.safety.CrisisClosings;
import dz.amal.domain.store.Stores;
import dz.amal.testkit.SettableClock;
import org.junit.jupiter.api.Test;

/** What {@link CrisisClosings} promise. */
public interface CrisisClosingsContract {

  /** All stores of one database, empty at first; the same throughout a test. */
  Stores stores();

  @Test
  default void keepsEveryEndingOfAConversationOldestFirst() {
    Given given = new Given(stores());
    ConversationId conversation = given.aConversation().id();
    UserId agent = given.anAgent().id();
    CrisisClosing later = closing(given, conversation, agent, 9);
    CrisisClosing earlier = closing(given, conversation, agent, 5);
    stores().crisisClosings().add(later);
    stores().crisisClosings().add(earlier);
    stores().crisisClosings().add(closing(given, given.aConversation().id(), agent, 7));

    assertThat(stores().crisisClosings().of(conversation)).containsExactly(earlier, later);
  }

  @Test
  default void refusesAnEndingByNobody() {
    Given given = new Given(stores());
    ConversationId conversation = given.aConversation().id();
    UserId unknown = new UserId(given.ids().next());

    assertThatThrownBy(
            () -> stores().crisisClosings().add(closing(given, conversation, unknown, 5)))
        .isInstanceOf(IllegalStateException.class);
    assertThat(stores().crisisClosings().of(conversation)).isEmpty();
  }

  private static CrisisClosing closing(
      Given given, ConversationId conversation, UserId by, int second) {
    return new CrisisClosing(
        given.ids().next(),
        conversation,
        SettableClock.START,
        by,
        "تحدثت معها ومع أختها، وهي بأمان 🙂",
        SettableClock.START.plusSeconds(second));
  }
}
