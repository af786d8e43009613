package dz.amal.bootstrap;

import dz.amal.bootstrap.config.AmalConfig;
import dz.amal.domain.identity.SessionCache;
import dz.amal.domain.limit.RateLimiter;
import dz.amal.memory.InMemoryRateLimiter;
import dz.amal.memory.InMemorySessionCache;
import dz.amal.redis.RedisAddress;
import dz.amal.redis.RedisConnection;
import dz.amal.redis.RedisRateLimiter;
import dz.amal.redis.RedisSessionCache;
import java.time.InstantSource;
import java.util.Optional;

/**
 * What is remembered for moments only, and may be lost at any time: how often somebody has asked,
 * and whose sessions tokens stand for.
 *
 * @param redis what it is shared in; empty if this process remembers by itself
 */
record ShortTermMemory(RateLimiter limiter, SessionCache sessions, Optional<RedisConnection> redis)
    implements AutoCloseable {

  /** In Redis where the configuration names one, whether it answers or not. */
  static ShortTermMemory of(AmalConfig config, InstantSource clock) {
    return config
        .redis()
        .map(address -> shared(address, clock))
        .orElseGet(
            () ->
                new ShortTermMemory(
                    new InMemoryRateLimiter(clock),
                    new InMemorySessionCache(clock),
                    Optional.empty()));
  }

  private static ShortTermMemory shared(RedisAddress address, InstantSource clock) {
    RedisConnection redis = RedisConnection.open(address);
    return new ShortTermMemory(
        new RedisRateLimiter(redis, new InMemoryRateLimiter(clock)),
        new RedisSessionCache(redis),
        Optional.of(redis));
  }

  @Override
  public void close() {
    redis.ifPresent(RedisConnection::close);
  }
}
