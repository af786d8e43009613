package dz.amal.llm.online.call;

import java.time.Duration;
import java.util.Optional;

/** Thrown when a call has failed. Holds no words: neither those asked nor those answered. */
public final class ModelFailed extends RuntimeException {

  private final ModelFault fault;
  private final Optional<Duration> retryAfter;

  /** A call that failed for this reason. */
  public ModelFailed(ModelFault fault) {
    this(fault, Optional.empty());
  }

  /** As above, by an endpoint that said when to come back. */
  ModelFailed(ModelFault fault, Optional<Duration> retryAfter) {
    super(fault.code(), null, false, false); // where it was thrown says nothing, and costs
    this.fault = fault;
    this.retryAfter = retryAfter;
  }

  /** Why. */
  public ModelFault fault() {
    return fault;
  }

  /** When the endpoint wants to be asked again. */
  Optional<Duration> retryAfter() {
    return retryAfter;
  }
}
