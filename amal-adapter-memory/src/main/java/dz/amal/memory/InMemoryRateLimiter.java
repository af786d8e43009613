package dz.amal.memory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import dz.amal.domain.limit.Limit;
import dz.amal.domain.limit.RateLimiter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Buckets of one process. A bucket is forgotten once it is full again, so idle subjects take no
 * room; above {@value #MOST_BUCKETS} the least used go, so that somebody with a new name for each
 * request does not fill the memory. Thread-safe.
 */
public final class InMemoryRateLimiter implements RateLimiter {

  /** About 30 MB. */
  private static final long MOST_BUCKETS = 100_000;

  private final InstantSource clock;
  private final Cache<Counted, Bucket> buckets;

  /** Empty, by this clock. */
  public InMemoryRateLimiter(InstantSource clock) {
    this.clock = clock;
    this.buckets =
        Caffeine.newBuilder()
            .maximumSize(MOST_BUCKETS)
            .ticker(new InstantTicker(clock))
            .expireAfter(
                Expiry.writing(
                    (Counted counted, Bucket bucket) -> bucket.untilFull(counted.limit())))
            .build();
  }

  private record Counted(Limit limit, String subject) {}

  @Override
  public Optional<Duration> take(Limit limit, String subject) {
    Bucket after =
        buckets
            .asMap()
            .compute(
                new Counted(limit, subject),
                (counted, before) -> Bucket.take(before, limit, clock.instant()));
    return Optional.of(after.timeToWait()).filter(wait -> !wait.isZero());
  }

  /** How many buckets are not full, for tests. */
  long size() {
    buckets.cleanUp();
    return buckets.estimatedSize();
  }
}
