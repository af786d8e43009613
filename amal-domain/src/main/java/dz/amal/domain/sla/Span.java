package dz.amal.domain.sla;

import java.time.Duration;
import java.time.Instant;

/**
 * A stretch of time; empty where it ends before it begins.
 *
 * @param from inclusive
 * @param to exclusive
 */
record Span(Instant from, Instant to) {

  /** What of it is not before then. */
  Span notBefore(Instant time) {
    return from.isBefore(time) ? new Span(time, to) : this;
  }

  /** What of it is before then. */
  Span before(Instant time) {
    return to.isAfter(time) ? new Span(from, time) : this;
  }

  /** Zero or more. */
  Duration length() {
    return to.isAfter(from) ? Duration.between(from, to) : Duration.ZERO;
  }
}
