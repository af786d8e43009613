package dz.amal.llm.online.call;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/** Looks at the calls that run, some tens of times a second, on one thread. Thread-safe. */
final class CallWatch implements AutoCloseable {

  private static final long PAUSE = Duration.ofMillis(20).toNanos();

  private final Set<WatchedCall> calls = ConcurrentHashMap.newKeySet();
  private final InstantSource clock;
  private final Thread watcher;
  private volatile boolean isOpen = true;

  CallWatch(InstantSource clock) {
    this.clock = clock;
    this.watcher = new Thread(this::watch, "model-calls");
    this.watcher.setDaemon(true);
    this.watcher.start();
  }

  void add(WatchedCall call) {
    boolean wasIdle = calls.isEmpty();
    calls.add(call);
    if (wasIdle) {
      LockSupport.unpark(watcher);
    }
  }

  void remove(WatchedCall call) {
    call.over();
    calls.remove(call);
  }

  private void watch() {
    while (isOpen) {
      if (calls.isEmpty()) {
        LockSupport.park(this);
      } else {
        calls.forEach(call -> call.lookAt(clock.instant()));
        LockSupport.parkNanos(this, PAUSE);
      }
    }
  }

  /** Cuts off what still runs. */
  @Override
  public void close() {
    isOpen = false;
    calls.forEach(call -> call.cutOff(ModelFault.CANCELLED));
    LockSupport.unpark(watcher);
  }
}
