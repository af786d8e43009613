package dz.amal.memory;

import dz.amal.domain.identity.Preferences;
import dz.amal.domain.identity.Role;
import dz.amal.domain.identity.User;
import dz.amal.domain.identity.UserId;
import dz.amal.domain.identity.Users;
import dz.amal.domain.kernel.Cursor;
import dz.amal.domain.kernel.Page;
import dz.amal.domain.kernel.PageRequest;
import java.time.Instant;
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
    database.units.run(
        () -> {
          user.email().ifPresent(email -> database.usersByEmail.add(email, user.id()));
          database.users.add(user.id(), user);
        });
  }

  @Override
  public Optional<User> find(UserId id) {
    return database.units.call(() -> database.users.find(id));
  }

  @Override
  public Optional<User> findForUpdate(UserId id) {
    return find(id);
  }

  @Override
  public Optional<User> findByEmail(String email) {
    return database.units.call(
        () -> database.usersByEmail.find(email).map(database.users::require));
  }

  @Override
  public Optional<User> findByEmailForUpdate(String email) {
    database.units.requireOpen();
    return findByEmail(email);
  }

  @Override
  public void update(User user) {
    database.units.run(
        () -> {
          database.users.require(user.id()).email().ifPresent(database.usersByEmail::remove);
          user.email().ifPresent(email -> database.usersByEmail.add(email, user.id()));
          database.users.put(user.id(), user);
        });
  }

  /** Nobody asks for it here: it is for those who look at the database. */
  @Override
  public void signedIn(UserId user, Instant now) {
    database.units.run(() -> database.users.require(user));
  }

  @Override
  public Page<User> accounts(Optional<Role> role, PageRequest page) {
    return database.units.call(
        () ->
            CursorOrder.NEWEST_FIRST.page(
                database
                    .users
                    .rows()
                    .filter(user -> !user.isGuest())
                    .filter(user -> role.isEmpty() || role.get() == user.role()),
                user -> new Cursor(user.createdAt(), user.id().value()),
                page));
  }

  @Override
  public List<User> team() {
    return database.units.call(
        () ->
            database
                .users
                .rows()
                .filter(user -> user.isActive() && user.caller().isAgent())
                .sorted((one, other) -> Cursor.compareIds(one.id().value(), other.id().value()))
                .toList());
  }

  @Override
  public Set<UserId> wantingMail(Set<UserId> users) {
    return database.units.call(
        () ->
            users.stream()
                .filter(user -> preferences(user).wantsMail())
                .collect(Collectors.toSet()));
  }

  @Override
  public Preferences preferences(UserId user) {
    return database.units.call(
        () -> database.preferences.find(user).orElseGet(Preferences::standard));
  }

  @Override
  public void keepPreferences(UserId user, Preferences preferences) {
    database.units.run(
        () -> {
          database.users.require(user);
          database.preferences.put(user, preferences);
        });
  }
}
