package dz.amal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dz.amal.bootstrap.config.AmalConfig;
import dz.amal.domain.limit.Limit;
import dz.amal.domain.limit.RateLimiter;
import dz.amal.testkit.RedisServer;
import dz.amal.testkit.SettableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ShortTermMemoryTest {

  private static final Limit TWO = new Limit("two", 2, Duration.ofMinutes(1));

  private final SettableClock clock = new SettableClock();

  @Test
  void isOfThisProcessWhereNothingElseIsConfigured() {
    try (ShortTermMemory memory = memory(Map.of())) {
      assertThat(memory.redis()).isEmpty();
      takeBoth(memory.limiter());
      assertThat(memory.limiter().take(TWO, "somebody")).contains(Duration.ofSeconds(30));
    }
  }

  @Test
  void isSharedByNodesThroughRedis() {
    try (RedisServer server = RedisServer.start();
        ShortTermMemory one = memory(Map.of("AMAL_REDIS_URL", server.url()));
        ShortTermMemory other = memory(Map.of("AMAL_REDIS_URL", server.url()))) {
      takeBoth(one.limiter());

      assertThat(other.limiter().take(TWO, "somebody")).isPresent();
    }
  }

  @Test
  void keepsLimitsWithoutRedisForEachNodeByItself() {
    try (RedisServer server = RedisServer.start();
        ShortTermMemory memory = memory(Map.of("AMAL_REDIS_URL", server.url()))) {
      server.kill();

      takeBoth(memory.limiter());
      assertThat(memory.limiter().take(TWO, "somebody")).contains(Duration.ofSeconds(30));
      assertThat(memory.redis().orElseThrow().answers()).isFalse();
    }
  }

  private ShortTermMemory memory(Map<String, String> settings) {
    return ShortTermMemory.of(AmalConfig.from(settings, Path.of("/somewhere")), clock);
  }

  private static void takeBoth(RateLimiter limiter) {
    assertThat(limiter.take(TWO, "somebody")).isEmpty();
    assertThat(limiter.take(TWO, "somebody")).isEmpty();
  }
}
