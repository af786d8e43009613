package dz.amal.application.turn;

import dz.amal.domain.kernel.StorageUnavailable;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets some turns at a time to the store, so that hundreds that end at one moment leave room for
 * everything else; somebody in danger passes at once. Thread-safe.
 */
public final class StoringGate {

  private final Semaphore places;
  private final Duration patience;

  /**
   * A gate.
   *
   * @param atOnce how many turns store at a time, from 1
   * @param patience how long a turn waits for its place
   */
  public StoringGate(int atOnce, Duration patience) {
    this.places = new Semaphore(atOnce, true);
    this.patience = patience;
  }

  /** As many as leave more than half of a pool of twenty connections to others. */
  public static StoringGate standard() {
    return new StoringGate(8, Duration.ofSeconds(10));
  }

  /**
   * Stores.
   *
   * @throws StorageUnavailable if no place became free in time, beside what storing throws
   */
  <T> T pass(boolean isInDanger, Supplier<T> storing) {
    if (isInDanger) {
      return storing.get();
    }
    takePlace();
    try {
      return storing.get();
    } finally {
      places.release();
    }
  }

  private void takePlace() {
    try {
      if (!places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new StorageUnavailable("too many turns wait to be stored");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StorageUnavailable("interrupted while waiting to store");
    }
  }
}
