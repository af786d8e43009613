package dz.amal.benchmarks.ticketshttp;

import java.time.Duration;

/** Somebody who opens tickets as fast as they can. */
interface Contestant {

  /** Opens tickets for so long; returns how many a second. */
  double perSecond(Duration time) throws InterruptedException;
}
