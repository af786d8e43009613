package dz.amal.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dz.amal.domain.identity.Attempts;
import dz.amal.domain.identity.SignInAttempts;
import dz.amal.domain.store.Stores;
import dz.amal.testkit.SettableClock;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link SignInAttempts} promise. */
public interface SignInAttemptsContract {

  /** Somebody, by a keyed hash. */
  String SUBJECT = "a1".repeat(32);

  /** When everything here happens. */
  Instant NOW = SettableClock.START;

  /** All stores of one database, empty at first; the same throughout a test. */
  Stores stores();

  private Optional<Attempts> found() {
    return stores()
        .transactions()
        .inTransaction(() -> stores().signInAttempts().findForUpdate(SUBJECT));
  }

  @Test
  default void knowsNothingAtFirst() {
    assertThat(found()).isEmpty();
  }

  @Test
  default void keepsTheLastThatWasSaid() {
    Attempts blocked = Attempts.none(NOW).oneMore(0, NOW);
    stores().signInAttempts().keep(SUBJECT, blocked);
    assertThat(found()).contains(blocked);

    Attempts known = Attempts.succeeded(NOW);
    stores().signInAttempts().keep(SUBJECT, known);
    assertThat(found()).contains(known);
  }

  @Test
  default void countsEveryOneOfManyAtOnceAlsoTheFirst() {
    AtOnce.results(
        8,
        client -> {
          stores()
              .transactions()
              .runInTransaction(
                  () -> {
                    SignInAttempts attempts = stores().signInAttempts();
                    Attempts before =
                        attempts.findForUpdate(SUBJECT).orElseGet(() -> Attempts.none(NOW));
                    attempts.keep(SUBJECT, before.oneMore(100, NOW));
                  });
          return true;
        });

    assertThat(found().orElseThrow().failures()).isEqualTo(8);
  }

  @Test
  default void refusesToLockOutsideATransaction() {
    assertThatThrownBy(() -> stores().signInAttempts().findForUpdate(SUBJECT))
        .isInstanceOf(IllegalStateException.class);
  }
}
