package dz.amal.application.kernel;

import dz.amal.domain.kernel.ModelUnavailable;
import dz.amal.domain.kernel.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Bounds what may fail or hang: all calls of a turn share one deadline. Thread-safe.
 *
 * <p>It also refuses to call anything while a transaction is open: no database connection waits for
 * a model.
 */
public final class TimeLimit {

  private final ExecutorService executor;
  private final InstantSource clock;
  private final Duration limit;
  private final Transactions transactions;

  /** Runs calls on the executor, which somebody else shuts down; the limit is for all of a turn. */
  public TimeLimit(
      ExecutorService executor, InstantSource clock, Duration limit, Transactions transactions) {
    this.executor = executor;
    this.clock = clock;
    this.limit = limit;
    this.transactions = transactions;
  }

  /** How long a turn may think. */
  public Duration limit() {
    return limit;
  }

  /** The instant by which a turn that begins now must have its answer. */
  public Instant deadline() {
    return clock.instant().plus(limit);
  }

  /**
   * Calls and waits until the deadline at most.
   *
   * @throws ModelUnavailable if the call fails in any way, or is not done in time; it is then
   *     interrupted
   * @throws IllegalStateException if a transaction is open on this thread
   */
  public <T> T call(Instant deadline, Supplier<T> call) {
    if (transactions.isOpen()) {
      throw new IllegalStateException("nothing that may hang is called inside a transaction");
    }
    try {
      return await(executor.submit(call::get), Duration.between(clock.instant(), deadline));
    } catch (RejectedExecutionException e) {
      throw new ModelUnavailable("too many calls under way", e);
    }
  }

  private static <T> T await(Future<T> future, Duration patience) {
    try {
      return future.get(Math.max(0, patience.toNanos()), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      throw new ModelUnavailable("not done in time", e);
    } catch (ExecutionException e) {
      throw new ModelUnavailable("call failed", e.getCause() == null ? e : e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ModelUnavailable("interrupted", e);
    } finally {
      future.cancel(true);
    }
  }
}
