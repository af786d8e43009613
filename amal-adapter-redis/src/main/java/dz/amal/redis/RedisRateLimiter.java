package dz.amal.redis;

import dz.amal.domain.limit.Limit;
import dz.amal.domain.limit.RateLimiter;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Buckets that all nodes share, one key each, which expires when the bucket is full again. A script
 * looks and takes in one step and one round trip. Thread-safe.
 *
 * <p>It goes by the clock of Redis: with those of the nodes, one that is fast would refill
 * everybody's buckets.
 */
public final class RedisRateLimiter implements RateLimiter {

  private static final String PREFIX = "amal:limit:1:";

  private final Script take = Script.load("take");
  private final RedisConnection connection;
  private final RateLimiter whenAway;
  private final Supplier<String> time;

  /**
   * Over this connection.
   *
   * @param whenAway counts for this node alone while Redis is away
   */
  public RedisRateLimiter(RedisConnection connection, RateLimiter whenAway) {
    this(connection, whenAway, () -> "");
  }

  /** By another clock, for tests: in microseconds since 1970. */
  RedisRateLimiter(RedisConnection connection, RateLimiter whenAway, Supplier<String> time) {
    this.connection = connection;
    this.whenAway = whenAway;
    this.time = time;
  }

  @Override
  public Optional<Duration> take(Limit limit, String subject) {
    return connection.ask(
        redis -> {
          Object wait =
              take.run(
                  redis,
                  List.of(key(limit, subject)),
                  List.of(micros(limit.refill()), String.valueOf(limit.burst()), time.get()));
          return Optional.of(Duration.of((Long) wait, ChronoUnit.MICROS))
              .filter(duration -> !duration.isZero());
        },
        () -> whenAway.take(limit, subject));
  }

  /**
   * A limit that is changed begins with full buckets. The length of the name says where it ends, so
   * that no name and subject together look like two others.
   */
  static String key(Limit limit, String subject) {
    return PREFIX
        + limit.burst()
        + ":"
        + micros(limit.refill())
        + ":"
        + limit.name().length()
        + ":"
        + limit.name()
        + ":"
        + subject;
  }

  private static String micros(Duration duration) {
    return String.valueOf(Math.max(1, duration.toNanos() / 1_000));
  }
}
