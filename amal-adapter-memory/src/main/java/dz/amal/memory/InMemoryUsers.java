package dz.amal.memory;

import dz.amal.domain.identity.User;
import dz.amal.domain.identity.UserId;
import dz.amal.domain.identity.Users;
import java.util.Optional;

/** Users in memory. */
public final class InMemoryUsers implements Users {

  private final InMemoryDatabase database;

  /** The users of this database. */
  public InMemoryUsers(InMemoryDatabase database) {
    this.database = database;
  }

  @Override
  public void add(User user) {
    database.units.run(() -> database.users.add(user.id(), user));
  }

  @Override
  public Optional<User> find(UserId id) {
    return database.units.call(() -> database.users.find(id));
  }
}
