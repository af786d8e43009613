package dz.amal.bootstrap;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads that turns and models have to themselves, so that what takes its time holds nothing
 * else up. They cost some memory while they wait, and end when there is nothing to do.
 */
public final class Threads {

  private static final int MOST_TURNS = 1_000;
  private static final int MOST_MODELS = 64;
  private static final int IDLE_SECONDS = 30;

  private Threads() {}

  /**
   * One thread for each turn; beyond the last, whoever hands a turn over has to work on it: nobody
   * is turned away.
   */
  public static ExecutorService ofTurns() {
    return new ThreadPoolExecutor(
        0,
        MOST_TURNS,
        IDLE_SECONDS,
        TimeUnit.SECONDS,
        new SynchronousQueue<>(),
        named("amal-turn-"),
        new ThreadPoolExecutor.CallerRunsPolicy());
  }

  /** For the models of the settings. */
  static ExecutorService of(ConfiguredModels models) {
    return models.online().isPresent() ? ofModelsElsewhere() : ofModels();
  }

  /**
   * For models of this process. When all are busy a call waits, at most as long as its turn may;
   * then it goes to a human.
   */
  public static ExecutorService ofModels() {
    ThreadPoolExecutor threads =
        new ThreadPoolExecutor(
            MOST_MODELS,
            MOST_MODELS,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            named("amal-model-"));
    threads.allowCoreThreadTimeOut(true);
    return threads;
  }

  /**
   * For models elsewhere, which are waited for: one for each turn. Beyond the last a call is
   * refused, and its turn goes to a human.
   */
  public static ExecutorService ofModelsElsewhere() {
    return new ThreadPoolExecutor(
        0,
        MOST_TURNS,
        IDLE_SECONDS,
        TimeUnit.SECONDS,
        new SynchronousQueue<>(),
        named("amal-model-"));
  }

  private static ThreadFactory named(String prefix) {
    AtomicInteger count = new AtomicInteger();
    return task -> {
      Thread thread = new Thread(task, prefix + count.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }
}
