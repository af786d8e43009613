package dz.amal.benchmarks.tickets;

/**
 * What happened while clients opened tickets.
 *
 * @param refused attempts whose number was taken already
 */
record Turn(long inserted, long refused, long nanos) {

  private static final double NANOS_PER_SECOND = 1e9;

  long attempts() {
    return inserted + refused;
  }

  double insertsPerSecond() {
    return inserted * NANOS_PER_SECOND / nanos;
  }
}
