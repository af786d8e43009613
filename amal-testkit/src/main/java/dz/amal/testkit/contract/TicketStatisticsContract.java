package dz.amal.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dz.amal.domain.identity.UserId;
import dz.amal.domain.statistics.TicketCount;
import dz.amal.domain.statistics.WeekOfTickets;
import dz.amal.domain.store.Stores;
import dz.amal.domain.ticket.Ticket;
import dz.amal.domain.ticket.TicketStatus;
import dz.amal.testkit.SettableClock;
import dz.amal.testkit.fixture.Desk;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@code TicketStatistics} promise, for tickets of March 2026 as seen months later. */
public interface TicketStatisticsContract {

  /** A Saturday. */
  Instant OPENED = SettableClock.START;

  /** All stores of one database, empty at first; by their clock, March 2026 is long past. */
  Stores stores();

  @Test
  default void countTicketsByCategoryPriorityAndStatus() {
    Given given = new Given(stores());
    UserId owner = given.aGuest().id();
    Ticket resolved = resolvedAfter(given.desk().aTicketOf(owner), Duration.ofHours(3));
    stores().tickets().add(resolved);
    stores().tickets().add(resolvedAfter(given.desk().aTicketOf(owner), Duration.ofHours(5)));
    stores().tickets().add(given.desk().aCrisisOf(owner, OPENED));

    List<TicketCount> counts = stores().ticketStatistics().counts();
    assertThat(counts)
        .extracting(TicketCount::category, TicketCount::status, TicketCount::tickets)
        .containsExactly(tuple("crisis", "open", 1L), tuple("mental_health", "resolved", 2L));
    assertThat(counts.get(1).averageHours()).isEqualTo(4.0);
  }

  @Test
  default void tellWhatShareOfTargetsWasMet() {
    Given given = new Given(stores());
    UserId owner = given.aGuest().id();
    UserId agent = given.anAgent().id();
    Ticket quick =
        given
            .desk()
            .aTicketOf(owner)
            .answeredBy(agent, false, Desk.slaClock(), OPENED.plus(Duration.ofMinutes(30)));
    Ticket slow =
        given
            .desk()
            .aTicketOf(owner)
            .answeredBy(agent, false, Desk.slaClock(), OPENED.plus(Duration.ofHours(3)));
    stores().tickets().add(resolvedAfter(quick, Duration.ofHours(4)));
    stores().tickets().add(resolvedAfter(slow, Duration.ofHours(20)));
    stores().tickets().add(given.desk().aTicketOf(owner));

    assertThat(stores().ticketStatistics().byWeek(OPENED))
        .containsExactly(
            new WeekOfTickets(
                LocalDate.of(2026, 3, 9), "mental_health", 3, 2, 3, 1, 3, 1, Optional.of(105.0)));
  }

  @Test
  default void beginAWeekOnMondayInAlgiers() {
    Given given = new Given(stores());
    UserId owner = given.aGuest().id();
    stores().tickets().add(given.desk().aTicketOf(owner, Instant.parse("2026-03-15T22:59:59Z")));
    stores().tickets().add(given.desk().aTicketOf(owner, Instant.parse("2026-03-15T23:00:00Z")));

    assertThat(stores().ticketStatistics().byWeek(OPENED))
        .extracting(WeekOfTickets::week)
        .containsExactly(LocalDate.of(2026, 3, 16), LocalDate.of(2026, 3, 9));
    assertThat(stores().ticketStatistics().byWeek(Instant.parse("2026-03-15T23:00:00Z")))
        .extracting(WeekOfTickets::medianMinutesToHuman)
        .containsExactly(Optional.empty());
  }

  private static Ticket resolvedAfter(Ticket ticket, Duration time) {
    return ticket.movedTo(TicketStatus.RESOLVED, Desk.slaClock(), ticket.createdAt().plus(time));
  }
}
