package dz.amal.domain.identity;

import java.util.Collection;
import java.util.Optional;

/**
 * Remembers for a short while whose sessions tokens stand for, so that not every request asks the
 * database. Thread-safe; never throws: a cache that is out of reach has nothing.
 *
 * <p>What was forgotten is not kept again for a while, also by a node that read it from the
 * database just before: what was revoked must not come back. Whoever finds nothing asks the
 * database.
 */
public interface SessionCache {

  /**
   * The session of a token.
   *
   * @param tokenHash see {@link SessionToken#hash()}
   * @return perhaps one that has expired meanwhile; empty if the database has to be asked
   */
  Optional<LiveSession> find(String tokenHash);

  /** Keeps what the database said, unless the token was forgotten a moment ago. */
  void keep(String tokenHash, LiveSession session);

  /** Makes everybody ask the database about these tokens, before this returns. */
  void forget(Collection<String> tokenHashes);

  /** Makes everybody on this node ask the database about every token. */
  void forgetAll();
}
