package dz.amal.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dz.amal.domain.identity.UserId;
import dz.amal.domain.model.ModelSpending;
import dz.amal.domain.store.Stores;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What {@link ModelSpending} promises. */
public interface ModelSpendingContract {

  /** A day. */
  LocalDate TODAY = LocalDate.of(2026, 11, 15);

  /** All stores of one database, empty at first; the same throughout a test. */
  Stores stores();

  @Test
  default void knowsOfNothingAtFirst() {
    UserId user = new Given(stores()).aGuest().id();

    assertThat(stores().modelSpending().of(user, TODAY)).isZero();
    assertThat(stores().modelSpending().ofAll(TODAY)).isZero();
  }

  @Test
  default void addsUpWhatAPersonTakesOnADay() {
    Given given = new Given(stores());
    UserId user = given.aGuest().id();
    UserId other = given.aGuest().id();
    ModelSpending spending = stores().modelSpending();

    spending.add(user, TODAY, 300);
    spending.add(user, TODAY, 3_000_000_000L);
    spending.add(user, TODAY.plusDays(1), 7);
    spending.add(other, TODAY, 20);

    assertThat(spending.of(user, TODAY)).isEqualTo(3_000_000_300L);
    assertThat(spending.of(user, TODAY.plusDays(1))).isEqualTo(7);
    assertThat(spending.ofAll(TODAY)).isEqualTo(3_000_000_320L);
  }

  @Test
  default void forgetsWhatWasAddedInAUnitThatFailed() {
    UserId user = new Given(stores()).aGuest().id();

    assertThatThrownBy(
            () ->
                stores()
                    .transactions()
                    .runInTransaction(
                        () -> {
                          stores().modelSpending().add(user, TODAY, 300);
                          throw new IllegalStateException("broken off");
                        }))
        .isInstanceOf(IllegalStateException.class);

    assertThat(stores().modelSpending().of(user, TODAY)).isZero();
    assertThat(stores().modelSpending().ofAll(TODAY)).isZero();
  }

  @Test
  default void losesNothingOfManyAtOnce() {
    UserId user = new Given(stores()).aGuest().id();

    AtOnce.results(
        8,
        client -> {
          stores().modelSpending().add(user, TODAY, 5);
          return true;
        });

    assertThat(stores().modelSpending().of(user, TODAY)).isEqualTo(40);
    assertThat(stores().modelSpending().ofAll(TODAY)).isEqualTo(40);
  }
}
