package dz.amal.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dz.amal.domain.identity.User;
import dz.amal.domain.identity.UserId;
import dz.amal.domain.identity.Users;
import dz.amal.domain.language.ReadingLanguage;
import dz.amal.domain.store.Stores;
import java.util.List;
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
