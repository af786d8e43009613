package dz.amal.bootstrap;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The threads that models are called on, so that a call that hangs holds nothing else up. */
public final class ModelThreads {

  private static final int MOST = 64;

  private ModelThreads() {}

  /** Refuses a call, rather than let it wait, when all are busy: the turn then goes to a human. */
  public static ExecutorService start() {
    AtomicInteger count = new AtomicInteger();
    return new ThreadPoolExecutor(
        0,
        MOST,
        30,
        TimeUnit.SECONDS,
        new SynchronousQueue<>(),
        task -> {
          Thread thread = new Thread(task, "amal-model-" + count.incrementAndGet());
          thread.setDaemon(true);
          return thread;
        });
  }
}
