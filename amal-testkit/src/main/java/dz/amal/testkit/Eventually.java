package dz.amal.testkit;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what another process or thread does in its own time. */
public final class Eventually {

  private static final int LOOKS = 1_000;
  private static final long PAUSE = Duration.ofMillis(10).toNanos();

  private Eventually() {}

  /** Looks again and again until it is so; false if it is not after ten seconds. */
  public static boolean isSo(BooleanSupplier condition) {
    for (int look = 0; look < LOOKS; look++) {
      if (condition.getAsBoolean()) {
        return true;
      }
      LockSupport.parkNanos(PAUSE);
    }
    return false;
  }
}
