package dz.amal.benchmarks.models;

import dz.amal.domain.decision.Intent;
import dz.amal.domain.decision.IntentClassifier;
import dz.amal.domain.decision.IntentEstimate;
import dz.amal.domain.ticket.TicketCategory;
import java.util.Map;

/** Takes every message for a question, at once. Thread-safe. */
public final class AlwaysAQuestion implements IntentClassifier {

  @Override
  public IntentEstimate estimate(String message) {
    return new IntentEstimate(
        "always-a-question-1",
        Map.of(Intent.INFORMATION, 1.0),
        Map.of(TicketCategory.GENERAL, 1.0));
  }
}
