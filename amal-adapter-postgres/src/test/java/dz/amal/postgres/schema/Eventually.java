package dz.amal.postgres.schema;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Waits for the statistics of PostgreSQL, which sessions hand in when they end and a moment later
 * others see.
 */
final class Eventually {

  private static final int LOOKS = 100;
  private static final long PAUSE = Duration.ofMillis(30).toNanos();

  private Eventually() {}

  /** What is waited for. */
  interface Condition {
    /** Whether it is so by now. */
    boolean holds() throws SQLException;
  }

  /** Looks again and again until it is so; false if it is not after some seconds. */
  static boolean isSo(Condition condition) throws SQLException {
    for (int look = 0; look < LOOKS; look++) {
      if (condition.holds()) {
        return true;
      }
      LockSupport.parkNanos(PAUSE);
    }
    return false;
  }
}
