package dz.amal.application.identity;

import dz.amal.domain.identity.LiveSession;
import dz.amal.domain.identity.SessionCache;
import dz.amal.domain.identity.SessionPolicy;
import dz.amal.domain.identity.SessionToken;
import dz.amal.domain.identity.Sessions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Tells whose token this is: from memory, or with one read of the database, which then is
 * remembered for a short while. What is revoked is forgotten everywhere first.
 */
public final class Authenticate {

  private final Sessions sessions;
  private final SessionCache cache;
  private final SessionPolicy policy;
  private final InstantSource clock;

  /** Wires the use case. */
  public Authenticate(
      Sessions sessions, SessionCache cache, SessionPolicy policy, InstantSource clock) {
    this.sessions = sessions;
    this.cache = cache;
    this.policy = policy;
    this.clock = clock;
  }

  /** The session, or empty if the token is unknown, has expired or was revoked. */
  public Optional<LiveSession> handle(SessionToken token) {
    String hash = token.hash();
    Instant now = clock.instant();
    return cache
        .find(hash)
        .or(() -> sessions.find(hash, now).map(found -> remembered(hash, found)))
        .filter(session -> session.isLive(now));
  }

  private LiveSession remembered(String hash, Sessions.Found found) {
    LiveSession session =
        new LiveSession(
            found.family(),
            found.user().caller(),
            policy.demandsSecondFactor(found.user()) && !found.hasSecondFactor(),
            found.expiresAt());
    cache.keep(hash, session);
    return session;
  }
}
