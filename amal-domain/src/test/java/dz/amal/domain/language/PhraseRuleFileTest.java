package dz.amal.domain.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PhraseRuleFileTest {

  private static final List<String> COMPLETE =
      List.of(
          "# Of hope.",
          "version 2026-11-22",
          "",
          "rule no-hope",
          "kind despair",
          "level hint",
          "phrase (no|without) hope",
          "phrase hopeless",
          "  unless-before   not",
          "except no hope of winning",
          "unless-anywhere in the film",
          "example there is no hope",
          "counter there is hope");

  @Test
  void readsARuleWithAllItHas() {
    PhraseRuleFile file = PhraseRuleFile.parse("hope.rules", COMPLETE);

    assertThat(file.version()).isEqualTo("2026-11-22");
    assertThat(file.rules())
        .singleElement()
        .satisfies(
            rule -> {
              assertThat(rule.id()).isEqualTo("no-hope");
              assertThat(rule.kind()).isEqualTo("despair");
              assertThat(rule.isHint()).isTrue();
              assertThat(rule.phrases())
                  .extracting(Phrase::toString)
                  .containsExactly("(no|without) hope", "hopeless");
              assertThat(rule.unlessBefore()).extracting(Phrase::toString).containsExactly("not");
              assertThat(rule.except())
                  .extracting(Phrase::toString)
                  .containsExactly("no hope of winning");
              assertThat(rule.unlessAnywhere())
                  .extracting(Phrase::toString)
                  .containsExactly("in the film");
              assertThat(rule.examples()).containsExactly("there is no hope");
              assertThat(rule.counterExamples()).containsExactly("there is hope");
            });
  }

  @Test
  void readsSeveralRulesInTheirOrder() {
    PhraseRuleFile file =
        PhraseRuleFile.parse(
            "two.rules",
            List.of(
                "version 1",
                "rule b",
                "kind k",
                "phrase b",
                "example b",
                "counter a",
                "rule a",
                "kind k",
                "phrase a",
                "example a",
                "counter b"));

    assertThat(file.rules()).extracting(PhraseRule::id).containsExactly("b", "a");
  }

  @ParameterizedTest
  @CsvSource({
    "kind,    hope.rules: rule no-hope needs a kind",
    "phrase,  hope.rules: rule no-hope needs a phrase",
    "example, hope.rules: rule no-hope needs an example",
    "counter, hope.rules: rule no-hope needs a counter-example",
    "version, hope.rules: the version is missing"
  })
  void refusesAFileWithout(String keyword, String message) {
    List<String> without = COMPLETE.stream().filter(line -> !line.startsWith(keyword)).toList();

    assertRefused(without, message);
  }

  @Test
  void refusesARuleThatIsThereTwice() {
    assertRefused(
        List.of("version 1", "rule a", "kind k", "rule a"),
        "hope.rules:4: the rule is there twice");
  }

  @Test
  void refusesAKeywordItDoesNotKnow() {
    assertRefused(
        List.of("version 1", "rule a", "phrse hope"), "hope.rules:3: unknown keyword phrse");
  }

  @Test
  void refusesAPhraseOutsideARule() {
    assertRefused(List.of("version 1", "phrase hope"), "hope.rules:2: a rule must come first");
  }

  @Test
  void refusesARuleWithoutAName() {
    assertRefused(List.of("version 1", "rule"), "hope.rules:2: a rule needs a name");
  }

  @ParameterizedTest
  @ValueSource(strings = {"kind", "phrase", "unless-before", "except", "example", "counter"})
  void refusesAKeywordWithoutAValue(String keyword) {
    assertRefused(
        List.of("version 1", "rule a", keyword), "hope.rules:3: " + keyword + " needs a value");
  }

  @Test
  void saysWhereAMalformedPhraseStands() {
    assertRefused(
        List.of("version 1", "# why", "", "rule a", "phrase (no|without hope"),
        "hope.rules:5: a bracket is not closed: (no|without hope");
  }

  @Test
  void refusesAFileThatIsNotThere() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PhraseRuleFile.load(PhraseRuleFile.class, "absent.rules"))
        .withMessage("no rules file absent.rules");
  }

  private static void assertRefused(List<String> lines, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PhraseRuleFile.parse("hope.rules", lines))
        .withMessage(message);
  }
}
