package dz.amal.benchmarks.stream;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Looks every few milliseconds how many connections of the pool are in use. */
final class PoolWatch implements AutoCloseable {

  private static final long LOOK_MILLIS = 5;

  private final MeterRegistry registry;
  private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor();
  private final Future<?> looking;
  private volatile double mostActive;
  private volatile double mostPending;
  private volatile long longestExhausted;
  private long exhaustedSince;

  PoolWatch(MeterRegistry registry) {
    this.registry = registry;
    looking = looks.scheduleWithFixedDelay(this::look, 0, LOOK_MILLIS, TimeUnit.MILLISECONDS);
  }

  private void look() {
    double active = gauge("hikaricp.connections.active");
    double pending = gauge("hikaricp.connections.pending");
    mostActive = Math.max(mostActive, active);
    mostPending = Math.max(mostPending, pending);
    boolean isExhausted = pending > 0 && active >= gauge("hikaricp.connections.max");
    long now = System.nanoTime();
    if (!isExhausted) {
      exhaustedSince = now;
    }
    longestExhausted = Math.max(longestExhausted, now - exhaustedSince);
  }

  private double gauge(String name) {
    return registry.get(name).gauges().stream().mapToDouble(Gauge::value).max().orElse(0);
  }

  double mostActive() {
    return mostActive;
  }

  double mostPending() {
    return mostPending;
  }

  /** For how long all connections were in use while somebody waited for one. */
  double longestExhaustedMillis() {
    return longestExhausted / 1e6;
  }

  /** How often somebody waited in vain. */
  double timeouts() {
    return registry.get("hikaricp.connections.timeout").counters().stream()
        .mapToDouble(Counter::count)
        .sum();
  }

  @Override
  public void close() {
    looking.cancel(true);
    looks.shutdownNow();
  }
}
