package dz.amal.domain.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** What users show to be let in. Thread-safe. */
public interface Credentials {

  /** The hash of a user's password; empty for those who sign in by link. */
  Optional<String> passwordHash(UserId user);

  /** Keeps a password's hash in the place of what was there; empty for none. */
  void keepPasswordHash(UserId user, Optional<String> hash);

  /**
   * The second factor of a user, also one that is being set up. Inside a transaction nobody else
   * gets it until that ends, so that no code works twice.
   */
  Optional<SecondFactor> secondFactor(UserId user);

  /** Keeps a second factor in the place of what was there; empty for none. */
  void keepSecondFactor(UserId user, Optional<SecondFactor> factor);

  /** Keeps recovery codes in the place of those that were there. */
  void keepRecoveryCodes(UserId user, Set<String> hashes, Instant now);

  /** Uses a recovery code up; false if there is none such. */
  boolean useRecoveryCode(UserId user, String hash);

  /** How many recovery codes are left. */
  int recoveryCodesLeft(UserId user);
}
