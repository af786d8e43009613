package dz.amal.domain.identity;

import dz.amal.domain.kernel.Page;
import dz.amal.domain.kernel.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All users, guests included. */
public interface Users {

  /**
   * Keeps a new user.
   *
   * @throws IllegalStateException if the id or the address is already taken
   */
  void add(User user);

  /** The user, or empty if there is none (or it was deleted). */
  Optional<User> find(UserId id);

  /** As {@link #find}; until the transaction ends nobody else gets it so. */
  Optional<User> findForUpdate(UserId id);

  /** Who has this address; see {@link EmailAddress} for how it is written. */
  Optional<User> findByEmail(String email);

  /**
   * As {@link #findByEmail}; until the transaction ends nobody else gets an answer for this
   * address, also where nobody has it.
   *
   * @throws IllegalStateException outside a transaction
   */
  Optional<User> findByEmailForUpdate(String email);

  /**
   * Keeps a user in the place of the one with the same id.
   *
   * @throws IllegalStateException if there is no such user, or the address is taken
   */
  void update(User user);

  /** Notes down that somebody has signed in. */
  void signedIn(UserId user, Instant now);

  /** Accounts, without guests, the newest first. */
  Page<User> accounts(Optional<Role> role, PageRequest page);

  /** The agents and administrators who may sign in, by id. */
  List<User> team();

  /** Of these, those who want to be told by e-mail. */
  Set<UserId> wantingMail(Set<UserId> users);

  /** How somebody likes it; the standard if they have chosen nothing. */
  Preferences preferences(UserId user);

  /**
   * Keeps how somebody likes it.
   *
   * @throws IllegalStateException if there is no such user
   */
  void keepPreferences(UserId user, Preferences preferences);
}
