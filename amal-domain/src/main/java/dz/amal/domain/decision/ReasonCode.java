package dz.amal.domain.decision;

import java.util.Locale;

/** Why a decision was made: the name of the rule that made it. */
public enum ReasonCode {
  CRISIS_RULE,
  CRISIS_SUSPECTED,
  HUMAN_HAS_IT,
  CRISIS_CONTINUES,
  ROLE_ATTACK,
  SUPPORT_MODE,
  ASKED_FOR_HUMAN,
  REPEATED_FAILURE,
  MODEL_UNAVAILABLE,
  OUT_OF_SCOPE,
  GREETING,
  DISTRESS,
  NO_KNOWLEDGE,
  ANSWER_UNSUPPORTED,
  ANSWERED_FROM_KNOWLEDGE;

  /** The code as the API and the database spell it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
