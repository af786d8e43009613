package dz.amal.domain.notification;

import java.util.List;

/** Calls other programs. Thread-safe; waits for one no longer than some seconds. */
public interface Webhooks {

  /** The names of the endpoints that are set up, in the order of their configuration. */
  List<String> endpoints();

  /**
   * Tells an endpoint. Nothing is thrown: whoever asks tries again later, or gives up.
   *
   * @param endpoint one of {@link #endpoints()}; one that is set up no longer is refused for good
   */
  DeliveryResult call(String endpoint, Hook hook);
}
