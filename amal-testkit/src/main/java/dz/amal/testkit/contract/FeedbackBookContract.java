package dz.amal.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dz.amal.domain.conversation.Conversation;
import dz.amal.domain.conversation.Feedback;
import dz.amal.domain.conversation.FeedbackBook;
import dz.amal.domain.conversation.MessageId;
import dz.amal.domain.conversation.Rating;
import dz.amal.domain.identity.UserId;
import dz.amal.domain.store.Stores;
import dz.amal.testkit.SettableClock;
import dz.amal.testkit.fixture.NastyTexts;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link FeedbackBook} promises. */
public interface FeedbackBookContract {

  /** All stores of one database, empty at first; the same throughout a test. */
  Stores stores();

  @Test
  default void keepsAnOpinionAsItWasGiven() {
    Given given = new Given(stores());
    Conversation conversation = given.aConversation();
    MessageId reply = given.aReplyIn(conversation.id()).id();
    for (String comment : NastyTexts.all()) {
      Feedback feedback =
          opinion(given, reply, conversation.owner(), Rating.NOT_HELPFUL, Optional.of(comment));
      stores().feedback().keep(feedback);

      assertThat(stores().feedback().of(reply, conversation.owner())).contains(feedback);
    }
  }

  @Test
  default void putsALaterOpinionInThePlaceOfAnEarlierOne() {
    Given given = new Given(stores());
    Conversation conversation = given.aConversation();
    MessageId reply = given.aReplyIn(conversation.id()).id();
    UserId author = conversation.owner();
    stores().feedback().keep(opinion(given, reply, author, Rating.NOT_HELPFUL, Optional.of("why")));
    Feedback later = opinion(given, reply, author, Rating.HELPFUL, Optional.empty());
    stores().feedback().keep(later);

    assertThat(stores().feedback().of(reply, author)).contains(later);
  }

  @Test
  default void knowsNoOpinionThatNobodyGave() {
    Given given = new Given(stores());
    Conversation conversation = given.aConversation();
    MessageId reply = given.aReplyIn(conversation.id()).id();

    assertThat(stores().feedback().of(reply, conversation.owner())).isEmpty();
  }

  @Test
  default void refusesAnOpinionOnAReplyThatIsNotThere() {
    Given given = new Given(stores());
    UserId author = given.aGuest().id();
    MessageId unknown = new MessageId(given.ids().next());

    assertThatThrownBy(
            () ->
                stores()
                    .feedback()
                    .keep(opinion(given, unknown, author, Rating.HELPFUL, Optional.empty())))
        .isInstanceOf(IllegalStateException.class);
  }

  private static Feedback opinion(
      Given given, MessageId reply, UserId author, Rating rating, Optional<String> comment) {
    return new Feedback(given.ids().next(), reply, author, rating, comment, SettableClock.START);
  }
}
