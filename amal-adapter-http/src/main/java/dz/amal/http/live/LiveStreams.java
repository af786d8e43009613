package dz.amal.http.live;

import dz.amal.domain.notification.Bell;
import dz.amal.http.request.Json;
import io.javalin.http.Context;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The streams that are open here. The bell wakes those whom a ring concerns; a ring may be lost, so
 * all of them look by themselves now and then. Thread-safe; {@link #close} ends them all.
 */
public final class LiveStreams implements AutoCloseable {

  private static final long LOOK_SECONDS = 10;

  private final Json json;
  private final Set<LiveStream> open = ConcurrentHashMap.newKeySet();
  private final ExecutorService writers = Executors.newCachedThreadPool(named("amal-live"));
  private final ScheduledExecutorService looks =
      Executors.newSingleThreadScheduledExecutor(named("amal-live-look"));
  private final Runnable stopListening;
  private final Future<?> looking;
  private volatile boolean isClosed;

  /** Listens to this bell. */
  public LiveStreams(Bell bell, Json json) {
    this.json = json;
    stopListening = bell.listen(this::heard);
    looking =
        looks.scheduleWithFixedDelay(this::look, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
  }

  private static ThreadFactory named(String name) {
    return work -> {
      Thread thread = new Thread(work, name);
      thread.setDaemon(true);
      return thread;
    };
  }

  /**
   * Answers a request with a stream.
   *
   * @param concerns which rings it is woken by
   * @param news what is new since it was last asked; it is asked by one thread at a time
   */
  void begin(Context context, Predicate<Bell.Ring> concerns, Supplier<List<LiveEvent>> news) {
    LiveStream stream = LiveStream.begin(context, json, concerns, news, writers);
    open.add(stream);
    if (isClosed) {
      stream.end();
    }
  }

  private void heard(Bell.Ring ring) {
    open.stream()
        .filter(stream -> ring.topic() == Bell.Topic.EVERYTHING || stream.concerns(ring))
        .forEach(LiveStream::wake);
  }

  private void look() {
    open.removeIf(LiveStream::isOver);
    open.forEach(LiveStream::beat);
  }

  @Override
  public void close() {
    isClosed = true;
    stopListening.run();
    looking.cancel(true);
    looks.shutdownNow();
    open.forEach(LiveStream::end);
    writers.shutdownNow();
  }
}
