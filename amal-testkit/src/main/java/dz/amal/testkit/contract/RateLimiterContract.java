package dz.amal.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dz.amal.domain.limit.Limit;
import dz.amal.domain.limit.RateLimiter;
import dz.amal.testkit.SettableClock;
import dz.amal.testkit.fixture.NastyTexts;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What {@link RateLimiter} promises. */
public interface RateLimiterContract {

  /** Three at once, and then one each twenty seconds. */
  Limit THREE_A_MINUTE = new Limit("three-a-minute", 3, Duration.ofMinutes(1));

  /** The shortest time there is. */
  Duration A_TICK = Duration.of(1, ChronoUnit.MICROS);

  /** One with full buckets that lives by {@link #clock()}; the same throughout a test. */
  RateLimiter limiter();

  /** The same buckets as another node sees them; the same limiter where there is one process. */
  RateLimiter otherNode();

  /** The time it goes by. */
  SettableClock clock();

  @Test
  default void letsABurstThroughAndNoMore() {
    takeAll(THREE_A_MINUTE, "somebody");

    assertThat(limiter().take(THREE_A_MINUTE, "somebody")).contains(Duration.ofSeconds(20));
  }

  @Test
  default void countsWhatWasTakenAtAnotherNode() {
    assertThat(otherNode().take(THREE_A_MINUTE, "somebody")).isEmpty();
    assertThat(limiter().take(THREE_A_MINUTE, "somebody")).isEmpty();
    assertThat(otherNode().take(THREE_A_MINUTE, "somebody")).isEmpty();

    assertThat(limiter().take(THREE_A_MINUTE, "somebody")).isPresent();
    assertThat(otherNode().take(THREE_A_MINUTE, "somebody")).isPresent();
  }

  @Test
  default void refillsAtTheVeryMomentItSaid() {
    takeAll(THREE_A_MINUTE, "somebody");
    clock().advance(Duration.ofSeconds(20).minus(A_TICK));

    assertThat(limiter().take(THREE_A_MINUTE, "somebody")).contains(A_TICK);
    clock().advance(A_TICK);
    assertThat(limiter().take(THREE_A_MINUTE, "somebody")).isEmpty();
    assertThat(limiter().take(THREE_A_MINUTE, "somebody")).contains(Duration.ofSeconds(20));
  }

  @Test
  default void refillsEvenlyAlsoWhereTheTimeCannotBeDivided() {
    Limit sevenASecond = new Limit("seven-a-second", 7, Duration.ofSeconds(1));
    takeAll(sevenASecond, "somebody");

    for (int taken = 1; taken <= 7; taken++) {
      Duration wait = limiter().take(sevenASecond, "somebody").orElseThrow();
      clock().advance(wait.minus(A_TICK));
      assertThat(limiter().take(sevenASecond, "somebody")).contains(A_TICK);
      clock().advance(A_TICK);
      assertThat(limiter().take(sevenASecond, "somebody")).isEmpty();
    }
    // Seven sevenths of a second, and the last one rounded up to the tick.
    assertThat(Duration.between(SettableClock.START, clock().instant()))
        .isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  default void isFullAfterTheRefillAndNeverMoreThanFull() {
    takeAll(THREE_A_MINUTE, "somebody");
    clock().advance(Duration.ofDays(400));

    takeAll(THREE_A_MINUTE, "somebody");
    assertThat(limiter().take(THREE_A_MINUTE, "somebody")).contains(Duration.ofSeconds(20));
  }

  @Test
  default void doesNotPunishAsking() {
    takeAll(THREE_A_MINUTE, "somebody");
    for (int second = 0; second < 19; second++) {
      clock().advance(Duration.ofSeconds(1));
      assertThat(limiter().take(THREE_A_MINUTE, "somebody")).isPresent();
    }
    clock().advance(Duration.ofSeconds(1));

    assertThat(limiter().take(THREE_A_MINUTE, "somebody")).isEmpty();
  }

  @Test
  default void countsEverySubjectByItself() {
    takeAll(THREE_A_MINUTE, "somebody");

    takeAll(THREE_A_MINUTE, "somebody else");
    NastyTexts.all().forEach(subject -> takeAll(THREE_A_MINUTE, subject));
  }

  @Test
  default void countsEveryLimitByItself() {
    takeAll(THREE_A_MINUTE, "somebody");

    takeAll(new Limit("another", 3, Duration.ofMinutes(1)), "somebody");
    takeAll(new Limit("three-a-minute", 4, Duration.ofMinutes(1)), "somebody");
    takeAll(new Limit("three-a-minute", 3, Duration.ofHours(1)), "somebody");
  }

  @Test
  default void doesNotMixUpWhereANameEndsAndASubjectBegins() {
    takeAll(new Limit("a", 3, Duration.ofMinutes(1)), "b:c");

    takeAll(new Limit("a:b", 3, Duration.ofMinutes(1)), "c");
  }

  @Test
  default void countsOneAtATimeAndVeryManyAtOnce() {
    Limit one = new Limit("one", 1, Duration.ofMillis(1));
    takeAll(one, "somebody");
    assertThat(limiter().take(one, "somebody")).contains(Duration.ofMillis(1));

    Limit many = new Limit("many", 1_000_000, Duration.ofDays(30));
    assertThat(limiter().take(many, "somebody")).isEmpty();
  }

  @Test
  default void goesOnWhenTheClockWasSetBack() {
    takeAll(THREE_A_MINUTE, "somebody");
    clock().advance(Duration.ofHours(-1));

    assertThat(limiter().take(THREE_A_MINUTE, "somebody")).contains(Duration.ofSeconds(20));
    clock().advance(Duration.ofSeconds(20));
    assertThat(limiter().take(THREE_A_MINUTE, "somebody")).isEmpty();
    assertThat(limiter().take(THREE_A_MINUTE, "somebody")).isPresent();
  }

  @Test
  default void letsNoMoreThanTheBurstThroughHoweverManyAskAtOnce() {
    Limit fifty = new Limit("fifty", 50, Duration.ofHours(1));

    List<Long> let =
        AtOnce.results(
            8,
            thread ->
                IntStream.range(0, 50)
                    .mapToObj(i -> (i % 2 == 0 ? limiter() : otherNode()).take(fifty, "somebody"))
                    .filter(Optional::isEmpty)
                    .count());

    assertThat(let.stream().mapToLong(Long::longValue).sum()).isEqualTo(50);
  }

  private void takeAll(Limit limit, String subject) {
    for (int taken = 0; taken < limit.burst(); taken++) {
      assertThat(limiter().take(limit, subject)).isEmpty();
    }
  }
}
