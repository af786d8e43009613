package dz.amal.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dz.amal.domain.safety.ContactConfirmation;
import dz.amal.domain.safety.ContactConfirmations;
import dz.amal.domain.store.Stores;
import dz.amal.testkit.SettableClock;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What {@link ContactConfirmations} promise. */
public interface ContactConfirmationsContract {

  /** All stores of one database, empty at first; the same throughout a test. */
  Stores stores();

  @Test
  default void tellsTheNewestConfirmationOfEachContactInTheOrderOfTheirIds() {
    Given given = new Given(stores());
    ContactConfirmation newest = confirmation(given.ids().next(), "line-b", 9);
    ContactConfirmation other = confirmation(given.ids().next(), "line-a", 3);
    stores().contactConfirmations().add(newest);
    stores().contactConfirmations().add(other);
    stores().contactConfirmations().add(confirmation(given.ids().next(), "line-b", 5));

    assertThat(stores().contactConfirmations().latest()).containsExactly(other, newest);
  }

  @Test
  default void knowsOfNoneAtFirst() {
    assertThat(stores().contactConfirmations().latest()).isEmpty();
  }

  @Test
  default void refusesATakenId() {
    UUID id = new Given(stores()).ids().next();
    stores().contactConfirmations().add(confirmation(id, "line-a", 1));

    assertThatThrownBy(() -> stores().contactConfirmations().add(confirmation(id, "line-b", 2)))
        .isInstanceOf(IllegalStateException.class);
    assertThat(stores().contactConfirmations().latest()).hasSize(1);
  }

  private static ContactConfirmation confirmation(UUID id, String contact, int second) {
    return new ContactConfirmation(
        id,
        contact,
        "00",
        "Amina B.",
        LocalDate.of(2026, 3, 1),
        LocalDate.of(2027, 3, 1),
        SettableClock.START.plusSeconds(second));
  }
}
