package dz.amal.domain.decision;

import dz.amal.domain.kernel.InvalidValue;

/**
 * The numbers a decision depends on, under a version that is stored with it.
 *
 * @param version 1 to 50 characters
 * @param crisisAbove a crisis is suspected when its probability is higher, 0 to 1
 * @param crisisAboveOnHint the same where a rule of the guard gives a hint, 0 to {@code
 *     crisisAbove}
 * @param humanAbove a human is brought in when distress and crisis together are more likely, 0 to 1
 * @param unhelpfulAnswers a human is brought in after so many answers in a row that were of no use,
 *     1 or more
 */
public record DecisionPolicy(
    String version,
    double crisisAbove,
    double crisisAboveOnHint,
    double humanAbove,
    int unhelpfulAnswers) {

  private static final int LONGEST_VERSION = 50;

  public DecisionPolicy {
    if (version.isBlank() || version.length() > LONGEST_VERSION) {
      throw new InvalidValue("version", "must be of 1 to 50 characters");
    }
    requireProbability("crisis_above", crisisAbove, 1);
    requireProbability("crisis_above_on_hint", crisisAboveOnHint, crisisAbove);
    requireProbability("human_above", humanAbove, 1);
    if (unhelpfulAnswers < 1) {
      throw new InvalidValue("unhelpful_answers", "must be 1 or more");
    }
  }

  /**
   * The policy that comes with Amal. The thresholds were chosen on the training part of the
   * labelled messages by cross-validation; see docs/decisions.md.
   */
  public static DecisionPolicy standard() {
    return new DecisionPolicy("2026-11-28", 0.35, 0.1, 0.45, 2);
  }

  private static void requireProbability(String field, double value, double most) {
    if (!(value >= 0 && value <= most)) {
      throw new InvalidValue(
          field, most == 1 ? "must be from 0 to 1" : "must be from 0 to crisis_above");
    }
  }
}
