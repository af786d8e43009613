package dz.amal.application.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dz.amal.domain.identity.Password;
import dz.amal.domain.identity.Visitor;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class SignInTest {

  private final House house = new House();

  @BeforeEach
  void signUp() {
    house.signUp();
  }

  @Test
  void letsInWithTheRightPassword() {
    StartedSession session = House.sessionOf(house.signIn(House.visitor(), House.PASSWORD));

    assertThat(house.isIn(session.access())).isTrue();
  }

  @Test
  void refusesAWrongPasswordAndAnUnknownAddressAlike() {
    SignInOutcome wrong = house.signIn(House.visitor(), "something else");
    SignInOutcome unknown =
        house
            .identity
            .signIn()
            .handle(
                House.visitor(), "nobody@example.dz", new Password("anything"), Optional.empty());

    assertThat(wrong).isInstanceOf(SignInOutcome.Refused.class);
    assertThat(unknown).isInstanceOf(SignInOutcome.Refused.class);
    assertThat(house.noted()).startsWith("session.refused", "session.refused");
  }

  @Test
  void holdsUpWhoeverMistypesTooOftenForASecondAndThenForTwice() {
    for (int i = 0; i < 6; i++) {
      house.signIn(House.visitor(), "wrong " + i);
    }

    assertThat(waitOf(house.signIn(House.visitor(), House.PASSWORD)))
        .isEqualTo(Duration.ofSeconds(1));

    house.waits(Duration.ofSeconds(1));
    house.signIn(House.visitor(), "wrong again");

    assertThat(waitOf(house.signIn(House.visitor(), House.PASSWORD)))
        .isEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void holdsUpAnUnknownAddressInTheSameWay() {
    Password password = new Password("anything");
    for (int i = 0; i < 6; i++) {
      house
          .identity
          .signIn()
          .handle(House.visitor(), "nobody@example.dz", password, Optional.empty());
    }

    assertThat(
            house
                .identity
                .signIn()
                .handle(House.visitor(), "nobody@example.dz", password, Optional.empty()))
        .isInstanceOf(SignInOutcome.TooMany.class);
  }

  @Test
  void forgetsFailuresOnceSomebodyIsIn() {
    for (int i = 0; i < 5; i++) {
      house.signIn(House.visitor(), "wrong " + i);
    }
    House.sessionOf(house.signIn(House.visitor(), House.PASSWORD));
    for (int i = 0; i < 5; i++) {
      house.signIn(House.visitor(), "wrong " + i);
    }

    assertThat(house.signIn(House.visitor(), House.PASSWORD))
        .isInstanceOf(SignInOutcome.SignedIn.class);
  }

  @Test
  void locksNobodyOutForMoreThanAQuarterOfAnHourByAThousandGuessesFromTwoHundredAddresses() {
    int looks = guessAThousandTimes();

    assertThat(looks).as("passwords that were looked at").isLessThanOrEqualTo(40);
    SignInOutcome held = house.signIn(House.from("192.0.2.77"), House.PASSWORD);
    if (held instanceof SignInOutcome.TooMany tooMany) {
      assertThat(tooMany.retryAfter()).isLessThanOrEqualTo(Duration.ofMinutes(15));
    }
    house.waits(Duration.ofMinutes(15));

    assertThat(house.signIn(House.from("192.0.2.77"), House.PASSWORD))
        .isInstanceOf(SignInOutcome.SignedIn.class);
  }

  @Test
  void doesNotHoldUpTheOwnerWhereTheyHaveSignedInBefore() {
    Visitor home = House.from("192.0.2.50");
    House.sessionOf(house.signIn(home, House.PASSWORD));

    guessAThousandTimes();

    assertThat(house.signIn(home, House.PASSWORD)).isInstanceOf(SignInOutcome.SignedIn.class);
  }

  /** How many of them were looked at. */
  private int guessAThousandTimes() {
    int looks = 0;
    for (int i = 0; i < 1_000; i++) {
      house.waits(Duration.ofMillis(500));
      Visitor visitor = House.from("198.51.100." + i % 200);
      SignInOutcome outcome = house.signIn(visitor, "guess " + i);
      assertThat(outcome).isNotInstanceOf(SignInOutcome.SignedIn.class);
      looks += outcome instanceof SignInOutcome.Refused ? 1 : 0;
    }
    return looks;
  }

  private static Duration waitOf(SignInOutcome outcome) {
    return ((SignInOutcome.TooMany) outcome).retryAfter();
  }
}
