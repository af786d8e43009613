package dz.amal.benchmarks.auth;

import dz.amal.domain.identity.LiveSession;
import dz.amal.domain.identity.SessionCache;
import java.util.Collection;
import java.util.Optional;

/** Remembers nothing, as while the shared memory is away. */
final class NoSessionCache implements SessionCache {

  @Override
  public Optional<LiveSession> find(String tokenHash) {
    return Optional.empty();
  }

  @Override
  public void keep(String tokenHash, LiveSession session) {
    // nothing
  }

  @Override
  public void forget(Collection<String> tokenHashes) {
    // nothing is known
  }

  @Override
  public void forgetAll() {
    // nothing is known
  }
}
