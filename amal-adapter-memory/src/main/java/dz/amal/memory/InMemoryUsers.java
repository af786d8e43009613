package dz.amal.memory;

import dz.amal.domain.identity.User;
import dz.amal.domain.identity.UserId;
import dz.amal.domain.identity.Users;
import dz.amal.domain.kernel.Cursor;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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

  @Override
  public List<User> team() {
    return database.units.call(
        () ->
            database
                .users
                .rows()
                .filter(user -> user.caller().isAgent())
                .sorted((one, other) -> Cursor.compareIds(one.id().value(), other.id().value()))
                .toList());
  }

  @Override
  public Set<UserId> wantingMail(Set<UserId> users) {
    return database.units.call(
        () ->
            users.stream()
                .filter(user -> database.mailWishes.find(user).orElse(false))
                .collect(Collectors.toSet()));
  }

  @Override
  public void wantMail(UserId user, boolean isWanted) {
    database.units.run(
        () -> {
          database.users.require(user);
          database.mailWishes.put(user, isWanted);
        });
  }
}
