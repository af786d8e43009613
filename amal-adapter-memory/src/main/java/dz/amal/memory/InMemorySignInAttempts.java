package dz.amal.memory;

import dz.amal.domain.identity.Attempts;
import dz.amal.domain.identity.SignInAttempts;
import java.util.Optional;

/** Attempts in memory. */
public final class InMemorySignInAttempts implements SignInAttempts {

  private final InMemoryDatabase database;

  /** The attempts of this database. */
  public InMemorySignInAttempts(InMemoryDatabase database) {
    this.database = database;
  }

  @Override
  public Optional<Attempts> findForUpdate(String subject) {
    database.units.requireOpen();
    return database.units.call(() -> database.signInAttempts.find(subject));
  }

  @Override
  public void keep(String subject, Attempts attempts) {
    database.units.run(() -> database.signInAttempts.put(subject, attempts));
  }
}
