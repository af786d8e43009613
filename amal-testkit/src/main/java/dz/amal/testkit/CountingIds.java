package dz.amal.testkit;

import dz.amal.domain.kernel.IdSource;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Ids that are the same in every run. Thread-safe.
 *
 * <p>Half of them have the highest bit set: such ids are negative to Java and large to PostgreSQL,
 * so that an order by signed numbers does not pass a test. The halves are mixed without a pattern
 * that taking every second or fourth id would undo, and neighbours share their upper half, so that
 * the lower one is compared too.
 */
public final class CountingIds implements IdSource {

  private static final int SIGN = 63;
  private static final int NEIGHBOURS = 3;

  private final AtomicLong count = new AtomicLong();

  @Override
  public UUID next() {
    return id(count.incrementAndGet());
  }

  /** The id that is made as number {@code n}, from 1; its lowest bits are that number. */
  public static UUID id(long n) {
    long highSign = (long) Long.bitCount(n) << SIGN;
    long lowSign = n >> 2 << SIGN;
    return new UUID(highSign | n >> NEIGHBOURS, lowSign | n);
  }
}
