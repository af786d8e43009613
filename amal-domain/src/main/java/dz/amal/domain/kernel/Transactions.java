package dz.amal.domain.kernel;

import java.util.function.Supplier;

/**
 * Draws the line around what is stored wholly or not at all.
 *
 * <p>The use case draws it; stores never do. Nothing remote is called inside: no database
 * connection waits for a model. Implementations are thread-safe; a unit belongs to the thread that
 * opened it.
 */
public interface Transactions {

  /**
   * Runs the unit; what it stored is durable when this returns, and undone when it throws.
   *
   * @throws IllegalStateException if a unit is already open on this thread
   */
  <T> T inTransaction(Supplier<T> unit);

  /** Whether a unit is open on this thread. */
  boolean isOpen();

  /** As {@link #inTransaction(Supplier)}, for a unit without a result. */
  default void runInTransaction(Runnable unit) {
    inTransaction(
        () -> {
          unit.run();
          return true;
        });
  }
}
