package dz.amal.application.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dz.amal.application.ticket.CommentOnTicket;
import dz.amal.domain.conversation.MessageText;
import dz.amal.domain.identity.Preferences;
import dz.amal.domain.identity.Role;
import dz.amal.domain.identity.User;
import dz.amal.domain.kernel.PageRequest;
import dz.amal.domain.notification.Delivery;
import dz.amal.domain.notification.DeliveryResult;
import dz.amal.domain.notification.Hook;
import dz.amal.domain.notification.Letter;
import dz.amal.domain.notification.NotificationEvent;
import dz.amal.domain.ticket.Ticket;
import dz.amal.domain.ticket.TicketCategory;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class NotificationsArriveTest {

  private static final Duration AN_HOUR = Duration.ofHours(1);

  private final Team team = new Team();

  @Test
  void atTheEndpointsOfOtherProgramsOnceAndInTheirOrder() {
    Ticket one = team.opened(TicketCategory.GENERAL);
    team.clock.advance(Duration.ofSeconds(1));
    Ticket two = team.opened(TicketCategory.RELAPSE);
    deliver();
    deliver();

    assertThat(team.listeners.told("first"))
        .extracting(Hook::event, Hook::ticket)
        .containsExactly(
            tuple(NotificationEvent.TICKET_OPENED, one.id()),
            tuple(NotificationEvent.TICKET_OPENED, two.id()));
    assertThat(team.listeners.told("second")).isEqualTo(team.listeners.told("first"));
  }

  @Test
  void byMailOnlyAtThoseWhoWantIt() {
    User silent = team.given.anAgent();
    team.stores.users().keepPreferences(team.agent.id(), Preferences.standard().wantingMail(true));
    team.stores.users().keepPreferences(silent.id(), Preferences.standard().wantingMail(false));
    team.opened(TicketCategory.GENERAL);
    deliver();

    assertThat(team.mailbox.letters())
        .singleElement()
        .satisfies(
            letter -> {
              assertThat(letter.address()).isEqualTo(team.agent.email().orElseThrow());
              assertThat(letter.isForTeam()).isTrue();
            });
  }

  @Test
  void byMailAtWhoeverIsAlertedToACrisisWhateverTheyWant() {
    team.isOnCall(team.agent.id());
    team.opened(TicketCategory.CRISIS);
    deliver();

    assertThat(team.mailbox.letters())
        .extracting(Letter::event, Letter::address)
        .containsExactly(tuple(NotificationEvent.CRISIS_ALERT, team.agent.email().orElseThrow()));
  }

  @Test
  void byMailAtTheWholeTeamWhenNobodyIsOnCall() {
    User admin = team.given.ofTeam(Role.ADMIN);
    team.opened(TicketCategory.CRISIS);
    deliver();

    assertThat(team.mailbox.letters())
        .extracting(Letter::address)
        .containsExactlyInAnyOrder(team.agent.email().orElseThrow(), admin.email().orElseThrow());
  }

  @Test
  void atNobodyByMailWhenItIsForTheTeamsOwnEyes() {
    Ticket ticket = team.opened(TicketCategory.GENERAL);
    team.stores.users().keepPreferences(team.agent.id(), Preferences.standard().wantingMail(true));
    deliver();
    int before = team.mailbox.letters().size();
    team.work
        .comment()
        .handle(
            new CommentOnTicket.Command(
                team.agentCalling(),
                ticket.id(),
                new MessageText("À surveiller."),
                true,
                false,
                List.of(),
                Optional.empty()));
    deliver();

    assertThat(team.told()).contains(NotificationEvent.TICKET_NOTED);
    assertThat(team.mailbox.letters()).hasSize(before);
  }

  @Test
  void byMailAtTheWholeTeamWhenATicketIsEscalatedWhoeverHasIt() {
    User other = team.given.anAgent();
    Ticket ticket = team.opened(TicketCategory.GENERAL);
    team.stores.tickets().update(ticket.assignedTo(Optional.of(other.id()), team.clock.instant()));
    deliver();
    team.stores.users().keepPreferences(team.agent.id(), Preferences.standard().wantingMail(true));
    team.stores.users().keepPreferences(other.id(), Preferences.standard().wantingMail(true));
    team.work.escalate().handle(team.agentCalling(), ticket.id(), "Elle ne répond plus.");
    deliver();

    assertThat(team.mailbox.letters())
        .extracting(Letter::address)
        .containsExactlyInAnyOrder(team.agent.email().orElseThrow(), other.email().orElseThrow());
  }

  @Test
  void lateButAllWhenTheMailServerWasDownAndNothingElseWaits() {
    team.stores.users().keepPreferences(team.agent.id(), Preferences.standard().wantingMail(true));
    team.mailbox.answers(DeliveryResult.failed("smtp_unreachable"));
    team.opened(TicketCategory.GENERAL);
    for (int minute = 0; minute < 60; minute++) {
      deliver();
      team.clock.advance(Duration.ofMinutes(1));
    }
    assertThat(team.mailbox.letters()).isEmpty();
    assertThat(team.listeners.told("first")).hasSize(1);

    team.mailbox.answers(DeliveryResult.delivered());
    team.clock.advance(AN_HOUR);
    deliver();
    assertThat(team.mailbox.letters()).hasSize(1);
  }

  @Test
  void atOneEndpointThoughAnotherIsDown() {
    team.listeners.answers("first", DeliveryResult.failed("http_503"));
    team.opened(TicketCategory.GENERAL);
    team.opened(TicketCategory.RELAPSE);
    deliver();

    assertThat(team.listeners.told("first")).isEmpty();
    assertThat(team.listeners.told("second")).hasSize(2);
  }

  @Test
  void untilTheyAreGivenUpAndCanBeTriedAgain() {
    team.listeners.answers("first", DeliveryResult.failed("http_503"));
    team.opened(TicketCategory.GENERAL);
    for (int hour = 0; hour < 40; hour++) {
      deliver();
      team.clock.advance(AN_HOUR);
    }
    List<Delivery.Dead> dead = team.stores.outbox().dead(PageRequest.first(10)).items();
    assertThat(dead)
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.reason()).isEqualTo("http_503");
              assertThat(each.delivery().attempts()).isEqualTo(30);
            });

    team.listeners.answers("first", DeliveryResult.delivered());
    User admin = team.given.ofTeam(Role.ADMIN);
    assertThat(team.news.revive().revive(team.agentCalling(), dead.get(0).delivery().id()))
        .isFalse();
    assertThat(team.news.revive().revive(admin.caller(), dead.get(0).delivery().id())).isTrue();
    deliver();
    assertThat(team.listeners.told("first")).hasSize(1);
  }

  @Test
  void noLongerAtAnEndpointThatRefusesForGood() {
    team.listeners.answers("first", DeliveryResult.refused("http_410"));
    team.opened(TicketCategory.GENERAL);
    deliver();

    assertThat(team.stores.outbox().dead(PageRequest.first(10)).items()).hasSize(1);
  }

  @Test
  void notByMailWhereNobodyHasSetItUp() {
    team.mailbox.isAway();
    team.isOnCall(team.agent.id());
    team.opened(TicketCategory.CRISIS);
    deliver();

    team.mailbox.isBack();
    assertThat(team.news.deliver().byMail()).as("nothing waits for it").isZero();
    assertThat(team.mailbox.letters()).isEmpty();
  }

  private void deliver() {
    team.news.passOn().handle();
    team.news.deliver().byMail();
    team.listeners.endpoints().forEach(team.news.deliver()::toEndpoint);
  }
}
