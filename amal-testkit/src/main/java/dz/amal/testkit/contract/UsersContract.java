package dz.amal.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dz.amal.domain.identity.Preferences;
import dz.amal.domain.identity.Role;
import dz.amal.domain.identity.User;
import dz.amal.domain.identity.UserId;
import dz.amal.domain.identity.Users;
import dz.amal.domain.kernel.Page;
import dz.amal.domain.kernel.PageRequest;
import dz.amal.domain.language.ReadingLanguage;
import dz.amal.domain.store.Stores;
import dz.amal.testkit.SettableClock;
import dz.amal.testkit.fixture.People;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@link Users} promise. */
public interface UsersContract {

  /** All stores of one database, empty at first; the same throughout a test. */
  Stores stores();

  @Test
  default void findsAGuestOfEveryLanguageAsAdded() {
    Given given = new Given(stores());
    for (ReadingLanguage locale : ReadingLanguage.values()) {
      User guest = given.people().aGuestReading(locale);
      stores().users().add(guest);

      assertThat(stores().users().find(guest.id())).contains(guest);
    }
  }

  @Test
  default void findsNobodyOfAnUnknownId() {
    Given given = new Given(stores());
    given.aGuest();

    assertThat(stores().users().find(new UserId(given.ids().next()))).isEmpty();
  }

  @Test
  default void findsSomebodyOfTheTeamWithNameAndAddress() {
    User agent = new Given(stores()).anAgent();

    assertThat(stores().users().find(agent.id())).contains(agent);
  }

  @Test
  default void refusesATakenIdAndKeepsTheFirst() {
    Given given = new Given(stores());
    User first = given.aGuest();
    User second = User.guest(first.id(), ReadingLanguage.ENGLISH, first.createdAt().plusSeconds(1));

    assertThatThrownBy(() -> stores().users().add(second))
        .isInstanceOf(IllegalStateException.class);

    assertThat(stores().users().find(first.id())).contains(first);
  }

  @Test
  default void findsSomebodyByTheirAddressAndNoGuest() {
    Given given = new Given(stores());
    User agent = given.anAgent();
    given.aGuest();

    assertThat(stores().users().findByEmail(agent.email().orElseThrow())).contains(agent);
    assertThat(stores().users().findByEmail("nobody@example.dz")).isEmpty();
  }

  @Test
  default void keepsEveryChangeOfAUser() {
    Given given = new Given(stores());
    Instant now = SettableClock.START;
    User guest = given.aGuest();
    User account =
        guest
            .called(Optional.of("Meriem"))
            .holding("meriem@example.dz")
            .verified("meriem@example.dz", now)
            .wanting("other@example.dz")
            .living(ReadingLanguage.ENGLISH, ZoneId.of("Europe/Paris"))
            .consenting(true, now)
            .with(Role.EDITOR)
            .letIn(false);

    stores().users().update(account);

    assertThat(stores().users().find(guest.id())).contains(account);
    assertThat(stores().users().findByEmail("meriem@example.dz")).contains(account);

    stores().users().update(account.consenting(false, now));
    assertThat(stores().users().find(guest.id()).orElseThrow().hasConsented()).isFalse();
  }

  @Test
  default void refusesATakenAddress() {
    Given given = new Given(stores());
    User first = given.anAgent();
    User second = given.aGuest();

    assertThatThrownBy(() -> stores().users().update(second.holding(first.email().orElseThrow())))
        .isInstanceOf(IllegalStateException.class);

    assertThat(stores().users().find(second.id())).contains(second);
  }

  @Test
  default void listsAccountsWithoutGuestsTheNewestFirstAndByRole() {
    Given given = new Given(stores());
    User agent = given.anAgent();
    User editor = given.ofTeam(Role.EDITOR);
    given.aGuest();
    PageRequest all = new PageRequest(10, Optional.empty());

    assertThat(stores().users().accounts(Optional.empty(), all).items())
        .containsExactlyInAnyOrder(agent, editor);
    assertThat(stores().users().accounts(Optional.of(Role.EDITOR), all).items())
        .containsExactly(editor);
    Page<User> first =
        stores().users().accounts(Optional.empty(), new PageRequest(1, Optional.empty()));
    Page<User> second =
        stores().users().accounts(Optional.empty(), new PageRequest(1, first.next()));
    assertThat(Stream.concat(first.items().stream(), second.items().stream()))
        .containsExactlyInAnyOrder(agent, editor);
  }

  @Test
  default void givesAnAddressThatNobodyHasToOneOfManyAtOnce() {
    Given given = new Given(stores());

    List<Boolean> taken = AtOnce.results(8, client -> takes("free@example.dz", given.people()));

    assertThat(taken).containsOnlyOnce(true);
  }

  private boolean takes(String address, People people) {
    return stores()
        .transactions()
        .inTransaction(
            () -> {
              boolean isFree = stores().users().findByEmailForUpdate(address).isEmpty();
              stores().users().add(isFree ? people.aGuest().holding(address) : people.aGuest());
              return isFree;
            });
  }

  @Test
  default void keepsHowSomebodyLikesItAndHasAStandardForOthers() {
    Given given = new Given(stores());
    UserId user = given.aGuest().id();
    assertThat(stores().users().preferences(user)).isEqualTo(Preferences.standard());

    Preferences chosen = new Preferences("dark", "larger", true, "SUPPORT", true);
    stores().users().keepPreferences(user, Preferences.standard());
    stores().users().keepPreferences(user, chosen);

    assertThat(stores().users().preferences(user)).isEqualTo(chosen);
  }

  @Test
  default void takesAnIdOnceOfManyWritersAtOnce() {
    User guest = new Given(stores()).people().aGuest();

    List<Boolean> taken = AtOnce.results(8, writer -> isAdded(guest));

    assertThat(taken).containsOnlyOnce(true);
  }

  private boolean isAdded(User guest) {
    try {
      stores().users().add(guest);
      return true;
    } catch (IllegalStateException taken) {
      return false;
    }
  }
}
