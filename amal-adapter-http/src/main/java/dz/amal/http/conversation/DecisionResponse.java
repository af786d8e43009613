package dz.amal.http.conversation;

import dz.amal.domain.decision.Decision;
import java.util.List;

/**
 * A decision in the API's shape.
 *
 * @param reason in Arabic
 */
public record DecisionResponse(
    String decision,
    boolean crisis,
    boolean outOfScope,
    double confidence,
    String reason,
    List<String> reasonCodes,
    String modelUsed) {

  public DecisionResponse {
    reasonCodes = List.copyOf(reasonCodes);
  }

  static DecisionResponse of(Decision decision, String reason, String modelUsed) {
    return new DecisionResponse(
        decision.code(),
        decision.isCrisis(),
        decision.isOutOfScope(),
        decision.confidence(),
        reason,
        List.of(decision.reason().code()),
        modelUsed);
  }
}
