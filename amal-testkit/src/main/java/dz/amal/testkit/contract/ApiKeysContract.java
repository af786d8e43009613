package dz.amal.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dz.amal.domain.apikey.ApiKey;
import dz.amal.domain.apikey.ApiKeyId;
import dz.amal.domain.apikey.ApiKeyScope;
import dz.amal.domain.apikey.ApiKeySecret;
import dz.amal.domain.apikey.ApiKeys;
import dz.amal.domain.identity.User;
import dz.amal.domain.identity.UserId;
import dz.amal.domain.kernel.Page;
import dz.amal.domain.kernel.PageRequest;
import dz.amal.domain.store.Stores;
import dz.amal.testkit.SettableClock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What {@link ApiKeys} promise. */
public interface ApiKeysContract {

  /** When everything here happens. */
  Instant NOW = SettableClock.START;

  /** All stores of one database, empty at first; the same throughout a test. */
  Stores stores();

  private ApiKeys keys() {
    return stores().apiKeys();
  }

  private ApiKey keyOf(Given given, UserId owner, String secret, Instant createdAt) {
    ApiKey key =
        ApiKey.issue(
            new ApiKeyId(given.ids().next()),
            owner,
            "chat of the clinic",
            Set.of(ApiKeyScope.CHAT),
            new ApiKeySecret(secret),
            createdAt);
    keys().add(key);
    return key;
  }

  @Test
  default void findsAKeyByItsHashWithItsOwner() {
    Given given = new Given(stores());
    User owner = given.anAgent();
    ApiKey key = keyOf(given, owner.id(), "amal_one", NOW);
    keyOf(given, owner.id(), "amal_other", NOW);

    assertThat(keys().find(key.secretHash())).contains(new ApiKeys.Found(key, owner));
    assertThat(keys().find(new ApiKeySecret("amal_none").hash())).isEmpty();
  }

  @Test
  default void keepsEveryScope() {
    Given given = new Given(stores());
    ApiKey key =
        ApiKey.issue(
            new ApiKeyId(given.ids().next()),
            given.anAgent().id(),
            "both",
            Set.of(ApiKeyScope.CHAT, ApiKeyScope.MODELS),
            new ApiKeySecret("amal_both"),
            NOW);
    keys().add(key);

    assertThat(keys().find(key.secretHash()).map(ApiKeys.Found::key)).contains(key);
  }

  @Test
  default void refusesASecretTwice() {
    Given given = new Given(stores());
    UserId owner = given.anAgent().id();
    keyOf(given, owner, "amal_one", NOW);

    assertThatThrownBy(() -> keyOf(given, owner, "amal_one", NOW))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  default void refusesAKeyOfNobody() {
    Given given = new Given(stores());

    assertThatThrownBy(() -> keyOf(given, new UserId(given.ids().next()), "amal_one", NOW))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  default void findsNoKeyOfSomebodyWhoMayNotSignIn() {
    Given given = new Given(stores());
    User owner = given.anAgent();
    ApiKey key = keyOf(given, owner.id(), "amal_one", NOW);

    stores().users().update(owner.letIn(false));

    assertThat(keys().find(key.secretHash())).isEmpty();
  }

  @Test
  default void endsAKeyOnceAndForGood() {
    Given given = new Given(stores());
    ApiKey key = keyOf(given, given.anAgent().id(), "amal_one", NOW);

    assertThat(keys().revoke(key.id(), NOW.plusSeconds(1))).isTrue();
    assertThat(keys().revoke(key.id(), NOW.plusSeconds(2))).isFalse();
    assertThat(keys().revoke(new ApiKeyId(given.ids().next()), NOW)).isFalse();

    assertThat(keys().find(key.secretHash())).isEmpty();
    assertThat(keys().list(PageRequest.first(10)).items())
        .extracting(ApiKey::revokedAt)
        .containsExactly(Optional.of(NOW.plusSeconds(1)));
  }

  @Test
  default void knowsWhenAKeyWasUsed() {
    Given given = new Given(stores());
    ApiKey key = keyOf(given, given.anAgent().id(), "amal_one", NOW);

    keys().used(key.id(), NOW.plusSeconds(5));

    assertThat(keys().find(key.secretHash()).flatMap(found -> found.key().lastUsedAt()))
        .contains(NOW.plusSeconds(5));
  }

  @Test
  default void listsTheNewestFirstInPages() {
    Given given = new Given(stores());
    UserId owner = given.anAgent().id();
    ApiKey first = keyOf(given, owner, "amal_1", NOW);
    ApiKey second = keyOf(given, owner, "amal_2", NOW.plusSeconds(1));
    ApiKey third = keyOf(given, owner, "amal_3", NOW.plusSeconds(1));

    Page<ApiKey> page = keys().list(PageRequest.first(2));

    assertThat(page.items()).containsExactly(third, second);
    assertThat(keys().list(new PageRequest(2, page.next())).items()).containsExactly(first);
  }
}
