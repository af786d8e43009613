package dz.amal.application.team;

import static org.assertj.core.api.Assertions.assertThat;

import dz.amal.application.ticket.ChangeTicket;
import dz.amal.domain.identity.UserId;
import dz.amal.domain.notification.NotificationEvent;
import dz.amal.domain.sla.Priority;
import dz.amal.domain.ticket.Ticket;
import dz.amal.domain.ticket.TicketCategory;
import dz.amal.domain.ticket.TicketEvent;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class CrisisLaneTest {

  private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);
  private static final Duration A_MOMENT = Duration.ofMillis(1);

  private final Team team = new Team();
  private final UserId first = team.given.anAgent().id();
  private final UserId second = team.given.anAgent().id();
  private final UserId third = team.given.anAgent().id();

  @Test
  void alertsTheFirstAtOnceAndTheNextAtTheExactMinute() {
    team.isOnCall(first, second, third);
    Ticket crisis = team.opened(TicketCategory.CRISIS);
    assertThat(team.alerted(crisis)).containsExactly(first);
    assertThat(crisis.version()).isEqualTo(1);

    team.clock.advance(FIVE_MINUTES.minus(A_MOMENT));
    assertThat(team.work.climbCrisisLane().handle()).isZero();
    team.clock.advance(A_MOMENT);
    assertThat(team.work.climbCrisisLane().handle()).isEqualTo(1);
    assertThat(team.alerted(crisis)).containsExactly(first, second);

    team.clock.advance(FIVE_MINUTES.minus(A_MOMENT));
    assertThat(team.work.climbCrisisLane().handle()).isZero();
    team.clock.advance(A_MOMENT);
    assertThat(team.work.climbCrisisLane().handle()).isEqualTo(1);
    assertThat(team.alerted(crisis)).containsExactly(first, second, third);
  }

  @Test
  void beginsAgainWithTheFirstWhenNobodyHasAnswered() {
    team.isOnCall(first, second);
    Ticket crisis = team.opened(TicketCategory.CRISIS);
    for (int i = 0; i < 4; i++) {
      team.clock.advance(FIVE_MINUTES);
      team.work.climbCrisisLane().handle();
    }

    assertThat(team.alerted(crisis)).containsExactly(first, second, first, second, first);
  }

  @Test
  void doesNotDriftWhenItIsLate() {
    team.isOnCall(first, second, third);
    Ticket crisis = team.opened(TicketCategory.CRISIS);
    team.clock.advance(Duration.ofMinutes(7));
    team.work.climbCrisisLane().handle();

    assertThat(team.now(crisis.id()).watch().nextAlertAt())
        .contains(crisis.createdAt().plus(Duration.ofMinutes(10)));
  }

  @Test
  void makesUpForNothingAfterAnOutage() {
    team.isOnCall(first, second, third);
    Ticket crisis = team.opened(TicketCategory.CRISIS);
    team.clock.advance(Duration.ofHours(2));

    assertThat(team.work.climbCrisisLane().handle()).isEqualTo(1);
    assertThat(team.alerted(crisis)).containsExactly(first, second);
    assertThat(team.now(crisis.id()).watch().nextAlertAt())
        .contains(crisis.createdAt().plus(Duration.ofMinutes(125)));
  }

  @Test
  void getsInNobodysWayWhoChangesTheTicketMeanwhile() {
    team.isOnCall(first, second);
    Ticket crisis = team.opened(TicketCategory.CRISIS);
    team.clock.advance(FIVE_MINUTES);
    team.work.climbCrisisLane().handle();

    assertThat(team.now(crisis.id()).version()).isEqualTo(crisis.version());
  }

  @Test
  void stopsWhenSomebodySaysThatTheyHaveSeenIt() {
    team.isOnCall(first, second);
    Ticket crisis = team.opened(TicketCategory.CRISIS);
    team.work.acknowledge().handle(team.agentCalling(), crisis.id());
    team.clock.advance(Duration.ofHours(1));

    assertThat(team.work.climbCrisisLane().handle()).isZero();
    assertThat(team.alerted(crisis)).containsExactly(first);
    assertThat(team.told()).contains(NotificationEvent.CRISIS_ACKNOWLEDGED);
  }

  @Test
  void isSeenByTheTeamOnly() {
    team.isOnCall(first);
    Ticket crisis = team.opened(TicketCategory.CRISIS);

    assertThat(team.work.acknowledge().handle(team.personCalling(), crisis.id())).isEmpty();
    assertThat(team.now(crisis.id()).watch().acknowledgedAt()).isEmpty();
  }

  @Test
  void tellsTheWholeTeamEachTimeWhenNobodyIsOnCall() {
    Ticket crisis = team.opened(TicketCategory.CRISIS);
    team.clock.advance(FIVE_MINUTES);
    team.work.climbCrisisLane().handle();

    assertThat(team.alerted(crisis)).isEmpty();
    assertThat(team.toldOf(NotificationEvent.CRISIS_UNATTENDED)).hasSize(2);
  }

  @Test
  void alertsWhoeverComesOnCallLater() {
    Ticket crisis = team.opened(TicketCategory.CRISIS);
    team.isOnCall(second);
    team.clock.advance(FIVE_MINUTES);
    team.work.climbCrisisLane().handle();

    assertThat(team.alerted(crisis)).containsExactly(second);
  }

  @Test
  void beginsWhenATicketIsFoundToBeACrisis() {
    team.isOnCall(first, second);
    Ticket ticket = team.opened(TicketCategory.GENERAL);
    team.work
        .change()
        .handle(
            new ChangeTicket.Command(
                team.agentCalling(),
                ticket.id(),
                new ChangeTicket.Change(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(TicketCategory.CRISIS),
                    Optional.empty(),
                    Optional.empty()),
                Optional.empty()));
    team.clock.advance(FIVE_MINUTES);
    team.work.climbCrisisLane().handle();

    assertThat(team.now(ticket.id()).priority()).isEqualTo(Priority.URGENT);
    assertThat(team.alerted(ticket)).containsExactly(first, second);
  }

  @Test
  void writesDownWhoWasAlerted() {
    team.isOnCall(first);
    Ticket crisis = team.opened(TicketCategory.CRISIS);

    assertThat(team.history(crisis))
        .filteredOn(event -> event.kind() == TicketEvent.Kind.ALERTED)
        .extracting(TicketEvent::after)
        .containsExactly(Optional.of(first.toString()));
  }

  @Test
  void givesNobodyMoreThanThreeNewCrisesInARowWhileAnotherIsOnCall() {
    team.isOnCall(first, second);
    for (int i = 0; i < 3; i++) {
      assertThat(team.alerted(crisisASecondLater())).containsExactly(first);
    }

    assertThat(team.alerted(crisisASecondLater())).containsExactly(second);
    assertThat(team.alerted(crisisASecondLater())).containsExactly(first);
  }

  private Ticket crisisASecondLater() {
    team.clock.advance(Duration.ofSeconds(1));
    return team.opened(TicketCategory.CRISIS);
  }
}
