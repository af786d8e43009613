package dz.amal.application.decision;

import dz.amal.application.kernel.TimeLimit;
import dz.amal.domain.conversation.Mode;
import dz.amal.domain.decision.AnswerSignal;
import dz.amal.domain.decision.HumanWish;
import dz.amal.domain.decision.IntentClassifier;
import dz.amal.domain.decision.IntentEstimate;
import dz.amal.domain.decision.Signals;
import dz.amal.domain.kernel.ModelUnavailable;
import dz.amal.domain.language.Language;
import dz.amal.domain.language.LanguageIdentifier;
import dz.amal.domain.language.ReadingLanguage;
import dz.amal.domain.language.Script;
import dz.amal.domain.safety.CrisisGuard;
import dz.amal.domain.safety.CrisisHit;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Looks at a message and says what it sees, before anybody decides. Never throws: what cannot be
 * seen is left empty. Thread-safe.
 */
public final class GatherSignals {

  private final CrisisGuard guard;
  private final HumanWish humanWish;
  private final LanguageIdentifier languages;
  private final IntentClassifier classifier;
  private final TimeLimit timeLimit;

  /** Wires the parts. */
  public GatherSignals(
      CrisisGuard guard,
      HumanWish humanWish,
      LanguageIdentifier languages,
      IntentClassifier classifier,
      TimeLimit timeLimit) {
    this.guard = guard;
    this.humanWish = humanWish;
    this.languages = languages;
    this.classifier = classifier;
    this.timeLimit = timeLimit;
  }

  /**
   * The signals of a message.
   *
   * @param locale of the person, for a message whose language cannot be told
   * @param deadline by when a model must have answered
   */
  public Signals of(String text, Mode mode, ReadingLanguage locale, Instant deadline) {
    List<CrisisHit> hits = guard.check(text); // first of all, and by rules alone
    boolean needsNoModel = !hits.isEmpty() || mode == Mode.SUPPORT;
    return new Signals(
        mode,
        languageOf(text, locale),
        hits,
        hits.isEmpty() && humanWish.isIn(text),
        needsNoModel ? Optional.empty() : estimate(text, deadline),
        AnswerSignal.notTried());
  }

  private Optional<IntentEstimate> estimate(String text, Instant deadline) {
    try {
      return Optional.of(timeLimit.call(deadline, () -> classifier.estimate(text)));
    } catch (ModelUnavailable e) {
      return Optional.empty();
    }
  }

  private Language languageOf(String text, ReadingLanguage locale) {
    try {
      return languages.identify(text);
    } catch (RuntimeException | LinkageError e) {
      // The crisis reply needs a language even when the identifier is broken.
      return Script.of(text) == Script.ARABIC
          ? Language.ARABIC
          : Language.spokenBy(locale == ReadingLanguage.ARABIC ? ReadingLanguage.FRENCH : locale);
    }
  }
}
