package dz.amal.domain.decision;

/**
 * The numbers a decision depends on, under a version that is stored with it.
 *
 * @param crisisAbove a crisis is suspected when its probability is higher, 0 to 1
 * @param humanAbove a human is brought in when distress and crisis together are more likely, 0 to 1
 */
public record DecisionPolicy(String version, double crisisAbove, double humanAbove) {

  /**
   * The policy that comes with Amal. The thresholds were chosen on the training part of the
   * labelled messages by cross-validation; see docs/decisions.md.
   */
  public static DecisionPolicy standard() {
    return new DecisionPolicy("2026-11-22", 0.3, 0.45);
  }
}
