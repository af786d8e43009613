package dz.amal.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dz.amal.domain.identity.Preferences;
import dz.amal.domain.identity.Role;
import dz.amal.domain.identity.User;
import dz.amal.domain.identity.UserId;
import dz.amal.domain.oncall.Duty;
import dz.amal.domain.store.Stores;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What {@code OnCallDuties} promise, and what {@code Users} say of the team. */
public interface OnCallContract {

  /** All stores of one database, empty at first; the same throughout a test. */
  Stores stores();

  @Test
  default void hasNoDutiesAtFirst() {
    assertThat(stores().onCallDuties().rota().duties()).isEmpty();
  }

  @Test
  default void replacesTheWholeRota() {
    Given given = new Given(stores());
    Duty old = duty(given.anAgent().id(), LocalTime.of(8, 0), 1);
    stores().onCallDuties().replace(List.of(old));
    Duty first = duty(given.anAgent().id(), LocalTime.of(8, 0), 1);
    Duty second = duty(first.person(), LocalTime.of(20, 0), 2);
    stores().onCallDuties().replace(List.of(second, first));

    assertThat(stores().onCallDuties().rota().duties()).containsExactly(first, second);
  }

  @Test
  default void refusesTwoDutiesOfSomebodyThatBeginTogether() {
    Given given = new Given(stores());
    UserId agent = given.anAgent().id();
    List<Duty> twice =
        List.of(duty(agent, LocalTime.of(8, 0), 1), duty(agent, LocalTime.of(8, 0), 2));

    assertThatThrownBy(
            () ->
                stores()
                    .transactions()
                    .runInTransaction(() -> stores().onCallDuties().replace(twice)))
        .isInstanceOf(IllegalStateException.class);
    assertThat(stores().onCallDuties().rota().duties()).isEmpty();
  }

  @Test
  default void knowsWhoAnswersPeople() {
    Given given = new Given(stores());
    given.aGuest();
    given.ofTeam(Role.EDITOR);
    User agent = given.anAgent();
    User admin = given.ofTeam(Role.ADMIN);

    assertThat(stores().users().team()).containsExactlyInAnyOrder(agent, admin);
  }

  @Test
  default void writesToThoseOnlyWhoWantIt() {
    Given given = new Given(stores());
    UserId yes = given.anAgent().id();
    UserId no = given.anAgent().id();
    UserId silent = given.anAgent().id();
    stores().users().keepPreferences(yes, Preferences.standard().wantingMail(false));
    stores().users().keepPreferences(yes, Preferences.standard().wantingMail(true));
    stores().users().keepPreferences(no, Preferences.standard().wantingMail(false));

    assertThat(stores().users().wantingMail(Set.of(yes, no, silent))).containsExactly(yes);
    assertThat(stores().users().wantingMail(Set.of())).isEmpty();
  }

  private static Duty duty(UserId person, LocalTime from, int step) {
    return new Duty(person, DayOfWeek.SUNDAY, from, from.plusHours(3), step);
  }
}
