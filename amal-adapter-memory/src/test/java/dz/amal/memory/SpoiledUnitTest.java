package dz.amal.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dz.amal.domain.identity.User;
import dz.amal.testkit.CountingIds;
import dz.amal.testkit.fixture.People;
import org.junit.jupiter.api.Test;

/** PostgreSQL goes on with no transaction of which a statement has failed; nor does memory. */
final class SpoiledUnitTest {

  private final InMemoryStores stores = new InMemoryStores();
  private final People people = new People(new CountingIds());
  private final User known = people.aGuest();
  private final User unknown = people.aGuest();

  @Test
  void refusesMoreWorkAfterAFailureThatWasCaught() {
    stores.users().add(known);

    assertThatThrownBy(
            () ->
                stores
                    .transactions()
                    .runInTransaction(
                        () -> {
                          addAndIgnoreFailure(known);
                          stores.users().add(unknown);
                        }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("failed before");
  }

  @Test
  void keepsNothingWhenAFailureWasCaughtAtTheEnd() {
    stores.users().add(known);

    assertThatThrownBy(
            () ->
                stores
                    .transactions()
                    .runInTransaction(
                        () -> {
                          stores.users().add(unknown);
                          addAndIgnoreFailure(known);
                        }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("failed before");

    assertThat(stores.users().find(unknown.id())).isEmpty();
  }

  @Test
  void opensTheNextUnitUnspoiled() {
    stores.users().add(known);
    assertThatThrownBy(
            () -> stores.transactions().runInTransaction(() -> addAndIgnoreFailure(known)))
        .isInstanceOf(IllegalStateException.class);

    stores.transactions().runInTransaction(() -> stores.users().add(unknown));

    assertThat(stores.users().find(unknown.id())).contains(unknown);
  }

  private void addAndIgnoreFailure(User user) {
    try {
      stores.users().add(user);
    } catch (IllegalStateException refusal) {
      assertThat(refusal).hasMessage("user already taken");
    }
  }
}
