package dz.amal.domain.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PhraseRuleTest {

  @Test
  void hitsWithAnyOfItsPhrases() {
    PhraseRule rule = rule("phrase want to die", "phrase end my life");

    assertThat(hits(rule, "I want to die")).isTrue();
    assertThat(hits(rule, "I will end my life")).isTrue();
    assertThat(hits(rule, "I will change my life")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"not want to die", "not really want to die", "not so much want to die"})
  void isTakenBackByANegationUpToThreeWordsBefore(String text) {
    assertThat(hits(negatable(), text)).isFalse();
  }

  @Test
  void standsWhenTheNegationIsFurtherAway() {
    assertThat(hits(negatable(), "not that I ever really want to die")).isTrue();
  }

  @Test
  void standsWhenTheNegationEndsInAnotherSentence() {
    assertThat(hits(negatable(), "I am not. want to die")).isTrue();
  }

  @Test
  void standsWhenTheNegationEndsAtAComma() {
    assertThat(hits(negatable(), "I can not, want to die")).isTrue();
    assertThat(hits(negatable(), "I do not really, truly want to die")).isTrue();
  }

  @Test
  void standsWhenTheNegationComesAfter() {
    assertThat(hits(negatable(), "I want to die, why not")).isTrue();
  }

  @Test
  void isTakenBackByAnIdiomThatOverlapsIt() {
    PhraseRule rule = rule("phrase want to die", "except die of (laughing|shame)");

    assertThat(hits(rule, "I want to die of laughing")).isFalse();
  }

  @Test
  void isTakenBackByAnIdiomThatBeginsBeforeIt() {
    PhraseRule rule = rule("phrase want to die", "except someone .. want to die");

    assertThat(hits(rule, "can someone else want to die")).isFalse();
  }

  @Test
  void standsWhenTheIdiomIsElsewhere() {
    PhraseRule rule = rule("phrase want to die", "except die of (laughing|shame)");

    assertThat(hits(rule, "You die of laughing, I want to die")).isTrue();
    assertThat(hits(rule, "I want to die. They die of shame")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"In the film she says: I want to die", "I want to die. That was in the film."})
  void isTakenBackByAnExcuseAnywhere(String text) {
    PhraseRule rule = rule("phrase want to die", "unless-anywhere in the film");

    assertThat(hits(rule, text)).isFalse();
  }

  @Test
  void standsBehindAnExcuseOfAnEarlierSentence() {
    PhraseRule rule = rule("phrase want to die", "unless-anywhere years ago");

    assertThat(hits(rule, "I was ill years ago. Tonight I want to die")).isTrue();
    assertThat(hits(rule, "Years ago I did want to die")).isFalse();
  }

  @Test
  void standsWithoutTheExcuse() {
    PhraseRule rule = rule("phrase want to die", "unless-anywhere in the film");

    assertThat(hits(rule, "I want to die. The film was long.")).isTrue();
  }

  private static PhraseRule negatable() {
    return rule("phrase want to die", "unless-before (not|never)");
  }

  private static boolean hits(PhraseRule rule, String text) {
    return !new PhraseRules(List.of(rule)).hits(FoldedText.of(text)).isEmpty();
  }

  private static PhraseRule rule(String... lines) {
    List<String> file =
        Stream.concat(
                Stream.of("version 1", "rule tested", "kind any", "example yes", "counter no"),
                Stream.of(lines))
            .toList();
    return PhraseRuleFile.parse("test", file).rules().get(0);
  }
}
