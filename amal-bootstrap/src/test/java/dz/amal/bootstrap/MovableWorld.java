package dz.amal.bootstrap;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** The real world, in which a test may skip some time. */
final class MovableWorld {

  private final World real = World.real();
  private final AtomicReference<Duration> skipped = new AtomicReference<>(Duration.ZERO);

  /** The world; its clock goes on by itself. */
  World world() {
    InstantSource clock = this::now;
    return new World(clock, real.ids(), real.tokens());
  }

  private Instant now() {
    return real.clock().instant().plus(skipped.get());
  }

  /** Lets so much time pass at once. */
  void skip(Duration time) {
    skipped.updateAndGet(time::plus);
  }
}
