package dz.amal.http.conversation;

import dz.amal.domain.decision.Decision;
import java.util.List;

/**
 * A decision in the API's shape.
 *
 * @param reason in Arabic, made from the codes
 * @param reasonCodes the rule that decided first
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

  static DecisionResponse of(
      Decision decision, String reason, List<String> reasonCodes, String modelUsed) {
    return new DecisionResponse(
        decision.code(),
        decision.isCrisis(),
        decision.isOutOfScope(),
        decision.confidence(),
        reason,
        reasonCodes,
        modelUsed);
  }
}
