package dz.amal.domain.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dz.amal.domain.language.FoldedText;
import dz.amal.domain.language.PhraseRule;
import dz.amal.domain.language.PhraseRules;
import dz.amal.domain.language.SpellingChange;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

final class HumanWishTest {

  private static final HumanWish WISH = HumanWish.standard();
  private static final PhraseRules RULES = new PhraseRules(rules().toList());

  @TestFactory
  Stream<DynamicTest> isInEveryExampleOfItsRules() {
    return forEach(
        PhraseRule::examples,
        (rule, example) ->
            () -> {
              assertThat(WISH.isIn(example)).isTrue();
              assertThat(rulesThatHit(example)).contains(rule.id());
            });
  }

  @TestFactory
  Stream<DynamicTest> isInNoCounterExampleOfItsRules() {
    return forEach(
        PhraseRule::counterExamples,
        (rule, counter) -> () -> assertThat(rulesThatHit(counter)).doesNotContain(rule.id()));
  }

  @Test
  void namesEachRuleOnceOverAllFiles() {
    assertThat(rules().map(PhraseRule::id)).doesNotHaveDuplicates();
  }

  @Test
  void knowsOneKindOfWish() {
    assertThat(rules().map(PhraseRule::kind)).containsOnly("human");
  }

  @Test
  void isNotInAGreeting() {
    assertThat(WISH.isIn("Bonjour, comment ça va ?")).isFalse();
  }

  @Property(tries = 300)
  void isFoundInAnySpelling(
      @ForAll("examples") String example, @ForAll SpellingChange change, @ForAll Random random) {
    assertThat(WISH.isIn(change.apply(example, random))).isTrue();
  }

  @Provide
  Arbitrary<String> examples() {
    return Arbitraries.of(rules().flatMap(rule -> rule.examples().stream()).toList());
  }

  private static Stream<DynamicTest> forEach(
      Function<PhraseRule, List<String>> texts, Check check) {
    return rules()
        .flatMap(
            rule ->
                texts.apply(rule).stream()
                    .map(
                        text ->
                            DynamicTest.dynamicTest(
                                rule.id() + ": " + text, check.of(rule, text))));
  }

  private static Stream<PhraseRule> rules() {
    return HumanWish.FILES.stream().flatMap(file -> HumanWish.file(file).rules().stream());
  }

  private static List<String> rulesThatHit(String message) {
    return RULES.hits(FoldedText.of(message)).stream().map(PhraseRule::id).toList();
  }

  @FunctionalInterface
  private interface Check {
    Executable of(PhraseRule rule, String text);
  }
}
