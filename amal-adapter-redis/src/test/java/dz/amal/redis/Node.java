package dz.amal.redis;

import dz.amal.domain.limit.RateLimiter;
import dz.amal.testkit.RedisServer;
import java.time.Duration;
import java.util.Optional;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.SslOptions;
import redis.clients.jedis.UnifiedJedis;

/** One of the servers that share a Redis; it knocks often, so that tests need not wait. */
record Node(RedisConnection connection, RedisSessionCache sessions, RateLimiter limiter)
    implements AutoCloseable {

  /** What a limiter says that counts for one node alone. */
  static final Duration FROM_MEMORY = Duration.ofSeconds(7);

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration PAUSE = Duration.ofMillis(20);

  static Node of(RedisServer server) {
    return of(RedisAddress.parse(server.url()));
  }

  /** One that takes no busy machine for an outage. */
  static Node of(RedisAddress address) {
    return of(RedisPool.of(address, SslOptions.builder(), PATIENCE));
  }

  /** One that gives up as soon as a real one. */
  static Node impatient(RedisServer server) {
    return of(RedisPool.of(RedisAddress.parse(server.url())));
  }

  private static Node of(RedisClient client) {
    RedisConnection connection = RedisConnection.open(client, PAUSE);
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
