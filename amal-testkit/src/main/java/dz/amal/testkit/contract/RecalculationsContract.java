package dz.amal.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dz.amal.domain.sla.Recalculations.Recalculation;
import dz.amal.domain.store.Stores;
import dz.amal.testkit.SettableClock;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What {@code Recalculations} promise. */
public interface RecalculationsContract {

  /** All stores of one database, empty at first; the same throughout a test. */
  Stores stores();

  @Test
  default void goOnWhereTheyWereLeft() {
    UUID ticket = new UUID(1, 2);
    Recalculation asked = asked(1);
    stores().recalculations().request(asked, SettableClock.START);
    assertThat(next()).contains(asked);

    stores().recalculations().reached(asked, ticket);
    assertThat(next()).contains(new Recalculation(asked.id(), asked.reason(), Optional.of(ticket)));

    stores().recalculations().done(asked);
    assertThat(next()).isEmpty();
  }

  @Test
  default void comeOneAfterTheOtherTheOldestFirst() {
    Recalculation later = asked(1);
    Recalculation earlier = asked(2);
    stores().recalculations().request(later, SettableClock.START.plusSeconds(1));
    stores().recalculations().request(earlier, SettableClock.START);

    assertThat(next()).contains(earlier);
    stores().recalculations().done(earlier);
    assertThat(next()).contains(later);
  }

  @Test
  default void areTakenOnlyInATransaction() {
    assertThatThrownBy(() -> stores().recalculations().next())
        .isInstanceOf(IllegalStateException.class);
  }

  private Optional<Recalculation> next() {
    return stores().transactions().inTransaction(() -> stores().recalculations().next());
  }

  private static Recalculation asked(long number) {
    return new Recalculation(new UUID(0, number), "calendar_changed", Optional.empty());
  }
}
