package dz.amal.testkit.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;

/** Several threads that do the same thing at the same time. */
public final class AtOnce {

  // Far more than any test needs; it only ends a test whose threads wait for each other.
  private static final long PATIENCE_IN_SECONDS = 60;

  private AtOnce() {}

  /**
   * Starts the work in as many threads, all together, and returns what came of it in their order.
   *
   * @param work gets the number of its thread, from 0
   * @throws AssertionError if one of them threw, or did not end
   */
  public static <T> List<T> results(int threads, IntFunction<T> work) {
    CyclicBarrier start = new CyclicBarrier(threads);
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      List<Future<T>> running = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        int number = i;
        running.add(
            executor.submit(
                () -> {
                  start.await(PATIENCE_IN_SECONDS, TimeUnit.SECONDS);
                  return work.apply(number);
                }));
      }
      return running.stream().map(AtOnce::resultOf).toList();
    } finally {
      executor.shutdownNow();
    }
  }

  private static <T> T resultOf(Future<T> future) {
    try {
      return future.get(PATIENCE_IN_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw new AssertionError("a thread threw", e.getCause());
    } catch (TimeoutException e) {
      throw new AssertionError("a thread did not end", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }
}
