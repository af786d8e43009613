package dz.amal.domain.kernel;

/**
 * Thrown when a model or an index cannot answer now: refused, failed, or too slow. The turn goes to
 * a human.
 *
 * <p>The message never holds what the model was asked or what it said.
 */
public final class ModelUnavailable extends RuntimeException {

  /** Says in constant words what was not available. */
  public ModelUnavailable(String what) {
    super(what);
  }

  /** As above, with the type of the cause; its message may hold personal words and is dropped. */
  public ModelUnavailable(String what, Throwable cause) {
    super(what + ": " + cause.getClass().getName());
  }
}
