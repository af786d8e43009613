package dz.amal.application.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dz.amal.domain.identity.Caller;
import dz.amal.domain.identity.LinkPurpose;
import dz.amal.domain.identity.MagicLinks;
import dz.amal.domain.identity.Password;
import dz.amal.domain.identity.SessionToken;
import dz.amal.domain.kernel.InvalidValue;
import dz.amal.domain.notification.DeliveryResult;
import dz.amal.testkit.contract.AtOnce;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class LinksTest {

  private final House house = new House();
  private StartedSession account = house.signUp();

  @BeforeEach
  void confirmTheAddress() {
    SessionToken token = house.nextLetter().token();
    account = House.sessionOf(use(token, Optional.of(account.user().caller())));
  }

  @Test
  void signsInByALetter() {
    StartedSession session = House.sessionOf(use(letter(LinkPurpose.SIGN_IN)));

    assertThat(session.user().id()).isEqualTo(account.user().id());
    assertThat(house.signIn(House.visitor(), House.PASSWORD))
        .as("the password still counts")
        .isInstanceOf(SignInOutcome.SignedIn.class);
  }

  @Test
  void worksOnceAlsoOfFiftyAtTheSameTime() {
    SessionToken token = letter(LinkPurpose.SIGN_IN);

    List<Boolean> in = AtOnce.results(50, client -> use(token) instanceof SignInOutcome.SignedIn);

    assertThat(in).containsOnlyOnce(true);
  }

  @Test
  void expiresAfterAQuarterOfAnHour() {
    SessionToken token = letter(LinkPurpose.SIGN_IN);
    house.waits(Duration.ofMinutes(15));

    assertThat(use(token)).isInstanceOf(SignInOutcome.Refused.class);
  }

  @Test
  void writesToNobodyWhoHasNoAccount() {
    house.identity.askForLink().handle("nobody@example.dz", LinkPurpose.SIGN_IN);
    int before = house.mailbox.links().size();

    house.identity.sendLinks().handle();

    assertThat(house.mailbox.links()).hasSize(before);
  }

  @Test
  void sendsALinkLaterWhenTheMailServerIsAway() {
    house.identity.askForLink().handle(House.EMAIL, LinkPurpose.SIGN_IN);
    house.mailbox.answers(DeliveryResult.failed("smtp_unreachable"));
    assertThat(house.identity.sendLinks().handle()).isZero();
    house.mailbox.answers(DeliveryResult.delivered());
    house.waits(Duration.ofMinutes(1));

    assertThat(house.identity.sendLinks().handle()).isEqualTo(1);
  }

  @Test
  void holdsNothingThatItDoesNotSendNow() {
    house.identity.askForLink().handle(House.EMAIL, LinkPurpose.SIGN_IN);
    house.identity.askForLink().handle(House.EMAIL, LinkPurpose.PASSWORD_RESET);
    house.mailbox.answers(DeliveryResult.failed("smtp_unreachable"));

    house.identity.sendLinks().handle();

    Instant now = house.clock.instant();
    assertThat(house.stores.magicLinks().claim(now, now.plusSeconds(60)))
        .as("the other, which nobody has tried yet")
        .map(MagicLinks.Request::attempts)
        .contains(1);
  }

  @Test
  void setsANewPasswordAndEndsEverySession() {
    SessionToken token = letter(LinkPurpose.PASSWORD_RESET);

    StartedSession in = House.sessionOf(reset(token, "quatre oiseaux verts"));

    assertThat(house.isIn(account.access())).isFalse();
    assertThat(house.isIn(in.access())).isTrue();
    assertThat(house.signIn(House.visitor(), House.PASSWORD))
        .isInstanceOf(SignInOutcome.Refused.class);
    assertThat(house.signIn(House.visitor(), "quatre oiseaux verts"))
        .isInstanceOf(SignInOutcome.SignedIn.class);
  }

  @Test
  void keepsTheLinkOfSomebodyWhoseNewPasswordIsTooWeak() {
    SessionToken token = letter(LinkPurpose.PASSWORD_RESET);

    assertThatThrownBy(() -> reset(token, "password1")).isInstanceOf(InvalidValue.class);

    assertThat(reset(token, "quatre oiseaux verts")).isInstanceOf(SignInOutcome.SignedIn.class);
  }

  @Test
  void takesNoLinkForAnotherPurpose() {
    assertThat(use(letter(LinkPurpose.PASSWORD_RESET))).isInstanceOf(SignInOutcome.Refused.class);
    assertThat(reset(letter(LinkPurpose.SIGN_IN), "quatre oiseaux verts"))
        .isInstanceOf(SignInOutcome.Refused.class);
  }

  private SessionToken letter(LinkPurpose purpose) {
    house.identity.askForLink().handle(House.EMAIL, purpose);
    return house.nextLetter().token();
  }

  private SignInOutcome use(SessionToken token) {
    return use(token, Optional.empty());
  }

  private SignInOutcome use(SessionToken token, Optional<Caller> caller) {
    return house.identity.useLink().signIn(House.visitor(), caller, token, Optional.empty());
  }

  private SignInOutcome reset(SessionToken token, String password) {
    return house
        .identity
        .useLink()
        .resetPassword(House.visitor(), token, new Password(password), Optional.empty());
  }
}
