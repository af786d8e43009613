package dz.amal.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dz.amal.domain.identity.User;
import dz.amal.domain.identity.UserId;
import dz.amal.domain.kernel.IdempotencyKeys;
import dz.amal.domain.kernel.IdempotencyKeys.Claim;
import dz.amal.domain.store.Stores;
import dz.amal.testkit.SettableClock;
import dz.amal.testkit.fixture.NastyTexts;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What {@link IdempotencyKeys} promise. */
public interface IdempotencyKeysContract {

  /** A request's hash, as long as a real one. */
  String HASH = "a".repeat(64);

  /** The hash of another request. */
  String OTHER_HASH = "b".repeat(64);

  /** All stores of one database, empty at first; the same throughout a test. */
  Stores stores();

  @Test
  default void tellsARepetitionWhatTheFirstClaimCreated() {
    Given given = new Given(stores());
    UUID owner = owner(given);
    UUID resource = given.ids().next();

    assertThat(claim(owner, "key", HASH, resource)).isEqualTo(new Claim(true, true, resource));
    assertThat(claim(owner, "key", HASH, given.ids().next()))
        .isEqualTo(new Claim(false, true, resource));
    assertThat(claim(owner, "key", HASH, given.ids().next()))
        .isEqualTo(new Claim(false, true, resource));
  }

  @Test
  default void tellsThatAnotherRequestUsedTheKey() {
    Given given = new Given(stores());
    UUID owner = owner(given);
    UUID resource = given.ids().next();
    claim(owner, "key", HASH, resource);

    assertThat(claim(owner, "key", OTHER_HASH, given.ids().next()))
        .isEqualTo(new Claim(false, false, resource));
    assertThat(claim(owner, "key", HASH, given.ids().next()))
        .isEqualTo(new Claim(false, true, resource));
  }

  @Test
  default void letsTwoOwnersUseTheSameKey() {
    Given given = new Given(stores());
    UUID resource = given.ids().next();
    claim(owner(given), "key", HASH, given.ids().next());

    assertThat(claim(owner(given), "key", HASH, resource))
        .isEqualTo(new Claim(true, true, resource));
  }

  @Test
  default void tellsKeysApartToTheLastCharacter() {
    Given given = new Given(stores());
    UUID owner = owner(given);
    List<String> alike =
        List.of("key", "Key", "key ", " key", "ke%", "k_y", "kéy", "ke\u0301y", "k", "🙂key");
    for (String key : alike) {
      assertThat(claim(owner, key, HASH, given.ids().next()).isFresh()).as(key).isTrue();
    }
  }

  @Test
  default void takesEveryKeyOfUpTo255Characters() {
    Given given = new Given(stores());
    UUID owner = owner(given);
    for (String key : NastyTexts.all()) {
      assertThat(claim(owner, key, HASH, given.ids().next()).isFresh()).isTrue();
      assertThat(claim(owner, key, HASH, given.ids().next()).isFresh()).isFalse();
    }
  }

  @Test
  default void refusesAKeyThatIsEmptyOrTooLong() {
    Given given = new Given(stores());
    UUID owner = owner(given);
    for (String key : List.of("", "k".repeat(256), "🙂".repeat(256))) {
      assertThatThrownBy(() -> claim(owner, key, HASH, given.ids().next()))
          .isInstanceOf(RuntimeException.class);
    }
  }

  @Test
  default void freesAKeyWhoseUnitFailed() {
    Given given = new Given(stores());
    UUID owner = owner(given);
    Runnable failing =
        () -> {
          assertThat(claim(owner, "key", HASH, given.ids().next()).isFresh()).isTrue();
          throw new IllegalArgumentException("nothing was created");
        };
    assertThatThrownBy(() -> stores().transactions().runInTransaction(failing))
        .hasMessage("nothing was created");

    UUID resource = given.ids().next();
    assertThat(claim(owner, "key", OTHER_HASH, resource))
        .isEqualTo(new Claim(true, true, resource));
  }

  @Test
  default void seesTheClaimOfItsOwnUnit() {
    Given given = new Given(stores());
    UUID owner = owner(given);
    UUID resource = given.ids().next();
    stores()
        .transactions()
        .runInTransaction(
            () -> {
              claim(owner, "key", HASH, resource);
              assertThat(claim(owner, "key", HASH, given.ids().next()))
                  .isEqualTo(new Claim(false, true, resource));
            });
  }

  @Test
  default void isFreshForOneOfManyAtOnceAndTellsTheOthersItsResource() {
    Given given = new Given(stores());
    UUID owner = owner(given);

    List<Claim> claims =
        AtOnce.results(
            20,
            client ->
                stores()
                    .transactions()
                    .<Claim>inTransaction(() -> claim(owner, "key", HASH, given.ids().next())));

    assertThat(claims).extracting(Claim::isFresh).containsOnlyOnce(true);
    assertThat(claims).extracting(Claim::resource).containsOnly(claims.get(0).resource());
  }

  @Test
  default void showsWhatTheFirstUnitCreatedToThoseWhoWaited() {
    Given given = new Given(stores());
    UUID owner = owner(given);

    List<Boolean> found =
        AtOnce.results(
            8,
            client ->
                stores()
                    .transactions()
                    .<Boolean>inTransaction(() -> createsOrFindsAUser(given, owner)));

    assertThat(found).containsOnly(true);
  }

  private boolean createsOrFindsAUser(Given given, UUID owner) {
    User mine = given.people().aGuest();
    Claim claim = claim(owner, "key", HASH, mine.id().value());
    if (claim.isFresh()) {
      // Other work first, so that those who do not wait come too early.
      IntStream.range(0, 50).forEach(i -> given.aGuest());
      stores().users().add(mine);
    }
    return stores().users().find(new UserId(claim.resource())).isPresent();
  }

  private UUID owner(Given given) {
    return given.aGuest().id().value();
  }

  private Claim claim(UUID owner, String key, String hash, UUID resource) {
    return stores().idempotencyKeys().claim(owner, key, hash, resource, SettableClock.START);
  }
}
