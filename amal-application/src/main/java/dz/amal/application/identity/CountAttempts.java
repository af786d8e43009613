package dz.amal.application.identity;

import dz.amal.domain.identity.Attempts;
import dz.amal.domain.identity.SignInAttempts;
import dz.amal.domain.identity.Visitor;
import dz.amal.domain.kernel.Transactions;
import dz.amal.domain.secret.Pseudonyms;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Holds up those who guess. Each attempt counts before its password is looked at, so that of many
 * at once none is free. Failures are counted by account and network address, and by account;
 * whoever has signed in from an address lately is not held up there by what others do elsewhere, so
 * that nobody can lock somebody else out of their own device.
 */
public final class CountAttempts {

  /** People mistype. */
  private static final int FREE_HERE = 5;

  /** Others guess. */
  private static final int FREE_EVERYWHERE = 20;

  private final Transactions transactions;
  private final SignInAttempts attempts;
  private final Pseudonyms pseudonyms;
  private final InstantSource clock;

  /** Wires it. */
  public CountAttempts(
      Transactions transactions,
      SignInAttempts attempts,
      Pseudonyms pseudonyms,
      InstantSource clock) {
    this.transactions = transactions;
    this.attempts = attempts;
    this.pseudonyms = pseudonyms;
    this.clock = clock;
  }

  /**
   * Counts an attempt.
   *
   * @param account an address, whether anybody has it or not
   * @return how long there is to wait; empty if the attempt may be looked at
   */
  Optional<Duration> waitBefore(String account, Visitor visitor) {
    return transactions.inTransaction(
        () -> {
          Instant now = clock.instant();
          Attempts here = find(here(account, visitor), now);
          Attempts everywhere = find(everywhere(account), now);
          Optional<Duration> wait =
              here.waitAt(now)
                  .or(() -> here.isKnownAt(now) ? Optional.empty() : everywhere.waitAt(now));
          if (wait.isEmpty()) {
            attempts.keep(here(account, visitor), here.oneMore(FREE_HERE, now));
            attempts.keep(everywhere(account), everywhere.oneMore(FREE_EVERYWHERE, now));
          }
          return wait;
        });
  }

  /** It was them. Used inside a transaction. */
  void succeeded(String account, Visitor visitor) {
    Instant now = clock.instant();
    attempts.keep(here(account, visitor), Attempts.succeeded(now));
    attempts.keep(everywhere(account), Attempts.none(now));
  }

  private Attempts find(String subject, Instant now) {
    return attempts.findForUpdate(subject).orElseGet(() -> Attempts.none(now));
  }

  private String here(String account, Visitor visitor) {
    return pseudonyms.of("account and address", account + "\0" + visitor.address());
  }

  private String everywhere(String account) {
    return pseudonyms.of("account", account);
  }
}
