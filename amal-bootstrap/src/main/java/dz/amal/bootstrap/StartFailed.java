package dz.amal.bootstrap;

/** Thrown when something outside of Amal keeps it from starting; says in a line what to mend. */
public final class StartFailed extends RuntimeException {

  /** The message is for whoever runs the command, and holds no value. */
  public StartFailed(String message) {
    super(message);
  }

  /** As {@link #StartFailed(String)}, with what went wrong below. */
  public StartFailed(String message, Throwable cause) {
    super(message, cause);
  }
}
