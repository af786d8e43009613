package dz.amal.application.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dz.amal.domain.identity.Caller;
import dz.amal.domain.identity.LiveSession;
import dz.amal.domain.identity.Role;
import dz.amal.domain.identity.Session;
import dz.amal.domain.identity.User;
import dz.amal.domain.language.ReadingLanguage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SessionsTest {

  private final House house = new House();

  @Test
  void endsAnAccessTokenAfterHalfAnHourAndRenewsItByTheOther() {
    StartedSession first = house.signUp();
    house.waits(Duration.ofMinutes(30));

    assertThat(house.isIn(first.access())).isFalse();
    StartedSession next = renew(first).orElseThrow();
    assertThat(house.isIn(next.access())).isTrue();
    assertThat(next.refresh()).isNotEqualTo(first.refresh());
  }

  @Test
  void keepsTheCookieOfSomebodyWhoWritesForAMonth() {
    StartedSession session = house.signUp();
    house.waits(Duration.ofDays(29));

    assertThat(house.isIn(session.cookie().orElseThrow())).isTrue();

    house.waits(Duration.ofDays(1));
    assertThat(house.isIn(session.cookie().orElseThrow())).isFalse();
    assertThat(renew(session)).isEmpty();
  }

  @Test
  void endsTheWholeFamilyForBothWhenASpentTokenComesAgain() {
    StartedSession owner = house.signUp();
    StartedSession thief = renew(owner).orElseThrow();

    assertThat(renew(owner)).isEmpty();

    assertThat(house.isIn(thief.access())).isFalse();
    assertThat(renew(thief)).isEmpty();
    assertThat(house.isIn(owner.access())).isFalse();
    assertThat(house.isIn(owner.cookie().orElseThrow())).isFalse();
    assertThat(house.noted()).startsWith("session.token_reused");
  }

  @Test
  void leavesOtherSignInsAloneWhenOneFamilyEnds() {
    StartedSession phone = house.signUp();
    StartedSession desk = House.sessionOf(house.signIn(House.visitor(), House.PASSWORD));
    renew(phone);

    renew(phone);

    assertThat(house.isIn(desk.access())).isTrue();
  }

  @Test
  void showsWhereSomebodyIsSignedInAndEndsItThere() {
    StartedSession phone = house.signUp();
    StartedSession desk = House.sessionOf(house.signIn(House.visitor(), House.PASSWORD));
    LiveSession here = house.sessionOf(desk.access()).orElseThrow();
    LiveSession there = house.sessionOf(phone.access()).orElseThrow();

    List<Session.Family> families = house.identity.endSession().list(here.caller());
    boolean isEnded = house.identity.endSession().revoke(here.caller(), there.family());

    assertThat(families)
        .extracting(Session.Family::id)
        .containsExactlyInAnyOrder(here.family(), there.family());
    assertThat(families)
        .extracting(Session.Family::client)
        .containsOnly(Optional.of("Firefox, Android"));
    assertThat(isEnded).isTrue();
    assertThat(house.isIn(phone.access())).isFalse();
    assertThat(house.isIn(desk.access())).isTrue();
  }

  @Test
  void endsNobodyElsesSession() {
    StartedSession theirs = house.signUp();
    StartedSession guest =
        house.identity.startGuestSession().handle(House.visitor(), ReadingLanguage.ARABIC);
    Caller stranger = house.sessionOf(guest.access()).orElseThrow().caller();
    LiveSession session = house.sessionOf(theirs.access()).orElseThrow();

    assertThat(house.identity.endSession().revoke(stranger, session.family())).isFalse();
    assertThat(house.isIn(theirs.access())).isTrue();
  }

  @Test
  void endsAtOnceAlsoWhereATokenIsRemembered() {
    StartedSession session = house.signUp();
    LiveSession live = house.sessionOf(session.access()).orElseThrow();
    assertThat(house.cache.find(session.access().hash())).isPresent();

    house.identity.endSession().signOut(live.caller(), live.family());

    assertThat(house.isIn(session.access())).isFalse();
  }

  @Test
  void looksAnewAtWhatSomebodyMayDoWhenTheirRoleChanges() {
    StartedSession session = house.signUp();
    house.sessionOf(session.access());

    house
        .identity
        .administerUsers()
        .handle(admin())
        .orElseThrow()
        .change(session.user().id(), Optional.of(Role.AGENT), Optional.empty());

    assertThat(house.sessionOf(session.access()).orElseThrow().caller().role())
        .isEqualTo(Role.AGENT);
    assertThat(house.noted()).contains("permission.changed");
  }

  @Test
  void putsSomebodyOutAtOnceWhoMaySignInNoMore() {
    StartedSession session = house.signUp();
    house.sessionOf(session.access());

    house
        .identity
        .administerUsers()
        .handle(admin())
        .orElseThrow()
        .change(session.user().id(), Optional.empty(), Optional.of(false));

    assertThat(house.isIn(session.access())).isFalse();
    assertThat(renew(session)).isEmpty();
    assertThat(house.signIn(House.visitor(), House.PASSWORD))
        .isInstanceOf(SignInOutcome.Refused.class);
  }

  private Caller admin() {
    User admin =
        house
            .identity
            .addTeamMember()
            .handle("Nadia", "nadia@example.dz", Role.ADMIN, ReadingLanguage.FRENCH)
            .user();
    return admin.caller();
  }

  private Optional<StartedSession> renew(StartedSession session) {
    return house.identity.renewSession().handle(House.visitor(), session.refresh());
  }
}
