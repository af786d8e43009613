package dz.amal.memory;

import dz.amal.domain.identity.Session;
import dz.amal.domain.identity.Sessions;
import dz.amal.domain.identity.User;
import java.time.Instant;
import java.util.Optional;

/** Sessions in memory. */
public final class InMemorySessions implements Sessions {

  private final InMemoryDatabase database;

  /** The sessions of this database. */
  public InMemorySessions(InMemoryDatabase database) {
    this.database = database;
  }

  @Override
  public void add(Session session) {
    database.units.run(
        () -> {
          database.users.require(session.user());
          database.sessionsById.add(session.id(), session);
          database.sessions.add(session.tokenHash(), session);
        });
  }

  @Override
  public Optional<User> findUser(String tokenHash, Instant now) {
    return database.units.call(
        () ->
            database
                .sessions
                .find(tokenHash)
                .filter(session -> now.isBefore(session.expiresAt()))
                .flatMap(session -> database.users.find(session.user())));
  }
}
