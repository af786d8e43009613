package dz.amal.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dz.amal.domain.apikey.ApiKey;
import dz.amal.domain.apikey.ApiKeyId;
import dz.amal.domain.apikey.ApiKeyScope;
import dz.amal.domain.apikey.ApiKeySecret;
import dz.amal.domain.completion.CompletionThreads;
import dz.amal.domain.conversation.ConversationId;
import dz.amal.domain.store.Stores;
import dz.amal.testkit.SettableClock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What {@link CompletionThreads} promise. */
public interface CompletionThreadsContract {

  /** When everything here happens. */
  Instant NOW = SettableClock.START;

  /** Hashes of a first request, of what was said when it was answered, and so on. */
  String ASKED = "a1".repeat(32);

  /** See {@link #ASKED}. */
  String ANSWERED = "b1".repeat(32);

  /** See {@link #ASKED}. */
  String ASKED_MORE = "a2".repeat(32);

  /** All stores of one database, empty at first; the same throughout a test. */
  Stores stores();

  private CompletionThreads threads() {
    return stores().completionThreads();
  }

  private ApiKeyId aKey(Given given) {
    ApiKeyId id = new ApiKeyId(given.ids().next());
    stores()
        .apiKeys()
        .add(
            ApiKey.issue(
                id,
                given.anAgent().id(),
                "any",
                Set.of(ApiKeyScope.CHAT),
                new ApiKeySecret("amal_" + id),
                NOW));
    return id;
  }

  private ConversationId anAnswered(Given given, ApiKeyId key, Instant at) {
    ConversationId conversation = given.aConversation().id();
    threads().begin(key, conversation, ASKED, at);
    threads().standsAt(conversation, ASKED, ANSWERED, at);
    return conversation;
  }

  @Test
  default void findsWhereAConversationStandsOnceItsRequestWasAnswered() {
    Given given = new Given(stores());
    ApiKeyId key = aKey(given);
    ConversationId conversation = given.aConversation().id();
    threads().begin(key, conversation, ASKED, NOW);
    assertThat(threads().find(key, ANSWERED)).isEmpty();

    threads().standsAt(conversation, ASKED, ANSWERED, NOW);

    assertThat(threads().find(key, ANSWERED)).contains(conversation);
    assertThat(threads().find(aKey(given), ANSWERED)).isEmpty();
  }

  @Test
  default void goesOnOnceFromWhereItStands() {
    Given given = new Given(stores());
    ApiKeyId key = aKey(given);
    ConversationId conversation = anAnswered(given, key, NOW);

    assertThat(threads().goOn(key, ANSWERED, ASKED_MORE, NOW)).contains(conversation);

    assertThat(threads().goOn(key, ANSWERED, ASKED_MORE, NOW)).isEmpty();
    assertThat(threads().find(key, ANSWERED)).isEmpty();
  }

  @Test
  default void givesEachOfTwoThatStandAtTheSameWordsOneOfTheTwo() {
    Given given = new Given(stores());
    ApiKeyId key = aKey(given);
    ConversationId second = anAnswered(given, key, NOW.plusSeconds(1));
    ConversationId first = anAnswered(given, key, NOW);

    assertThat(threads().goOn(key, ANSWERED, ASKED_MORE, NOW)).contains(first);
    assertThat(threads().goOn(key, ANSWERED, ASKED_MORE, NOW)).contains(second);
  }

  @Test
  default void givesOneConversationToOneOfManyAtOnce() {
    Given given = new Given(stores());
    ApiKeyId key = aKey(given);
    anAnswered(given, key, NOW);

    List<Boolean> gotIt =
        AtOnce.results(8, client -> threads().goOn(key, ANSWERED, ASKED_MORE, NOW).isPresent());

    assertThat(gotIt).containsOnlyOnce(true);
  }

  @Test
  default void knowsARequestThatComesAgainForAWhile() {
    Given given = new Given(stores());
    ApiKeyId key = aKey(given);
    ConversationId conversation = given.aConversation().id();
    threads().begin(key, conversation, ASKED, NOW);

    assertThat(threads().ofRequest(key, ASKED, NOW)).contains(conversation);
    assertThat(threads().ofRequest(key, ASKED, NOW.plusSeconds(1))).isEmpty();
    assertThat(threads().ofRequest(key, ASKED_MORE, NOW)).isEmpty();
    assertThat(threads().ofRequest(aKey(given), ASKED, NOW)).isEmpty();

    threads().standsAt(conversation, ASKED, ANSWERED, NOW.plusSeconds(5));
    assertThat(threads().ofRequest(key, ASKED, NOW.plusSeconds(5))).contains(conversation);
  }

  @Test
  default void doesNotGoBackWhenAnEarlierRequestIsAnsweredLate() {
    Given given = new Given(stores());
    ApiKeyId key = aKey(given);
    ConversationId conversation = anAnswered(given, key, NOW);
    threads().goOn(key, ANSWERED, ASKED_MORE, NOW);

    threads().standsAt(conversation, ASKED, ANSWERED, NOW);

    assertThat(threads().find(key, ANSWERED)).isEmpty();
    assertThat(threads().ofRequest(key, ASKED_MORE, NOW)).isEqualTo(Optional.of(conversation));
  }

  @Test
  default void refusesAConversationThatIsNotThere() {
    Given given = new Given(stores());
    ApiKeyId key = aKey(given);

    assertThatThrownBy(
            () -> threads().begin(key, new ConversationId(given.ids().next()), ASKED, NOW))
        .isInstanceOf(IllegalStateException.class);
  }
}
