package dz.amal.domain.limit;

import java.time.Duration;
import java.util.Optional;

/**
 * Counts who asks for what how often. Thread-safe. Buckets may be shared by all nodes; when what
 * they share is out of reach, each node counts for itself: a limit never becomes none, and asking
 * never fails.
 */
public interface RateLimiter {

  /**
   * Takes one from the bucket of this subject.
   *
   * @param subject whom it is counted for; an id or a keyed hash, never an address or a word of
   *     somebody
   * @return empty if there was one to take; otherwise how long until there is, longer than zero
   */
  Optional<Duration> take(Limit limit, String subject);
}
