package dz.amal.memory;

import static dz.amal.testkit.contract.SessionCacheContract.session;
import static org.assertj.core.api.Assertions.assertThat;

import dz.amal.domain.identity.SessionCache;
import dz.amal.testkit.SettableClock;
import dz.amal.testkit.contract.SessionCacheContract;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

final class InMemorySessionCacheTest implements SessionCacheContract {

  private static final Duration A_TICK = Duration.of(1, ChronoUnit.MICROS);

  private final SettableClock clock = new SettableClock();
  private final InMemorySessionCache cache = new InMemorySessionCache(clock);

  @Override
  public SessionCache cache() {
    return cache;
  }

  @Override
  public SessionCache otherNode() {
    return cache;
  }

  @Test
  void keepsForThirtySeconds() {
    cache.keep(MINE, session(1));
    clock.advance(Duration.ofSeconds(30).minus(A_TICK));
    assertThat(cache.find(MINE)).isPresent();

    clock.advance(A_TICK);
    assertThat(cache.find(MINE)).isEmpty();
  }

  @Test
  void keepsAgainAfterAMinuteWhatWasForgotten() {
    cache.forget(List.of(MINE));
    clock.advance(Duration.ofSeconds(60).minus(A_TICK));
    cache.keep(MINE, session(1));
    assertThat(cache.find(MINE)).isEmpty();

    clock.advance(A_TICK);
    cache.keep(MINE, session(1));
    assertThat(cache.find(MINE)).isPresent();
  }

  @Test
  void doesNotGrowWithoutBound() {
    for (int token = 0; token < 15_000; token++) {
      cache.keep("hash " + token, session(1));
    }

    assertThat(cache.size()).isEqualTo(10_000);
  }
}
