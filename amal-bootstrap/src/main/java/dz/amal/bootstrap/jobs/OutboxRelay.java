package dz.amal.bootstrap.jobs;

import dz.amal.application.notification.PassOnNotifications;
import dz.amal.domain.notification.Bell;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Passes notifications on as soon as the bell rings, so that the desk need not wait for the next
 * turn of the job that does the same.
 */
public final class OutboxRelay implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);

  private final PassOnNotifications passOn;
  private final AtomicBoolean isCalled = new AtomicBoolean();
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread relay = new Thread(work, "amal-outbox");
            relay.setDaemon(true);
            return relay;
          });

  private final Runnable stopListening;

  /** Listens from now on. */
  public OutboxRelay(PassOnNotifications passOn, Bell bell) {
    this.passOn = passOn;
    stopListening = bell.listen(this::heard);
  }

  private void heard(Bell.Ring ring) {
    boolean concerns = ring.topic() == Bell.Topic.OUTBOX || ring.topic() == Bell.Topic.EVERYTHING;
    if (concerns && !isCalled.getAndSet(true)) {
      thread.execute(this::passOn);
    }
  }

  private void passOn() {
    isCalled.set(false);
    try {
      passOn.handle();
    } catch (RuntimeException e) {
      LOG.warn("notifications wait for the next turn: {}", e.getClass().getName());
    }
  }

  @Override
  public void close() {
    stopListening.run();
    thread.shutdownNow();
  }
}
