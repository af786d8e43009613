package dz.amal.application.team;

import static org.assertj.core.api.Assertions.assertThat;

import dz.amal.domain.kernel.PageRequest;
import dz.amal.domain.notification.NotificationEvent;
import dz.amal.domain.sla.Priority;
import dz.amal.domain.sla.Recalculations;
import dz.amal.domain.sla.SlaClock;
import dz.amal.domain.sla.SlaPolicy;
import dz.amal.domain.sla.SlaTarget;
import dz.amal.domain.sla.WorkingCalendar;
import dz.amal.domain.ticket.Ticket;
import dz.amal.domain.ticket.TicketCategory;
import dz.amal.domain.ticket.TicketEvent;
import dz.amal.testkit.fixture.Desk;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class DeadlinesAreWatchedTest {

  private final Team team = new Team();

  @Test
  void warnOnceAndAreFlaggedOnceWhenTheyHavePassed() {
    Ticket ticket = team.opened(TicketCategory.GENERAL);
    team.clock.set(ticket.deadlines().warnAt());
    team.work.flagDeadlines().handle();
    team.work.flagDeadlines().handle();
    team.clock.set(ticket.deadlines().dueAt());
    team.work.flagDeadlines().handle();
    team.work.flagDeadlines().handle();

    assertThat(team.told())
        .containsExactlyInAnyOrder(
            NotificationEvent.TICKET_OPENED,
            NotificationEvent.FIRST_RESPONSE_MISSED,
            NotificationEvent.DEADLINE_NEAR,
            NotificationEvent.DEADLINE_PASSED);
    assertThat(team.history(ticket))
        .extracting(TicketEvent::kind)
        .containsExactlyInAnyOrder(
            TicketEvent.Kind.OPENED,
            TicketEvent.Kind.FIRST_RESPONSE_MISSED,
            TicketEvent.Kind.DEADLINE_NEAR,
            TicketEvent.Kind.DEADLINE_PASSED);
  }

  @Test
  void needNoWarningOnceTheyHavePassed() {
    Ticket ticket = team.opened(TicketCategory.GENERAL);
    team.clock.set(ticket.deadlines().dueAt());
    team.work.flagDeadlines().handle();

    assertThat(team.told())
        .contains(NotificationEvent.DEADLINE_PASSED)
        .doesNotContain(NotificationEvent.DEADLINE_NEAR);
  }

  @Test
  void tellWhoeverHasTheTicket() {
    Ticket ticket = team.opened(TicketCategory.GENERAL);
    team.stores
        .tickets()
        .update(ticket.assignedTo(Optional.of(team.agent.id()), team.clock.instant()));
    team.clock.set(ticket.deadlines().dueAt());
    team.work.flagDeadlines().handle();

    assertThat(team.toldOf(NotificationEvent.DEADLINE_PASSED))
        .singleElement()
        .satisfies(told -> assertThat(told.recipient()).contains(team.agent.id()));
  }

  @Test
  void moveWithATraceWhenTheCalendarChanges() {
    team.slaClock = inWorkingTime(Set.of());
    Ticket ticket = team.opened(TicketCategory.GENERAL);
    LocalDate nextDay = LocalDate.of(2026, 3, 15);
    team.slaClock = inWorkingTime(Set.of(nextDay));
    askForRecalculation("calendar_changed");

    assertThat(team.work.recomputeDeadlines().handle()).isEqualTo(1);
    Ticket moved = team.now(ticket.id());
    assertThat(moved.slaDueAt()).isEqualTo(ticket.slaDueAt().plus(Duration.ofDays(1)));
    assertThat(team.history(ticket))
        .filteredOn(event -> event.kind() == TicketEvent.Kind.DEADLINE_CHANGED)
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.before()).contains(ticket.slaDueAt().toString());
              assertThat(event.after()).contains(moved.slaDueAt().toString());
              assertThat(event.reason()).contains(TicketEvent.Reason.CALENDAR_CHANGED);
            });
    assertThat(team.work.recomputeDeadlines().handle()).isZero();
  }

  @Test
  void ofWallTimeStayWhereTheyAreWhateverTheCalendarSays() {
    Ticket ticket = team.opened(TicketCategory.GENERAL);
    team.slaClock = new SlaClock(team.slaClock.policy(), withHolidays(Set.of(LocalDate.EPOCH)));
    askForRecalculation("calendar_changed");

    assertThat(team.work.recomputeDeadlines().handle()).isZero();
    assertThat(team.now(ticket.id())).isEqualTo(ticket);
  }

  @Test
  void takeAFlagBackWhenTheyNowLieAhead() {
    team.slaClock = inWorkingTime(Set.of());
    Ticket ticket = team.opened(TicketCategory.GENERAL);
    team.clock.set(ticket.deadlines().dueAt());
    team.work.flagDeadlines().handle();
    team.slaClock = inWorkingTime(Set.of(LocalDate.of(2026, 3, 15)));
    askForRecalculation("calendar_changed");
    team.work.recomputeDeadlines().handle();

    assertThat(team.now(ticket.id()).deadlines().breachedAt()).isEmpty();
    team.clock.set(team.now(ticket.id()).slaDueAt());
    team.work.flagDeadlines().handle();
    assertThat(team.toldOf(NotificationEvent.DEADLINE_PASSED)).hasSize(2);
  }

  @Test
  void areAllRecomputedHoweverManyThereAre() {
    team.slaClock = inWorkingTime(Set.of());
    for (int i = 0; i < 1_203; i++) {
      team.opened(TicketCategory.GENERAL);
    }
    team.slaClock = inWorkingTime(Set.of(LocalDate.of(2026, 3, 15)));
    askForRecalculation("calendar_changed");

    assertThat(team.work.recomputeDeadlines().handle()).isEqualTo(1_203);
    assertThat(team.stores.transactions().inTransaction(() -> team.stores.recalculations().next()))
        .isEmpty();
    assertThat(team.stores.tickets().of(team.person.id(), PageRequest.first(100)).items())
        .extracting(Ticket::version)
        .containsOnly(2);
  }

  private void askForRecalculation(String reason) {
    team.stores
        .recalculations()
        .request(
            new Recalculations.Recalculation(team.ids.next(), reason, Optional.empty()),
            team.clock.instant());
  }

  /** Eight hours of working time for everything that can wait. */
  private static SlaClock inWorkingTime(Set<LocalDate> holidays) {
    SlaPolicy standard = SlaPolicy.standard();
    Map<Priority, SlaTarget> targets = new EnumMap<>(standard.targets());
    targets.replaceAll(
        (priority, target) ->
            target.pausesWhileWaiting()
                ? new SlaTarget(
                    Duration.ofHours(2), Duration.ofHours(8), SlaTarget.Time.WORKING, true)
                : target);
    return new SlaClock(
        new SlaPolicy("working-time", 75, targets, standard.exceptions()), withHolidays(holidays));
  }

  private static WorkingCalendar withHolidays(Set<LocalDate> holidays) {
    WorkingCalendar any = Desk.slaClock().calendar();
    return new WorkingCalendar(any.zone(), any.hours(), List.of(), holidays);
  }
}
