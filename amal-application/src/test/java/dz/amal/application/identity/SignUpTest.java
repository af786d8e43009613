package dz.amal.application.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dz.amal.domain.identity.Caller;
import dz.amal.domain.identity.LinkPurpose;
import dz.amal.domain.identity.Password;
import dz.amal.domain.identity.SessionToken;
import dz.amal.domain.identity.User;
import dz.amal.domain.kernel.InvalidValue;
import dz.amal.domain.language.ReadingLanguage;
import dz.amal.domain.notification.LinkLetter;
import dz.amal.testkit.contract.AtOnce;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SignUpTest {

  private final House house = new House();

  @Test
  void letsSomebodyInWithAnAccountOfTheirOwn() {
    StartedSession session = house.signUp();

    User user = session.user();
    assertThat(user.isGuest()).isFalse();
    assertThat(user.email()).contains(House.EMAIL);
    assertThat(user.hasConsented()).isTrue();
    assertThat(house.isIn(session.access())).isTrue();
    assertThat(house.isIn(session.cookie().orElseThrow())).isTrue();
    assertThat(house.noted()).containsExactly("session.started", "account.created");
  }

  @Test
  void keepsAGuestsConversations() {
    StartedSession guest =
        house.identity.startGuestSession().handle(House.visitor(), ReadingLanguage.ARABIC);
    Caller caller = house.sessionOf(guest.access()).orElseThrow().caller();

    StartedSession account =
        house.identity.signUp().handle(House.visitor(), Optional.of(caller), House.form());

    assertThat(account.user().id()).isEqualTo(guest.user().id());
    assertThat(account.user().isGuest()).isFalse();
  }

  @Test
  void endsTheGuestsSessionSoThatNobodyWhoHasItsTokenGetsIntoTheAccount() {
    StartedSession guest =
        house.identity.startGuestSession().handle(House.visitor(), ReadingLanguage.ARABIC);
    Caller caller = house.sessionOf(guest.access()).orElseThrow().caller();

    house.identity.signUp().handle(House.visitor(), Optional.of(caller), House.form());

    assertThat(house.isIn(guest.access())).isFalse();
    assertThat(house.isIn(guest.cookie().orElseThrow())).isFalse();
  }

  @Test
  void tellsNobodyThatAnAddressIsTaken() {
    house.signUp();

    StartedSession second =
        house.identity.signUp().handle(House.from("192.0.2.2"), Optional.empty(), House.form());

    assertThat(house.isIn(second.access())).isTrue();
    assertThat(second.user().pendingEmail()).contains(House.EMAIL);
    assertThat(second.user().email()).isEmpty();
  }

  @Test
  void tellsTheOwnerOfATakenAddressByALetterThatSignsIn() {
    StartedSession owner = house.signUp();
    house.identity.sendLinks().handle();
    house.identity.signUp().handle(House.from("192.0.2.2"), Optional.empty(), House.form());

    LinkLetter letter = house.nextLetter();

    assertThat(letter.kind()).isEqualTo(LinkLetter.Kind.ALREADY_AN_ACCOUNT);
    StartedSession in =
        House.sessionOf(
            house
                .identity
                .useLink()
                .signIn(House.visitor(), Optional.empty(), letter.token(), Optional.empty()));
    assertThat(in.user().id()).isEqualTo(owner.user().id());
  }

  @Test
  void givesAnAddressToOneOfManyWhoSignUpWithItAtOnce() {
    List<Boolean> holds = AtOnce.results(8, client -> house.signUp().user().email().isPresent());

    assertThat(holds).containsOnlyOnce(true);
  }

  @Test
  void takesAnAddressInCapitalsAsTheSame() {
    house.signUp();

    StartedSession second =
        house
            .identity
            .signUp()
            .handle(House.visitor(), Optional.empty(), House.form("MERIEM@Example.DZ"));

    assertThat(second.user().email()).isEmpty();
  }

  @Test
  void confirmsTheAddressByALetter() {
    StartedSession account = house.signUp();
    LinkLetter letter = house.nextLetter();

    StartedSession in =
        House.sessionOf(
            house
                .identity
                .useLink()
                .signIn(
                    House.visitor(),
                    Optional.of(account.user().caller()),
                    letter.token(),
                    Optional.empty()));

    assertThat(letter.kind()).isEqualTo(LinkLetter.Kind.EMAIL_VERIFICATION);
    assertThat(in.user().verifiedAt()).contains(house.clock.instant());
    assertThat(house.signIn(House.visitor(), House.PASSWORD))
        .isInstanceOf(SignInOutcome.SignedIn.class);
  }

  @Test
  void refusesAPasswordThatIsGuessedFirstAndKeepsNothing() {
    SignUp.Form weak =
        new SignUp.Form(
            House.EMAIL, new Password("password1"), Optional.empty(), ReadingLanguage.FRENCH, true);

    assertThatThrownBy(
            () -> house.identity.signUp().handle(House.visitor(), Optional.empty(), weak))
        .isInstanceOf(InvalidValue.class)
        .hasMessageContaining("password");
    assertThat(house.stores.users().findByEmail(House.EMAIL)).isEmpty();
    assertThat(house.noted()).isEmpty();
  }

  @Test
  void endsWhatSomebodyElseHasPreparedAlsoByTheLetterThatConfirmsTheAddress() {
    StartedSession squatter = house.signUp();

    House.sessionOf(
        house
            .identity
            .useLink()
            .signIn(
                House.from("192.0.2.9"),
                Optional.empty(),
                house.nextLetter().token(),
                Optional.empty()));

    assertThat(house.isIn(squatter.access())).isFalse();
    assertThat(house.signIn(House.visitor(), House.PASSWORD))
        .isInstanceOf(SignInOutcome.Refused.class);
  }

  @Test
  void endsWhatSomebodyElseHasPreparedWhenTheOwnerOfAnAddressComesByLink() {
    StartedSession squatter = house.signUp();
    house.identity.sendLinks().handle();
    house.identity.askForLink().handle(House.EMAIL, LinkPurpose.SIGN_IN);
    SessionToken token = house.nextLetter().token();

    House.sessionOf(
        house
            .identity
            .useLink()
            .signIn(House.from("192.0.2.9"), Optional.empty(), token, Optional.empty()));

    assertThat(house.isIn(squatter.access())).isFalse();
    assertThat(house.signIn(House.visitor(), House.PASSWORD))
        .isInstanceOf(SignInOutcome.Refused.class);
  }
}
