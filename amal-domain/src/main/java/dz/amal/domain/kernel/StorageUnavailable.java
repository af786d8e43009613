package dz.amal.domain.kernel;

/**
 * Thrown when the store cannot answer now, and trying again later is worth it.
 *
 * <p>The message never holds a value: databases repeat values in their errors.
 */
public final class StorageUnavailable extends RuntimeException {

  /** Says in constant words what could not be had. */
  public StorageUnavailable(String what) {
    super(what);
  }
}
