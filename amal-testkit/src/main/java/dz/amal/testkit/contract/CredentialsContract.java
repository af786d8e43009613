package dz.amal.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dz.amal.domain.identity.Credentials;
import dz.amal.domain.identity.SecondFactor;
import dz.amal.domain.identity.UserId;
import dz.amal.domain.store.Stores;
import dz.amal.testkit.SettableClock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What {@link Credentials} promise. */
public interface CredentialsContract {

  /** All stores of one database, empty at first; the same throughout a test. */
  Stores stores();

  private Credentials credentials() {
    return stores().credentials();
  }

  private UserId somebody() {
    return new Given(stores()).anAgent().id();
  }

  @Test
  default void knowsNothingOfWhoHasGivenNothing() {
    UserId user = somebody();

    assertThat(credentials().passwordHash(user)).isEmpty();
    assertThat(credentials().secondFactor(user)).isEmpty();
    assertThat(credentials().recoveryCodesLeft(user)).isZero();
  }

  @Test
  default void keepsTheLastHashOfAPasswordAndTakesItAway() {
    UserId user = somebody();
    credentials().keepPasswordHash(user, Optional.of("first"));
    credentials().keepPasswordHash(user, Optional.of("second"));

    assertThat(credentials().passwordHash(user)).contains("second");

    credentials().keepPasswordHash(user, Optional.empty());
    assertThat(credentials().passwordHash(user)).isEmpty();
  }

  @Test
  default void keepsASecondFactorFromItsBeginningToItsLastStep() {
    UserId user = somebody();
    SecondFactor begun = SecondFactor.begun("k1:sealed");
    credentials().keepSecondFactor(user, Optional.of(begun));
    assertThat(credentials().secondFactor(user)).contains(begun);

    SecondFactor used = begun.used(58_000_000, SettableClock.START);
    credentials().keepSecondFactor(user, Optional.of(used));
    assertThat(credentials().secondFactor(user)).contains(used);

    credentials().keepSecondFactor(user, Optional.empty());
    assertThat(credentials().secondFactor(user)).isEmpty();
  }

  @Test
  default void takesEachRecoveryCodeOnceOfManyAtOnce() {
    UserId user = somebody();
    String code = "a1".repeat(32);
    credentials().keepRecoveryCodes(user, Set.of(code, "b2".repeat(32)), SettableClock.START);

    List<Boolean> used = AtOnce.results(8, client -> credentials().useRecoveryCode(user, code));

    assertThat(used).containsOnlyOnce(true);
    assertThat(credentials().recoveryCodesLeft(user)).isEqualTo(1);
  }

  @Test
  default void takesNobodyElsesRecoveryCode() {
    Given given = new Given(stores());
    UserId owner = given.anAgent().id();
    UserId other = given.aGuest().id();
    String code = "a1".repeat(32);
    credentials().keepRecoveryCodes(owner, Set.of(code), SettableClock.START);

    assertThat(credentials().useRecoveryCode(other, code)).isFalse();
    assertThat(credentials().recoveryCodesLeft(owner)).isEqualTo(1);
  }

  @Test
  default void replacesRecoveryCodesByNewOnes() {
    UserId user = somebody();
    credentials().keepRecoveryCodes(user, Set.of("a1".repeat(32)), SettableClock.START);
    credentials().keepRecoveryCodes(user, Set.of("b2".repeat(32)), SettableClock.START);

    assertThat(credentials().useRecoveryCode(user, "a1".repeat(32))).isFalse();
    assertThat(credentials().useRecoveryCode(user, "b2".repeat(32))).isTrue();
  }
}
