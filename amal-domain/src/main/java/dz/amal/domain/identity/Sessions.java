package dz.amal.domain.identity;

import java.time.Instant;
import java.util.Optional;

/** All sessions. */
public interface Sessions {

  /** Keeps a new session. */
  void add(Session session);

  /**
   * Whose session this is, or empty if there is none of that hash, if it expired at or before
   * {@code now}, or if its user was deleted.
   */
  Optional<User> findUser(String tokenHash, Instant now);
}
