package dz.amal.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until a test moves it. Thread-safe. */
public final class SettableClock implements InstantSource {

  /** Where every clock starts: to the microsecond, as PostgreSQL keeps it. */
  public static final Instant START = Instant.parse("2026-03-14T09:26:53.589793Z");

  private Instant now = START;

  @Override
  public synchronized Instant instant() {
    return now;
  }

  /** Moves on, or back by a negative duration, and returns the new time. */
  public synchronized Instant advance(Duration step) {
    now = now.plus(step);
    return now;
  }

  /** Jumps to an instant. */
  public synchronized void set(Instant instant) {
    now = instant;
  }
}
