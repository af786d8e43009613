package dz.amal.llm.online.call;

import dz.amal.llm.online.call.CallLimits.Illness;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Whether the endpoint is worth asking, by how the last calls ended. Once ill it is left alone for
 * a while and then tried; no thread is needed for that. Thread-safe.
 */
final class Health {

  private static final float HALF = 50;
  private static final Duration LONGEST_TRIAL = Duration.ofMinutes(1);

  private final CircuitBreaker breaker;

  Health(Illness illness, InstantSource clock, ModelCalls calls) {
    this.breaker =
        CircuitBreaker.of(
            "models-elsewhere",
            CircuitBreakerConfig.custom()
                .clock(clock.withZone(ZoneOffset.UTC))
                .slidingWindowType(SlidingWindowType.COUNT_BASED)
                .slidingWindowSize(illness.calls())
                .minimumNumberOfCalls(illness.fewest())
                .failureRateThreshold(HALF)
                .waitDurationInOpenState(illness.pause())
                .permittedNumberOfCallsInHalfOpenState(illness.trials())
                .maxWaitDurationInHalfOpenState(LONGEST_TRIAL)
                .build());
    breaker
        .getEventPublisher()
        .onStateTransition(event -> tell(calls, event.getStateTransition().getToState()));
  }

  private static void tell(ModelCalls calls, State state) {
    calls.changed(state != State.OPEN);
  }

  /** Whether a call would be let through now. */
  boolean isWell() {
    if (breaker.getState() == State.CLOSED) {
      return true;
    }
    boolean wouldBe = breaker.tryAcquirePermission();
    if (wouldBe) {
      breaker.releasePermission();
    }
    return wouldBe;
  }

  /** Whether a call is let through; it must be told of by {@link #ended}. */
  boolean letsThrough() {
    return breaker.tryAcquirePermission();
  }

  /** How a call that was let through has ended. */
  void ended(Duration took, Optional<ModelFault> fault) {
    long nanos = took.toNanos();
    if (fault.isEmpty()) {
      breaker.onSuccess(nanos, TimeUnit.NANOSECONDS);
    } else if (fault.get().isIllness()) {
      breaker.onError(nanos, TimeUnit.NANOSECONDS, new ModelFailed(fault.get()));
    } else {
      breaker.releasePermission();
    }
  }
}
