package dz.amal.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dz.amal.domain.limit.RateLimiter;
import dz.amal.testkit.SettableClock;
import dz.amal.testkit.contract.RateLimiterContract;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class InMemoryRateLimiterTest implements RateLimiterContract {

  private final SettableClock clock = new SettableClock();
  private final InMemoryRateLimiter limiter = new InMemoryRateLimiter(clock);

  @Override
  public RateLimiter limiter() {
    return limiter;
  }

  @Override
  public RateLimiter otherNode() {
    return limiter;
  }

  @Override
  public SettableClock clock() {
    return clock;
  }

  @Test
  void forgetsABucketSoonAfterItIsFullAgain() {
    for (int subject = 0; subject < 1_000; subject++) {
      limiter.take(THREE_A_MINUTE, "subject " + subject);
    }
    clock.advance(Duration.ofSeconds(20).minus(A_TICK));
    assertThat(limiter.size()).isEqualTo(1_000);

    clock.advance(Duration.ofSeconds(2));
    assertThat(limiter.size()).isZero();
  }

  @Test
  void doesNotGrowWithoutBound() {
    for (int subject = 0; subject < 150_000; subject++) {
      limiter.take(THREE_A_MINUTE, "subject " + subject);
    }

    assertThat(limiter.size()).isEqualTo(100_000);
  }
}
