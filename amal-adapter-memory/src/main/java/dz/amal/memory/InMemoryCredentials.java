package dz.amal.memory;

import dz.amal.domain.identity.Credentials;
import dz.amal.domain.identity.SecondFactor;
import dz.amal.domain.identity.UserId;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Hashes and secrets in memory. */
public final class InMemoryCredentials implements Credentials {

  private final InMemoryDatabase database;

  /** Those of this database's users. */
  public InMemoryCredentials(InMemoryDatabase database) {
    this.database = database;
  }

  @Override
  public Optional<String> passwordHash(UserId user) {
    return database.units.call(() -> database.passwordHashes.find(user));
  }

  @Override
  public void keepPasswordHash(UserId user, Optional<String> hash) {
    database.units.run(
        () ->
            hash.ifPresentOrElse(
                given -> database.passwordHashes.put(user, given),
                () -> database.passwordHashes.remove(user)));
  }

  @Override
  public Optional<SecondFactor> secondFactor(UserId user) {
    return database.units.call(() -> database.secondFactors.find(user));
  }

  @Override
  public void keepSecondFactor(UserId user, Optional<SecondFactor> factor) {
    database.units.run(
        () ->
            factor.ifPresentOrElse(
                given -> database.secondFactors.put(user, given),
                () -> database.secondFactors.remove(user)));
  }

  @Override
  public void keepRecoveryCodes(UserId user, Set<String> hashes, Instant now) {
    database.units.run(() -> database.recoveryCodes.put(user, Set.copyOf(hashes)));
  }

  @Override
  public boolean useRecoveryCode(UserId user, String hash) {
    return database.units.call(
        () -> {
          Set<String> left = new HashSet<>(codesOf(user));
          boolean isThere = left.remove(hash);
          database.recoveryCodes.put(user, Set.copyOf(left));
          return isThere;
        });
  }

  @Override
  public int recoveryCodesLeft(UserId user) {
    return database.units.call(() -> codesOf(user).size());
  }

  private Set<String> codesOf(UserId user) {
    return database.recoveryCodes.find(user).orElse(Set.of());
  }
}
