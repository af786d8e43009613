package dz.amal.llm.online.call;

import com.openai.client.OpenAIClient;
import dz.amal.domain.model.ModelUse;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.core.IntervalFunction;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Where models elsewhere are asked. A call is let through if there is room and the endpoint is
 * well, ends in time, and is tried again only where that may help and nothing has come yet.
 * Thread-safe.
 */
public final class Endpoint implements AutoCloseable {

  private static final int MOST_ATTEMPTS = 3;
  private static final IntervalFunction PAUSE =
      IntervalFunction.ofExponentialRandomBackoff(
          Duration.ofMillis(200), 2.0, 0.5, Duration.ofSeconds(2));

  private final CallLimits limits;
  private final InstantSource clock;
  private final ModelCalls calls;
  private final Wire wire;
  private final CallWatch watch;
  private final Bulkhead room;
  private final Health health;
  private final Pause pause;

  /** Asks once, and reads the answer. */
  @FunctionalInterface
  public interface Attempt<T> {

    /**
     * Asks the client and reads all of the answer.
     *
     * @throws ModelFailed if the answer is not what was agreed on
     */
    T ask(OpenAIClient client, Progress progress);
  }

  /** Waits between two attempts. */
  @FunctionalInterface
  public interface Pause {

    /** Waits that long. */
    void of(Duration time) throws InterruptedException;
  }

  /** An endpoint, of which these calls are told. */
  public Endpoint(
      EndpointAddress address, CallLimits limits, InstantSource clock, ModelCalls calls) {
    this(address, limits, clock, calls, time -> Thread.sleep(time.toMillis()));
  }

  /** As above, with another way to wait. */
  public Endpoint(
      EndpointAddress address,
      CallLimits limits,
      InstantSource clock,
      ModelCalls calls,
      Pause pause) {
    this.limits = limits;
    this.clock = clock;
    this.calls = calls;
    this.pause = pause;
    this.wire = new Wire(address, limits);
    this.watch = new CallWatch(clock);
    this.health = new Health(limits.illness(), clock, calls);
    this.room =
        Bulkhead.of(
            "models-elsewhere",
            BulkheadConfig.custom()
                .maxConcurrentCalls(limits.atOnce())
                .maxWaitDuration(Duration.ZERO)
                .build());
  }

  /** Whether a call would be let through now. */
  public boolean isWell() {
    return health.isWell();
  }

  /** The limits of its calls. */
  public CallLimits limits() {
    return limits;
  }

  /** When something that begins now has to be over. */
  public Instant in(Duration time) {
    return clock.instant().plus(time);
  }

  /**
   * Asks, again if need be.
   *
   * @throws ModelFailed if nothing came of it
   */
  public <T> T ask(Errand errand, Attempt<T> attempt) {
    if (!room.tryAcquirePermission()) {
      throw notAsked(errand, ModelFault.BUSY);
    }
    try {
      return withRetries(errand, attempt);
    } finally {
      room.releasePermission();
    }
  }

  private <T> T withRetries(Errand errand, Attempt<T> attempt) {
    for (int number = 1; ; number++) {
      WatchedCall call = new WatchedCall(errand, limits.firstToken(), clock);
      try {
        return once(errand, attempt, call);
      } catch (ModelFailed failed) {
        Duration rest = failed.retryAfter().orElse(Duration.ofMillis(PAUSE.apply(number)));
        boolean isOver = number == MOST_ATTEMPTS || call.hasBegun();
        if (isOver || !failed.fault().isWorthARetry() || isTooLong(rest, errand)) {
          throw failed;
        }
        rest(rest);
      }
    }
  }

  private boolean isTooLong(Duration rest, Errand errand) {
    return !clock.instant().plus(rest).isBefore(errand.until());
  }

  private void rest(Duration time) {
    try {
      pause.of(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ModelFailed(ModelFault.CANCELLED);
    }
  }

  private <T> T once(Errand errand, Attempt<T> attempt, WatchedCall call) {
    if (Thread.currentThread().isInterrupted()) {
      throw notAsked(errand, ModelFault.CANCELLED);
    }
    if (!health.letsThrough()) {
      throw notAsked(errand, ModelFault.LEFT_ALONE);
    }
    watch.add(call);
    try {
      T answer = attempt.ask(wire.of(call), call);
      ended(errand, call, Optional.empty());
      return answer;
    } catch (RuntimeException e) {
      ModelFailed failed = Diagnosis.of(e, call);
      ended(errand, call, Optional.of(failed.fault()));
      throw failed;
    } finally {
      watch.remove(call);
      wire.done();
      call.hangUp();
    }
  }

  private ModelFailed notAsked(Errand errand, ModelFault fault) {
    calls.ended(
        new ModelCall(
            errand.model(),
            errand.purpose(),
            Optional.of(fault),
            Duration.ZERO,
            Optional.empty(),
            0,
            0));
    return new ModelFailed(fault);
  }

  private void ended(Errand errand, WatchedCall call, Optional<ModelFault> fault) {
    boolean isPaid = fault.map(why -> why.mayHaveCost() && call.isConnected()).orElse(true);
    int prompt = isPaid ? call.promptTokens() : 0;
    health.ended(call.took(), fault);
    calls.ended(
        new ModelCall(
            errand.model(),
            errand.purpose(),
            fault,
            call.took(),
            call.firstToken(),
            prompt,
            call.completionTokens()));
    if (isPaid) {
      errand
          .meter()
          .accept(
              new ModelUse(
                  errand.model(),
                  errand.purpose(),
                  errand.prompt(),
                  prompt,
                  call.completionTokens()));
    }
  }

  /** Cuts off what still runs. */
  @Override
  public void close() {
    watch.close();
    wire.close();
  }
}
