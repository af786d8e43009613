package dz.amal.domain.decision;

import dz.amal.domain.kernel.ModelUnavailable;

/** Estimates what a message wants. Implementations are thread-safe. */
@FunctionalInterface
public interface IntentClassifier {

  /**
   * The estimate for one message.
   *
   * @throws ModelUnavailable if the classifier cannot answer now
   */
  IntentEstimate estimate(String message);
}
