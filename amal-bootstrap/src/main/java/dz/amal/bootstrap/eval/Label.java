package dz.amal.bootstrap.eval;

import dz.amal.domain.decision.Decision;
import java.util.Locale;

/** The four labels of a message. */
public enum Label {
  RAG,
  SUPPORT,
  CRISIS,
  OUT_OF_SCOPE;

  /** The label of a decision. */
  public static Label of(Decision decision) {
    return of(decision.bringsHuman(), decision.isCrisis(), decision.isOutOfScope());
  }

  static Label of(boolean support, boolean crisis, boolean outOfScope) {
    if (crisis) {
      return CRISIS;
    }
    if (support) {
      return SUPPORT;
    }
    return outOfScope ? OUT_OF_SCOPE : RAG;
  }

  /** Whether a human is brought in. */
  public boolean bringsHuman() {
    return this == SUPPORT || this == CRISIS;
  }

  /** As tables and JSON spell it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
