package dz.amal.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Lets one unit after the other touch the tables, and undoes one that fails.
 *
 * <p>One lock for all is slower than a database under load, and promises more: units see nothing of
 * each other, and whoever claims what another unit has claimed waits until that unit has ended.
 */
final class OneUnitAtATime {

  private final ReentrantLock lock = new ReentrantLock();
  private final UndoLog undo;
  private final Runnable whatMustHold;
  private final List<Runnable> afterwards = new ArrayList<>();
  private boolean isUnitOpen;
  private boolean isSpoiled;

  /**
   * Undoes in this log.
   *
   * @param whatMustHold asked at the end of each unit, as deferred constraints are; throws if it
   *     does not hold
   */
  OneUnitAtATime(UndoLog undo, Runnable whatMustHold) {
    this.undo = undo;
    this.whatMustHold = whatMustHold;
  }

  /** Whether a unit is open on this thread. */
  boolean isOpen() {
    return lock.isHeldByCurrentThread() && isUnitOpen;
  }

  /** For what only means something inside a unit. */
  void requireOpen() {
    if (!isOpen()) {
      throw new IllegalStateException("a lock needs a transaction to end with");
    }
  }

  /** Runs several calls wholly or not at all. */
  <T> T unit(Supplier<T> work) {
    if (isOpen()) {
      throw new IllegalStateException("a unit is already open on this thread");
    }
    List<Runnable> next = new ArrayList<>();
    T result;
    lock.lock();
    try {
      isUnitOpen = true;
      isSpoiled = false;
      result =
          whollyOrNotAtAll(
              () -> {
                T done = work.get();
                requireUnspoiled();
                return done;
              });
      next.addAll(afterwards);
    } finally {
      afterwards.clear();
      isUnitOpen = false;
      lock.unlock();
    }
    next.forEach(Runnable::run);
    return result;
  }

  /** Runs once the unit of this thread has ended well; at once where there is none. */
  void afterwards(Runnable action) {
    if (isOpen()) {
      afterwards.add(action);
    } else {
      action.run();
    }
  }

  /** Runs one call of a store: in the open unit, or as a unit of its own. */
  <T> T call(Supplier<T> work) {
    lock.lock();
    try {
      return isUnitOpen ? inOpenUnit(work) : whollyOrNotAtAll(work);
    } finally {
      lock.unlock();
    }
  }

  /** As {@link #call}, for a call without a result. */
  void run(Runnable work) {
    call(
        () -> {
          work.run();
          return true;
        });
  }

  private <T> T whollyOrNotAtAll(Supplier<T> work) {
    boolean isDone = false;
    try {
      T result = work.get();
      whatMustHold.run();
      isDone = true;
      return result;
    } finally {
      if (!isDone) {
        undo.putBack();
      }
      undo.forget();
    }
  }

  private <T> T inOpenUnit(Supplier<T> work) {
    requireUnspoiled();
    try {
      return work.get();
    } catch (RuntimeException refusal) {
      isSpoiled = true;
      throw refusal;
    }
  }

  // PostgreSQL takes nothing more in a transaction of which a statement has failed, even if the
  // failure was caught; a use case that lives on such a unit must not pass its tests here.
  private void requireUnspoiled() {
    if (isSpoiled) {
      throw new IllegalStateException("something in this unit has failed before");
    }
  }
}
