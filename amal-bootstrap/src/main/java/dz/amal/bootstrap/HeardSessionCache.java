package dz.amal.bootstrap;

import dz.amal.domain.identity.LiveSession;
import dz.amal.domain.identity.SessionCache;
import dz.amal.domain.notification.Bell;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What this process remembers of sessions, for as long as it hears from the others which of them
 * were revoked. While it does not, it remembers nothing.
 */
record HeardSessionCache(SessionCache cache, Bell bell) implements SessionCache {

  @Override
  public Optional<LiveSession> find(String tokenHash) {
    return bell.isHeard() ? cache.find(tokenHash) : Optional.empty();
  }

  @Override
  public void keep(String tokenHash, LiveSession session) {
    cache.keep(tokenHash, session);
  }

  @Override
  public void forget(Collection<String> tokenHashes) {
    cache.forget(tokenHashes);
  }

  @Override
  public void forgetAll() {
    cache.forgetAll();
  }

  /** Forgets whatever a ring says, until what is given back is run. */
  Runnable listen() {
    return bell.listen(
        ring -> {
          ring.session().ifPresent(hash -> cache.forget(List.of(hash)));
          if (ring.topic() == Bell.Topic.EVERYTHING) {
            cache.forgetAll();
          }
        });
  }
}
