package dz.amal.domain.identity;

import java.util.Optional;

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
}
