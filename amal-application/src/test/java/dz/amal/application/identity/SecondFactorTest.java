package dz.amal.application.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import dz.amal.domain.identity.Caller;
import dz.amal.domain.identity.Role;
import dz.amal.domain.kernel.InvalidValue;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.Test;

final class SecondFactorTest {

  private static final Optional<String> PASSWORD = Optional.of(House.PASSWORD);

  private final House house = new House();
  private final StartedSession account = house.signUp();
  private final Caller caller = account.user().caller();

  @Test
  void asksForACodeOnceItIsSetUp() {
    setUp();

    assertThat(house.signIn(House.visitor(), House.PASSWORD))
        .isInstanceOf(SignInOutcome.CodeNeeded.class);
  }

  @Test
  void asksForNoneWhileItIsBeingSetUp() {
    house.identity.setUpSecondFactor().begin(caller, House.visitor(), PASSWORD);

    assertThat(house.signIn(House.visitor(), House.PASSWORD))
        .isInstanceOf(SignInOutcome.SignedIn.class);
  }

  @Test
  void letsInWithTheCodeOfTheMoment() {
    SetUp setUp = setUp();
    house.waits(Duration.ofSeconds(30));

    assertThat(house.signIn(House.visitor(), House.PASSWORD, Optional.of(codeNow(setUp))))
        .isInstanceOf(SignInOutcome.SignedIn.class);
  }

  @Test
  void takesNoCodeTwice() {
    SetUp setUp = setUp();
    house.waits(Duration.ofSeconds(30));
    Optional<String> code = Optional.of(codeNow(setUp));
    house.signIn(House.visitor(), House.PASSWORD, code);

    assertThat(house.signIn(House.visitor(), House.PASSWORD, code))
        .isInstanceOf(SignInOutcome.Refused.class);
  }

  @Test
  void holdsUpWhoeverGuessesCodes() {
    setUp();
    SignInOutcome last = new SignInOutcome.CodeNeeded();
    for (int i = 0; i < 7; i++) {
      last = house.signIn(House.visitor(), House.PASSWORD, Optional.of("00000" + i));
    }

    assertThat(last).isInstanceOf(SignInOutcome.TooMany.class);
  }

  @Test
  void letsInOnceWithARecoveryCode() {
    Optional<String> recovery = Optional.of(setUp().recovery().get(3));

    assertThat(house.signIn(House.visitor(), House.PASSWORD, recovery))
        .isInstanceOf(SignInOutcome.SignedIn.class);
    assertThat(house.signIn(House.visitor(), House.PASSWORD, recovery))
        .isInstanceOf(SignInOutcome.Refused.class);
    assertThat(house.noted()).contains("second_factor.recovery_code_used");
  }

  @Test
  void isTakenAwayOnlyWithThePasswordAndACode() {
    SetUp setUp = setUp();
    house.waits(Duration.ofSeconds(30));
    var factor = house.identity.setUpSecondFactor();

    assertThatThrownBy(
            () -> factor.remove(caller, House.visitor(), Optional.of("wrong"), codeNow(setUp)))
        .isInstanceOf(InvalidValue.class);
    assertThat(factor.remove(caller, House.visitor(), PASSWORD, "000000")).isFalse();
    assertThat(factor.remove(caller, House.visitor(), PASSWORD, codeNow(setUp))).isTrue();
    assertThat(house.signIn(House.visitor(), House.PASSWORD))
        .isInstanceOf(SignInOutcome.SignedIn.class);
  }

  @Test
  void isKeptEncrypted() {
    SetUp setUp = setUp();

    assertThat(house.stores.credentials().secondFactor(caller.user()).orElseThrow().sealedSecret())
        .doesNotContain(setUp.secret());
  }

  @Test
  void isDemandedOfARoleBeforeItMayDoAnythingElse() {
    House strict = House.demandingSecondFactorOf(Role.USER);

    StartedSession session = strict.signUp();

    assertThat(session.mustSetUpSecondFactor()).isTrue();
    assertThat(strict.sessionOf(session.access()).orElseThrow().mustSetUpSecondFactor()).isTrue();
    setUp(strict, session);
    assertThat(strict.sessionOf(session.access()).orElseThrow().mustSetUpSecondFactor()).isFalse();
  }

  private record SetUp(String secret, List<String> recovery) {}

  private SetUp setUp() {
    return setUp(house, account);
  }

  private static SetUp setUp(House house, StartedSession session) {
    Caller owner = session.user().caller();
    var factor = house.identity.setUpSecondFactor();
    String secret = factor.begin(owner, House.visitor(), PASSWORD).orElseThrow().secret();
    List<String> recovery =
        factor.confirm(owner, code(secret, house.clock.instant())).orElseThrow();
    return new SetUp(secret, recovery);
  }

  private String codeNow(SetUp setUp) {
    return code(setUp.secret(), house.clock.instant());
  }

  private static String code(String secret, Instant now) {
    try {
      return new TimeBasedOneTimePasswordGenerator()
          .generateOneTimePasswordString(
              new SecretKeySpec(new Base32().decode(secret), "HmacSHA1"), now);
    } catch (InvalidKeyException e) {
      throw new IllegalStateException(e);
    }
  }
}
