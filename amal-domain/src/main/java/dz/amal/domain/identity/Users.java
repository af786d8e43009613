package dz.amal.domain.identity;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All users, guests included. */
public interface Users {

  /**
   * Keeps a new user.
   *
   * @throws IllegalStateException if the id is already taken
   */
  void add(User user);

  /** The user, or empty if there is none (or it was deleted). */
  Optional<User> find(UserId id);

  /** The agents and administrators who may sign in, by id. */
  List<User> team();

  /** Of these, those who want to be told by e-mail. */
  Set<UserId> wantingMail(Set<UserId> users);

  /**
   * Keeps whether a user wants to be told by e-mail that something waits for them.
   *
   * @throws IllegalStateException if there is no such user
   */
  void wantMail(UserId user, boolean isWanted);
}
