package dz.amal.domain.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dz.amal.domain.language.ReadingLanguage;
import dz.amal.domain.language.Script;
import dz.amal.domain.language.Wording;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ReasonTextTest {

  private final ReasonText reasons = new ReasonText();

  @ParameterizedTest
  @EnumSource(ReasonCode.class)
  void explainsEveryReasonToEveryReader(ReasonCode reason) {
    Set<String> sentences = new HashSet<>();
    for (ReadingLanguage language : ReadingLanguage.values()) {
      String sentence = reasons.of(reason, language);

      assertThat(sentence).isNotBlank().endsWith(".");
      assertThat(Script.of(sentence) == Script.ARABIC)
          .isEqualTo(language == ReadingLanguage.ARABIC);
      sentences.add(sentence);
    }

    assertThat(sentences).hasSize(ReadingLanguage.values().length);
  }

  @ParameterizedTest
  @EnumSource(ReadingLanguage.class)
  void hasASentenceForEachReasonAndForNothingElse(ReadingLanguage language) {
    assertThat(Wording.load(ReasonText.class, "reasons").keys(language.tag()))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(ReasonCode.values()).map(ReasonCode::code).toList());
  }
}
