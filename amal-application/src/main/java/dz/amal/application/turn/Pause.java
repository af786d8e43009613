package dz.amal.application.turn;

import java.time.Duration;

/** Lets time pass on the calling thread; in tests, the settable clock's. */
@FunctionalInterface
public interface Pause {

  /** Returns after about this long. */
  void of(Duration duration);
}
