package dz.amal.redis;

import dz.amal.domain.limit.RateLimiter;
import dz.amal.testkit.RedisServer;
import java.time.Duration;
import java.util.Optional;
import redis.clients.jedis.UnifiedJedis;

/** One of the servers that share a Redis; it knocks often, so that tests need not wait. */
record Node(RedisConnection connection, RedisSessionCache sessions, RateLimiter limiter)
    implements AutoCloseable {

  /** What a limiter says that counts for one node alone. */
  static final Duration FROM_MEMORY = Duration.ofSeconds(7);

  private static final Duration PAUSE = Duration.ofMillis(20);

  static Node of(RedisServer server) {
    return of(RedisAddress.parse(server.url()));
  }

  static Node of(RedisAddress address) {
    RedisConnection connection = RedisConnection.open(RedisPool.of(address), PAUSE);
    return new Node(
        connection,
        new RedisSessionCache(connection),
        new RedisRateLimiter(connection, (limit, subject) -> Optional.of(FROM_MEMORY)));
  }

  /** A look at what is in Redis. */
  static UnifiedJedis inside(RedisServer server) {
    return RedisPool.of(RedisAddress.parse(server.url()));
  }

  @Override
  public void close() {
    connection.close();
  }
}
