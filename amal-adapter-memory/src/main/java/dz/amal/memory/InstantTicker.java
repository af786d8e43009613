package dz.amal.memory;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** The clock that everything has, as caches read it. */
record InstantTicker(InstantSource clock) implements Ticker {

  @Override
  public long read() {
    return ChronoUnit.NANOS.between(Instant.EPOCH, clock.instant());
  }
}
