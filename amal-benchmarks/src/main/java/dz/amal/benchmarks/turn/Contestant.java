package dz.amal.benchmarks.turn;

import java.time.Duration;

/** Somebody who takes turns as fast as they can. */
interface Contestant {

  /** Takes turns for so long; returns how many a second. */
  double perSecond(Duration time) throws InterruptedException;
}
