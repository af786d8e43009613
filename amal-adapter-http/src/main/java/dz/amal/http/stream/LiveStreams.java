package dz.amal.http.stream;

import dz.amal.domain.notification.Bell;
import dz.amal.http.request.Json;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * The streams that are open here. The bell wakes those whom a ring concerns; a ring may be lost, so
 * all of them look by themselves now and then. Thread-safe; {@link #close} ends them all.
 */
public final class LiveStreams implements AutoCloseable {

  private static final long LOOK_SECONDS = 10;

  /** How browsers should come back: after two seconds. */
  private static final String COME_BACK = "retry: 2000\n\n";

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
   * Answers a request with a stream that goes on until it is closed; the answer ends with {@link
   * LiveStream#ended}.
   *
   * @param concerns which rings it is woken by
   * @param news what is new since it was last asked; it is asked by one thread at a time
   */
  public LiveStream begin(HttpServletResponse response, Predicate<Bell.Ring> concerns, News news) {
    return begin(response, concerns, news, COME_BACK);
  }

  /** Answers a request with a stream that ends with its news, and is woken by nobody's bell. */
  public LiveStream begin(HttpServletResponse response, News news) {
    return begin(response, ring -> false, news, "");
  }

  private LiveStream begin(
      HttpServletResponse response, Predicate<Bell.Ring> concerns, News news, String opening) {
    LiveStream stream = LiveStream.begin(response, json, concerns, news, writers, opening);
    open.add(stream);
    if (isClosed) {
      stream.end();
    }
    return stream;
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
