package dz.amal.domain.limit;

import dz.amal.domain.kernel.InvalidValue;
import java.time.Duration;

/**
 * A token bucket: so many at once, and then as fast as it fills again.
 *
 * @param name which limit it is, as {@code login-by-address}; buckets of two limits are never
 *     shared
 * @param burst how many at once, at least 1
 * @param refill in which time an empty bucket is full again, evenly; longer than zero
 */
public record Limit(String name, int burst, Duration refill) {

  public Limit {
    if (burst < 1) {
      throw new InvalidValue("burst", "must be at least 1");
    }
    if (refill.isZero() || refill.isNegative()) {
      throw new InvalidValue("refill", "must be longer than zero");
    }
  }
}
