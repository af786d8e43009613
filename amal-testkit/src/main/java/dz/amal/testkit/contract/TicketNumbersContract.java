package dz.amal.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dz.amal.domain.store.Stores;
import dz.amal.domain.ticket.TicketNumber;
import dz.amal.domain.ticket.TicketNumbers;
import dz.amal.testkit.SettableClock;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What {@link TicketNumbers} promise. */
public interface TicketNumbersContract {

  /** All stores of one database, empty at first; the same throughout a test. */
  Stores stores();

  @Test
  default void countsFromOneAndUp() {
    TicketNumber first = stores().ticketNumbers().next(SettableClock.START);
    TicketNumber second = stores().ticketNumbers().next(SettableClock.START);
    TicketNumber third = stores().ticketNumbers().next(SettableClock.START);

    assertThat(first).isEqualTo(new TicketNumber(2026, 1));
    assertThat(second.sequence()).isGreaterThan(first.sequence());
    assertThat(third.sequence()).isGreaterThan(second.sequence());
  }

  @Test
  default void takesTheYearOfAlgiersAndNotOfGreenwich() {
    Instant lastSecond = Instant.parse("2026-12-31T22:59:59.999999Z");
    Instant newYear = Instant.parse("2026-12-31T23:00:00Z");
    Instant halfPast = Instant.parse("2026-12-31T23:30:00Z");

    assertThat(stores().ticketNumbers().next(lastSecond).year()).isEqualTo(2026);
    assertThat(stores().ticketNumbers().next(newYear).year()).isEqualTo(2027);
    assertThat(stores().ticketNumbers().next(halfPast).year()).isEqualTo(2027);
  }

  @Test
  default void countsEachYearByItself() {
    Instant nextYear = Instant.parse("2027-06-01T00:00:00Z");
    TicketNumber old = stores().ticketNumbers().next(SettableClock.START);

    assertThat(stores().ticketNumbers().next(nextYear)).isEqualTo(new TicketNumber(2027, 1));
    assertThat(stores().ticketNumbers().next(SettableClock.START).sequence())
        .isGreaterThan(old.sequence());
  }

  @Test
  default void handsNoNumberOutTwiceToManyWritersAtOnce() {
    int each = 50;

    List<List<TicketNumber>> taken = AtOnce.results(8, writer -> take(each));

    assertThat(taken.stream().flatMap(List::stream)).hasSize(8 * each).doesNotHaveDuplicates();
  }

  @Test
  default void handsNumbersOutWithinUnitsToo() {
    int each = 25;

    List<List<TicketNumber>> taken =
        AtOnce.results(
            4,
            writer -> stores().transactions().<List<TicketNumber>>inTransaction(() -> take(each)));

    assertThat(taken.stream().flatMap(List::stream)).hasSize(4 * each).doesNotHaveDuplicates();
  }

  private List<TicketNumber> take(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> stores().ticketNumbers().next(SettableClock.START))
        .toList();
  }
}
