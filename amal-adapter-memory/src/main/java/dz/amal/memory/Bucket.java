package dz.amal.memory;

import dz.amal.domain.limit.Limit;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A token bucket after something was asked of it.
 *
 * <p>Counted in whole numbers, so that it is full and empty at the very microsecond: what is taken
 * counts as many as there are microseconds in the refill, and the burst flows back in each
 * microsecond. The script of the Redis adapter counts the same way.
 *
 * @param used how much has been taken and not flowed back, at {@code at}
 * @param timeToWait until there was one to take; zero if there was
 */
record Bucket(long used, Instant at, Duration timeToWait) {

  private static final long NANOS_IN_A_MICROSECOND = 1_000;

  /** Takes one, if there is one. */
  static Bucket take(@Nullable Bucket before, Limit limit, Instant now) {
    long one = one(limit);
    long used = before == null ? 0 : before.usedAt(limit, now);
    long tooMuch = used + one - one * limit.burst();
    return tooMuch <= 0
        ? new Bucket(used + one, now, Duration.ZERO)
        : new Bucket(used, now, micros(ceilingOf(tooMuch, limit.burst())));
  }

  /** How long until it is full again, and nobody need remember it. */
  Duration untilFull(Limit limit) {
    return micros(ceilingOf(used, limit.burst()));
  }

  /** A clock that was set back lets nothing flow, and does not stop the flow from then on. */
  private long usedAt(Limit limit, Instant now) {
    long passed = Math.max(0, ChronoUnit.MICROS.between(at, now));
    return Math.max(0, used - Math.min(passed, one(limit)) * limit.burst());
  }

  private static long one(Limit limit) {
    return Math.max(1, limit.refill().toNanos() / NANOS_IN_A_MICROSECOND);
  }

  private static long ceilingOf(long amount, int divisor) {
    return (amount + divisor - 1) / divisor;
  }

  private static Duration micros(long count) {
    return Duration.of(count, ChronoUnit.MICROS);
  }
}
