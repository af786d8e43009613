package dz.amal.application.identity;

import dz.amal.domain.identity.Credentials;
import dz.amal.domain.identity.Password;
import dz.amal.domain.identity.Passwords;
import dz.amal.domain.identity.User;
import dz.amal.domain.identity.Visitor;
import dz.amal.domain.kernel.InvalidValue;
import dz.amal.domain.kernel.Transactions;
import java.util.Optional;

/**
 * Makes sure that it is still the owner of a session who asks, before what somebody at an unlocked
 * telephone must not do: their password once more, where they have one.
 */
public final class ConfirmIdentity {

  private final Transactions transactions;
  private final Credentials credentials;
  private final Passwords passwords;
  private final CountAttempts countAttempts;

  /** Wires it. */
  public ConfirmIdentity(
      Transactions transactions,
      Credentials credentials,
      Passwords passwords,
      CountAttempts countAttempts) {
    this.transactions = transactions;
    this.credentials = credentials;
    this.passwords = passwords;
    this.countAttempts = countAttempts;
  }

  /**
   * Returns if it is them. No transaction may be open: hashing takes its time.
   *
   * @throws InvalidValue on {@code current_password} if it is missing, wrong, or tried too often
   */
  void require(User user, Visitor visitor, Optional<String> currentPassword) {
    Optional<String> hash = credentials.passwordHash(user.id());
    if (hash.isEmpty()) {
      return;
    }
    Password given =
        new Password(
            currentPassword.orElseThrow(
                () -> new InvalidValue("current_password", "must be given")));
    String account = user.email().orElse("");
    if (countAttempts.waitBefore(account, visitor).isPresent()) {
      throw new InvalidValue("current_password", "must not be tried so often; wait a while");
    }
    if (!passwords.matches(given, hash.get())) {
      throw new InvalidValue("current_password", "must be your password");
    }
    transactions.runInTransaction(() -> countAttempts.succeeded(account, visitor));
  }
}
