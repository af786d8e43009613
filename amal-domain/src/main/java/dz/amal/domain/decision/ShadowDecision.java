package dz.amal.domain.decision;

/**
 * What a policy that is only tried out would have decided from the same signals. Nothing follows
 * from it.
 *
 * @param policyVersion of that policy
 */
public record ShadowDecision(String policyVersion, Course course, ReasonCode reason) {

  /** What the engine would have decided. */
  public static ShadowDecision of(DecisionEngine engine, Signals signals) {
    Decision decision = engine.decide(signals);
    return new ShadowDecision(engine.policyVersion(), decision.course(), decision.reason());
  }
}
