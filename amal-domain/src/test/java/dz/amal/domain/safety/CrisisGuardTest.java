package dz.amal.domain.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dz.amal.domain.language.PhraseBook;
import dz.amal.domain.language.PhraseRule;
import dz.amal.domain.language.PhraseRuleFile;
import dz.amal.domain.language.SpellingChange;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CrisisGuardTest {

  private static final CrisisGuard GUARD = CrisisGuard.standard();
  private static final PhraseBook BOOK = CrisisGuard.book();
  private static final List<PhraseRule> RULES =
      BOOK.files().values().stream().flatMap(file -> file.rules().stream()).toList();
  private static final int LONGEST_MESSAGE = 10_000;

  @TestFactory
  Stream<DynamicTest> hitsEveryExampleOfItsRules() {
    return rules()
        .flatMap(
            rule ->
                rule.examples().stream()
                    .map(
                        example ->
                            DynamicTest.dynamicTest(
                                rule.id() + ": " + example,
                                () -> assertThat(rulesThatHit(example)).contains(rule.id()))));
  }

  /** Neither the rule that it stands beside, nor any other of any language. */
  @TestFactory
  Stream<DynamicTest> hitsNoCounterExample() {
    return rules()
        .flatMap(
            rule ->
                rule.counterExamples().stream()
                    .map(
                        counter ->
                            DynamicTest.dynamicTest(
                                rule.id() + ": " + counter,
                                () -> assertThat(rulesThatHit(counter)).isEmpty())));
  }

  @Test
  void hasRulesForEveryWayOfWriting() {
    assertThat(BOOK.files())
        .containsOnlyKeys("ar", "dz-arab", "dz-latn", "fr", "en")
        .allSatisfy((language, file) -> assertThat(file.rules()).isNotEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar", "dz-arab", "dz-latn", "fr", "en"})
  void hasRulesForEveryKindOfDanger(String file) {
    assertThat(file(file).rules())
        .extracting(PhraseRule::kind)
        .containsAll(
            Arrays.stream(CrisisKind.values())
                .map(kind -> kind.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList());
  }

  @Test
  void namesEachRuleOnceOverAllFiles() {
    assertThat(rules().map(PhraseRule::id)).doesNotHaveDuplicates();
  }

  @TestFactory
  Stream<DynamicTest> saysWhichRuleOfWhichFileHit() {
    return PhraseBook.LANGUAGES.stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file,
                    () -> {
                      PhraseRule rule = file(file).rules().get(0);
                      CrisisKind kind =
                          CrisisKind.valueOf(
                              rule.kind().toUpperCase(Locale.ROOT).replace('-', '_'));

                      assertThat(GUARD.check(rule.examples().get(0)))
                          .contains(
                              new CrisisHit(
                                  file,
                                  file(file).version(),
                                  rule.id(),
                                  kind,
                                  CrisisLevel.CERTAIN));
                    }));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "🙂", "1055", "Bonjour", "السلام عليكم", "what time do you open?"})
  void isSilentAboutHarmlessMessages(String message) {
    assertThat(GUARD.check(message)).isEmpty();
  }

  @Test
  void findsACrisisAtTheEndOfTheLongestMessage() {
    String example = anyRule().examples().get(0);
    String calm = "Bonjour à tous. ".repeat(LONGEST_MESSAGE);
    String message = calm.substring(0, LONGEST_MESSAGE - example.length() - 2) + ". " + example;

    assertThat(rulesThatHit(message)).contains(anyRule().id());
  }

  @Property(tries = 400)
  void isNotMisledByTheSpellingOfAnExample(
      @ForAll("examples") String example, @ForAll SpellingChange change, @ForAll Random random) {
    assertThat(GUARD.check(change.apply(example, random))).isEqualTo(GUARD.check(example));
  }

  @Property(tries = 100)
  void isNotMisledByAllChangesOfSpellingTogether(
      @ForAll("examples") String example, @ForAll Random random) {
    String changed = example;
    for (SpellingChange change : SpellingChange.values()) {
      changed = change.apply(changed, random);
    }

    assertThat(GUARD.check(changed)).isEqualTo(GUARD.check(example));
  }

  @Test
  void saysTheSameEachTime() {
    String all =
        rules().flatMap(rule -> rule.examples().stream()).collect(Collectors.joining(". "));

    assertThat(GUARD.check(all)).isEqualTo(CrisisGuard.standard().check(all)).isNotEmpty();
  }

  @TestFactory
  Stream<DynamicTest> comesToAnEndWithTheLongestMessage() {
    String examples =
        rules().flatMap(rule -> rule.examples().stream()).collect(Collectors.joining(" "));
    return Stream.of(
            "i want ", "want ", "a", "na ", "je veux ", "راني ", "ما ", ". ", "2", examples)
        .map(
            part ->
                DynamicTest.dynamicTest(
                    part.substring(0, Math.min(10, part.length())),
                    () ->
                        assertThatCode(() -> GUARD.check(longest(part)))
                            .doesNotThrowAnyException()));
  }

  @Provide
  Arbitrary<String> examples() {
    return Arbitraries.of(rules().flatMap(rule -> rule.examples().stream()).toList());
  }

  private static String longest(String part) {
    return part.repeat(LONGEST_MESSAGE / part.length() + 1).substring(0, LONGEST_MESSAGE);
  }

  private static PhraseRule anyRule() {
    return file("fr").rules().get(0);
  }

  private static PhraseRuleFile file(String language) {
    return Objects.requireNonNull(BOOK.files().get(language));
  }

  private static Stream<PhraseRule> rules() {
    return RULES.stream();
  }

  private static List<String> rulesThatHit(String message) {
    return GUARD.check(message).stream().map(CrisisHit::rule).toList();
  }
}
