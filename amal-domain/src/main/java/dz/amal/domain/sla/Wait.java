package dz.amal.domain.sla;

import dz.amal.domain.kernel.InvalidValue;
import java.time.Instant;

/**
 * A time in which the person's answer was waited for.
 *
 * @param from since when
 * @param to until when; not before {@code from}
 */
public record Wait(Instant from, Instant to) {

  public Wait {
    if (to.isBefore(from)) {
      throw new InvalidValue("to", "must not be before from");
    }
  }
}
