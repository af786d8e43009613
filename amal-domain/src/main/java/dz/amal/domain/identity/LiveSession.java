package dz.amal.domain.identity;

import java.time.Instant;
import java.util.UUID;

/**
 * A session as every request needs it.
 *
 * @param family what began with one sign-in; see {@link Session}
 * @param caller who asks
 * @param mustSetUpSecondFactor whether they may do nothing before they have set one up, because
 *     their role demands it
 * @param expiresAt from then on the session counts for nothing
 */
public record LiveSession(
    UUID family, Caller caller, boolean mustSetUpSecondFactor, Instant expiresAt) {

  /** Whether it still counts. */
  public boolean isLive(Instant now) {
    return now.isBefore(expiresAt);
  }
}
