package dz.amal.domain.decision;

import dz.amal.domain.language.ReadingLanguage;
import dz.amal.domain.language.Wording;

/**
 * Says in a sentence why a decision was made: a pure function of its {@link ReasonCode}. Immutable
 * and thread-safe.
 */
public final class ReasonText {

  private final Wording wording = Wording.load(ReasonText.class, "reasons");

  /** The reason as a sentence. */
  public String of(ReasonCode reason, ReadingLanguage language) {
    return wording.text(language.tag(), reason.code());
  }
}
