package dz.amal.domain.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dz.amal.domain.conversation.Mode;
import dz.amal.domain.language.Language;
import dz.amal.domain.language.ReadingLanguage;
import dz.amal.domain.language.Script;
import dz.amal.domain.language.Wording;
import dz.amal.domain.safety.CrisisHit;
import dz.amal.domain.safety.CrisisKind;
import dz.amal.domain.safety.CrisisLevel;
import dz.amal.domain.ticket.TicketCategory;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ReasonTextTest {

  private final ReasonText reasons = new ReasonText();

  @ParameterizedTest
  @EnumSource(ReasonCode.class)
  void explainsEveryReasonToEveryReader(ReasonCode reason) {
    Set<String> sentences = new HashSet<>();
    for (ReadingLanguage language : ReadingLanguage.values()) {
      String sentence = reasons.of(decided(reason), signals(List.of(), Cues.none()), language);

      assertThat(sentence).isNotBlank().endsWith(".");
      assertThat(Script.of(sentence) == Script.ARABIC)
          .isEqualTo(language == ReadingLanguage.ARABIC);
      sentences.add(sentence);
    }

    assertThat(sentences).hasSize(ReadingLanguage.values().length);
  }

  @ParameterizedTest
  @EnumSource(CrisisKind.class)
  void namesEveryKindOfDangerToEveryReader(CrisisKind kind) {
    CrisisHit hit = new CrisisHit("fr", "1", "a-rule", kind, CrisisLevel.CERTAIN);
    Decision crisis = decided(ReasonCode.CRISIS_RULE);

    assertThat(reasons.codes(crisis, signals(List.of(hit, hit), Cues.none())))
        .containsExactly("crisis_rule", "danger_" + kind.name().toLowerCase(Locale.ROOT));
    for (ReadingLanguage language : ReadingLanguage.values()) {
      assertThat(reasons.of(crisis, signals(List.of(hit), Cues.none()), language)).endsWith(".");
    }
  }

  @Test
  void saysThatAHumanWasAskedForBesideACrisis() {
    assertThat(
            reasons.codes(
                decided(ReasonCode.CRISIS_SUSPECTED),
                signals(List.of(), new Cues(true, false, false, false))))
        .containsExactly("crisis_suspected", "asked_for_human");
  }

  @Test
  void saysThatAMessageWasUnderstoodTogetherWithTheOneBefore() {
    assertThat(
            reasons.codes(
                decided(ReasonCode.ANSWERED_FROM_KNOWLEDGE),
                signals(List.of(), new Cues(false, false, false, true))))
        .containsExactly("answered_from_knowledge", "follows_up");
  }

  @ParameterizedTest
  @EnumSource(ReadingLanguage.class)
  void hasASentenceForEachCodeAndForNothingElse(ReadingLanguage language) {
    List<String> codes =
        Stream.of(
                Arrays.stream(ReasonCode.values()).map(ReasonCode::code),
                Arrays.stream(CrisisKind.values())
                    .map(kind -> "danger_" + kind.name().toLowerCase(Locale.ROOT)),
                Stream.of("follows_up"))
            .flatMap(code -> code)
            .toList();

    assertThat(Wording.load(ReasonText.class, "reasons").keys(language.tag()))
        .containsExactlyInAnyOrderElementsOf(codes);
  }

  private static Decision decided(ReasonCode reason) {
    boolean isCrisis = reason.name().startsWith("CRISIS");
    return new Decision(
        isCrisis ? Course.CRISIS : Course.ANSWER,
        reason,
        1,
        isCrisis ? Optional.of(TicketCategory.CRISIS) : Optional.empty());
  }

  private static Signals signals(List<CrisisHit> hits, Cues cues) {
    return new Signals(
        Circumstances.atFirst(Mode.AUTO),
        Language.FRENCH,
        hits,
        cues,
        Optional.empty(),
        AnswerSignal.notTried());
  }
}
