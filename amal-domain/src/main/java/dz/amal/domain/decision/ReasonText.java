package dz.amal.domain.decision;

import dz.amal.domain.language.ReadingLanguage;
import dz.amal.domain.language.Wording;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says why a decision was made: a pure function of what is stored of it. Immutable and thread-safe.
 */
public final class ReasonText {

  private final Wording wording = Wording.load(ReasonText.class, "reasons");

  /**
   * The reason codes: the rule that decided first, then what else of the signals speaks for it. The
   * kinds of danger that the guard found, as {@code danger_suicide}; that a human was asked for
   * beside a crisis; that the message followed up an earlier one.
   */
  public List<String> codes(Decision decision, Signals signals) {
    return Stream.of(
            Stream.of(decision.reason().code()),
            decision.isCrisis() ? dangers(signals) : Stream.<String>empty(),
            decision.isCrisis() && signals.cues().asksForHuman()
                ? Stream.of(ReasonCode.ASKED_FOR_HUMAN.code())
                : Stream.<String>empty(),
            decision.course() == Course.ANSWER && signals.cues().followsUp()
                ? Stream.of("follows_up")
                : Stream.<String>empty())
        .flatMap(codes -> codes)
        .toList();
  }

  /** The codes as sentences. */
  public String of(Decision decision, Signals signals, ReadingLanguage language) {
    return codes(decision, signals).stream()
        .map(code -> wording.text(language.tag(), code))
        .collect(Collectors.joining(" "));
  }

  private static Stream<String> dangers(Signals signals) {
    return signals.crisisHits().stream()
        .map(hit -> "danger_" + hit.kind().name().toLowerCase(Locale.ROOT))
        .distinct();
  }
}
