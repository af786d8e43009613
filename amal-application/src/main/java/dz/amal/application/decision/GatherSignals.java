package dz.amal.application.decision;

import dz.amal.application.kernel.TimeLimit;
import dz.amal.domain.conversation.Mode;
import dz.amal.domain.decision.AnswerSignal;
import dz.amal.domain.decision.Circumstances;
import dz.amal.domain.decision.CueRules;
import dz.amal.domain.decision.Cues;
import dz.amal.domain.decision.IntentClassifier;
import dz.amal.domain.decision.IntentEstimate;
import dz.amal.domain.decision.Signals;
import dz.amal.domain.kernel.ModelUnavailable;
import dz.amal.domain.language.FoldedText;
import dz.amal.domain.language.Language;
import dz.amal.domain.language.LanguageIdentifier;
import dz.amal.domain.language.ReadingLanguage;
import dz.amal.domain.language.Script;
import dz.amal.domain.safety.CrisisGuard;
import dz.amal.domain.safety.CrisisHit;
import dz.amal.domain.turn.Earlier;
import dz.amal.domain.turn.PastTurn;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Looks at a message and says what it sees, before anybody decides. Never throws: what cannot be
 * seen is left empty. Thread-safe.
 */
public final class GatherSignals {

  private final CrisisGuard guard;
  private final CueRules cueRules;
  private final LanguageIdentifier languages;
  private final TimeLimit timeLimit;

  /** Wires the parts. */
  public GatherSignals(
      CrisisGuard guard, CueRules cueRules, LanguageIdentifier languages, TimeLimit timeLimit) {
    this.guard = guard;
    this.cueRules = cueRules;
    this.languages = languages;
    this.timeLimit = timeLimit;
  }

  /**
   * A message as it came.
   *
   * @param before what was so before it came, but for the answers that were of no use
   * @param earlier the turns before, the newest first; asked only where it matters: a crisis does
   *     not wait for it
   * @param locale of the person, for a message whose language cannot be told
   */
  public record Heard(
      String text, Circumstances before, Supplier<List<PastTurn>> earlier, ReadingLanguage locale) {

    /** A message that nothing was said before. */
    public static Heard first(String text, Mode mode, ReadingLanguage locale) {
      return new Heard(text, Circumstances.atFirst(mode), List::of, locale);
    }
  }

  /**
   * What was seen.
   *
   * @param question what to look for to answer it: the message, and what it goes on from
   */
  public record Seen(Signals signals, String question) {}

  /**
   * The signals of a message.
   *
   * @param classifier asked unless the rules have seen enough
   * @param deadline by when it must have answered
   */
  public Seen of(Heard heard, IntentClassifier classifier, Instant deadline) {
    FoldedText folded = FoldedText.of(heard.text());
    List<CrisisHit> hits = guard.check(folded); // first of all, and by rules alone
    Cues cues = cueRules.in(folded);
    boolean isCrisis =
        heard.before().crisisIsOpen() || hits.stream().anyMatch(CrisisHit::isCertain);
    Earlier earlier = isCrisis ? Earlier.nothing() : earlier(heard, cues);
    String question = cues.followsUp() ? earlier.completed(heard.text()) : heard.text();
    boolean needsNoModel = isCrisis || heard.before().mode() == Mode.SUPPORT;
    Signals signals =
        new Signals(
            heard.before().after(earlier.unhelpfulAnswers()),
            languageOf(heard.text(), heard.locale()),
            hits,
            cues,
            needsNoModel
                ? Optional.empty()
                : estimate(classifier, heard.text(), question, deadline),
            AnswerSignal.notTried());
    return new Seen(signals, question);
  }

  private static Earlier earlier(Heard heard, Cues cues) {
    try {
      return Earlier.of(heard.earlier().get(), cues);
    } catch (RuntimeException e) {
      // What cannot be read of the past must not keep the message from being looked at.
      return Earlier.nothing();
    }
  }

  /**
   * Of a message that goes on from another one, what both together are about; but a need that the
   * message shows by itself is not thinned by what was asked before.
   */
  private Optional<IntentEstimate> estimate(
      IntentClassifier classifier, String text, String question, Instant deadline) {
    try {
      return Optional.of(
          timeLimit.call(
              deadline,
              () -> {
                IntentEstimate alone = classifier.estimate(text);
                return text.equals(question)
                    ? alone
                    : classifier.estimate(question).noLessInNeedThan(alone);
              }));
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
