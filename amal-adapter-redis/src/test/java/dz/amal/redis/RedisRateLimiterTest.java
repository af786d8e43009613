package dz.amal.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dz.amal.domain.limit.Limit;
import dz.amal.domain.limit.RateLimiter;
import dz.amal.testkit.Eventually;
import dz.amal.testkit.RedisServer;
import dz.amal.testkit.SettableClock;
import dz.amal.testkit.contract.RateLimiterContract;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.UnifiedJedis;

final class RedisRateLimiterTest implements RateLimiterContract {

  private final RedisServer server = RedisServer.start();
  private final Node node = Node.of(server);
  private final Node otherNode = Node.of(server);
  private final UnifiedJedis inside = Node.inside(server);
  private final SettableClock clock = new SettableClock();

  @AfterEach
  void stop() {
    inside.close();
    node.close();
    otherNode.close();
    server.close();
  }

  @Override
  public RateLimiter limiter() {
    return byTheClockOfTheTest(node);
  }

  @Override
  public RateLimiter otherNode() {
    return byTheClockOfTheTest(otherNode);
  }

  @Override
  public SettableClock clock() {
    return clock;
  }

  @Test
  void goesByTheClockOfRedis() {
    for (int taken = 0; taken < 3; taken++) {
      assertThat(node.limiter().take(THREE_A_MINUTE, "somebody")).isEmpty();
    }

    assertThat(node.limiter().take(THREE_A_MINUTE, "somebody").orElseThrow())
        .isBetween(Duration.ofSeconds(15), Duration.ofSeconds(20));
  }

  @Test
  void refillsByTheClockOfRedis() {
    Limit quick = new Limit("quick", 1, Duration.ofMillis(50));
    assertThat(Eventually.isSo(() -> node.limiter().take(quick, "somebody").isPresent())).isTrue();

    assertThat(Eventually.isSo(() -> node.limiter().take(quick, "somebody").isEmpty())).isTrue();
  }

  @Test
  void keepsABucketUntilItIsFullAgain() {
    String key = RedisRateLimiter.key(THREE_A_MINUTE, "somebody");
    node.limiter().take(THREE_A_MINUTE, "somebody");
    assertThat(inside.pttl(key)).isBetween(15_000L, 20_000L);

    node.limiter().take(THREE_A_MINUTE, "somebody");
    node.limiter().take(THREE_A_MINUTE, "somebody");
    node.limiter().take(THREE_A_MINUTE, "somebody");
    assertThat(inside.pttl(key)).isBetween(55_000L, 60_000L);
  }

  @Test
  void leavesNothingBehind() {
    Limit quick = new Limit("quick", 10, Duration.ofMillis(50));
    for (int subject = 0; subject < 100; subject++) {
      node.limiter().take(quick, "subject " + subject);
    }

    assertThat(Eventually.isSo(() -> inside.keys("amal:limit:*").isEmpty())).isTrue();
  }

  private RateLimiter byTheClockOfTheTest(Node at) {
    return new RedisRateLimiter(
        at.connection(), (limit, subject) -> Optional.of(Node.FROM_MEMORY), this::micros);
  }

  private String micros() {
    return String.valueOf(ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant()));
  }
}
