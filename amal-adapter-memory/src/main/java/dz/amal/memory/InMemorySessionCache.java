package dz.amal.memory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dz.amal.domain.identity.Caller;
import dz.amal.domain.identity.LiveSession;
import dz.amal.domain.identity.SessionCache;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Optional;

/**
 * Sessions of one process. One is kept for 30 seconds at most, and what was forgotten is not kept
 * again for 60: longer than anybody is on the way with what they have read. Bounded in size.
 * Thread-safe.
 */
public final class InMemorySessionCache implements SessionCache {

  private static final Duration KEPT = Duration.ofSeconds(30);
  private static final Duration FORGOTTEN = Duration.ofSeconds(60);
  private static final long MOST_SESSIONS = 10_000;

  /** Each was a session a moment ago, so nobody can make them up to push others out. */
  private static final long MOST_FORGOTTEN = 100_000;

  private final Cache<String, LiveSession> sessions;
  private final Cache<String, Boolean> forgotten;

  /** Empty, by this clock. */
  public InMemorySessionCache(InstantSource clock) {
    this.sessions = cache(MOST_SESSIONS, KEPT, clock);
    this.forgotten = cache(MOST_FORGOTTEN, FORGOTTEN, clock);
  }

  @Override
  public Optional<LiveSession> find(String tokenHash) {
    return Optional.ofNullable(sessions.getIfPresent(tokenHash));
  }

  @Override
  public void keep(String tokenHash, LiveSession session) {
    LiveSession ofAnyRequest = withoutRequest(session);
    // One step with the look whether it was forgotten: forgetting waits for it, and takes it away.
    sessions
        .asMap()
        .compute(
            tokenHash,
            (hash, before) -> forgotten.getIfPresent(hash) == null ? ofAnyRequest : null);
  }

  @Override
  public void forget(Collection<String> tokenHashes) {
    tokenHashes.forEach(hash -> forgotten.put(hash, true));
    sessions.invalidateAll(tokenHashes);
  }

  @Override
  public void forgetAll() {
    sessions.invalidateAll();
  }

  /** How many sessions are kept, for tests. */
  long size() {
    sessions.cleanUp();
    return sessions.estimatedSize();
  }

  /** Whoever finds it asks by another request. */
  private static LiveSession withoutRequest(LiveSession session) {
    Caller caller = session.caller();
    return new LiveSession(
        session.family(),
        new Caller(caller.user(), caller.role(), caller.locale(), caller.hasConsented()),
        session.mustSetUpSecondFactor(),
        session.expiresAt());
  }

  private static <T> Cache<String, T> cache(long most, Duration life, InstantSource clock) {
    return Caffeine.newBuilder()
        .maximumSize(most)
        .expireAfterWrite(life)
        .ticker(new InstantTicker(clock))
        .build();
  }
}
