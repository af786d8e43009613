package dz.amal.redis;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.params.SetParams;

/**
 * A small pool of connections to one Redis, and whether it is there. Thread-safe.
 *
 * <p>Redis is away from the first question that fails, whatever the reason, until it has answered a
 * knock; a thread of its own knocks once a second. In between nobody asks it, so that a Redis that
 * hangs costs those under way a quarter of a second, and nobody after them anything.
 */
public final class RedisConnection implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(RedisConnection.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  /**
   * Written and not only asked for: a Redis that is full, or a replica, answers and takes nothing.
   */
  private static final String KNOCK = "amal:knock";

  private final RedisClient client;
  private final Duration pause;
  private final List<Runnable> onLoss = new CopyOnWriteArrayList<>();
  private final List<Runnable> onReturn = new CopyOnWriteArrayList<>();
  private final AtomicBoolean isThere = new AtomicBoolean();
  private final ScheduledExecutorService knocker =
      Executors.newSingleThreadScheduledExecutor(RedisConnection::daemon);

  private RedisConnection(RedisClient client, Duration pause) {
    this.client = client;
    this.pause = pause;
  }

  /** To this Redis; goes on without it where it does not answer. */
  public static RedisConnection open(RedisAddress address) {
    return open(RedisPool.of(address), PAUSE);
  }

  /** With another pause between two knocks, for tests. */
  static RedisConnection open(RedisClient client, Duration pause) {
    RedisConnection connection = new RedisConnection(client, pause);
    if (!connection.knock()) {
      LOG.warn("Redis does not answer; until it does, this node remembers by itself");
      connection.knockLater();
    }
    return connection;
  }

  /** Whether Redis answers, and takes what it is given. */
  public boolean answers() {
    return ask(redis -> redis.ping().equals("PONG"), () -> false);
  }

  /** Whether Redis was there when it was last asked; asks nothing. */
  boolean isThere() {
    return isThere.get();
  }

  /** What is done whenever Redis goes away, before anybody is told. */
  void onLoss(Runnable listener) {
    onLoss.add(listener);
  }

  /** What is done once Redis is back; others may ask it already. */
  void onReturn(Runnable listener) {
    onReturn.add(listener);
  }

  /** Asks Redis, if it is there; if it is not, or fails, what counts instead. */
  <T> T ask(Function<UnifiedJedis, T> question, Supplier<T> whenAway) {
    if (isThere.get()) {
      try {
        return question.apply(client);
      } catch (JedisException e) {
        goneAway(e);
      }
    }
    return whenAway.get();
  }

  @Override
  public void close() {
    isThere.set(false);
    knocker.shutdownNow();
    client.close();
  }

  private void goneAway(JedisException e) {
    onLoss.forEach(Runnable::run);
    if (isThere.compareAndSet(true, false)) {
      // Without the message, which may repeat what was asked.
      LOG.warn("Redis is away, this node remembers by itself: {}", e.getClass().getSimpleName());
      client.getPool().clear(); // what is idle was opened before, and may be dead
      knockLater();
    }
  }

  private void knockLater() {
    try {
      Future<?> unused =
          knocker.schedule(this::knockAgain, pause.toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException e) {
      // closed meanwhile
    }
  }

  private void knockAgain() {
    if (knock()) {
      LOG.info("Redis is back");
      onReturn.forEach(Runnable::run);
    } else {
      knockLater();
    }
  }

  private boolean knock() {
    try {
      client.set(KNOCK, "", SetParams.setParams().px(pause.toMillis()));
      isThere.set(true);
      return true;
    } catch (RuntimeException e) {
      return false; // whatever it was, the next knock tries again
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "amal-redis");
    thread.setDaemon(true);
    return thread;
  }
}
