package dz.amal.application.identity;

import dz.amal.domain.identity.SessionCache;
import dz.amal.domain.identity.Sessions;
import dz.amal.domain.identity.UserId;
import dz.amal.domain.notification.Bell;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Ends sessions everywhere at once. Used inside a transaction: caches forget before it commits, so
 * that a node that dies in between has revoked too much and not too little, and every node hears of
 * it when it has.
 */
public final class EndSessions {

  private final Sessions sessions;
  private final SessionCache cache;
  private final Bell bell;

  /** Wires it. */
  public EndSessions(Sessions sessions, SessionCache cache, Bell bell) {
    this.sessions = sessions;
    this.cache = cache;
    this.bell = bell;
  }

  /** Ends one family of a user; whether there was one to end. */
  boolean family(UserId user, UUID family, Instant now) {
    return forgotten(sessions.revoke(user, family, now));
  }

  /** Ends all families of a user but this one. */
  boolean allOf(UserId user, Optional<UUID> except, Instant now) {
    return forgotten(sessions.revokeAll(user, except, now));
  }

  /** Makes everybody look anew at what a user may do. */
  void lookAgain(UserId user, Instant now) {
    forgotten(sessions.hashesOf(user, now));
  }

  private boolean forgotten(List<String> hashes) {
    cache.forget(hashes);
    hashes.forEach(hash -> bell.ring(Bell.Ring.ofSession(hash)));
    return !hashes.isEmpty();
  }
}
