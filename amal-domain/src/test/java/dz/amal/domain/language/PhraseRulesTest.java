package dz.amal.domain.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

final class PhraseRulesTest {

  @Test
  void findsTheRuleOfAPhrase() {
    assertThat(hits("I have no hope", rule("hope", "no hope"), rule("home", "no home")))
        .containsExactly("hope");
  }

  @Test
  void findsEveryAlternativeOfAFirstWord() {
    PhraseRule rule = rule("despair", "(no hope|hopeless|lost all hope)");

    assertThat(hits("there is no hope", rule)).containsExactly("despair");
    assertThat(hits("this is hopeless", rule)).containsExactly("despair");
    assertThat(hits("we lost all hope", rule)).containsExactly("despair");
  }

  @Test
  void findsAPrefix() {
    assertThat(hits("he swallowed it", rule("pills", "swallow*"))).containsExactly("pills");
  }

  @Test
  void findsAPrefixOfTwoLetters() {
    assertThat(hits("the overdose", rule("over", "ov*"))).containsExactly("over");
  }

  @Test
  void findsAPrefixOfOneLetter() {
    assertThat(hits("the overdose", rule("over", "o*"))).containsExactly("over");
    assertThat(hits("o", rule("over", "o*"))).containsExactly("over");
  }

  @Test
  void findsAPrefixThatFoldingShortens() {
    assertThat(hits("ما رانيش", rule("fold", "رر*"))).containsExactly("fold");
  }

  @Test
  void findsAnArabicWordBehindAConjunction() {
    assertThat(hits("تعبت ونموت", rule("word", "نموت"))).containsExactly("word");
    assertThat(hits("تعبت فنموت", rule("prefix", "نم*"))).containsExactly("prefix");
  }

  @Test
  void namesEachRuleOnce() {
    assertThat(hits("no hope, no hope, hopeless", rule("hope", "no hope", "hopeless")))
        .containsExactly("hope");
  }

  @Test
  void namesRulesInTheOrderOfTheText() {
    assertThat(hits("I fear that I lose hope", rule("hope", "lose hope"), rule("fear", "fear")))
        .containsExactly("fear", "hope");
  }

  @Test
  void findsALaterMatchWhenTheFirstIsTakenBack() {
    PhraseRule rule =
        new PhraseRule(
            "hope",
            "any",
            false,
            List.of(Phrase.parse("no hope")),
            List.of(Phrase.parse("not")),
            List.of(),
            List.of(),
            List.of(),
            List.of());

    assertThat(hits("It is not that there is... no: not no hope. There is no hope.", rule))
        .containsExactly("hope");
  }

  @Test
  void isSilentWithoutRulesOrWithoutWords() {
    assertThat(hits("no hope")).isEmpty();
    assertThat(hits("", rule("hope", "no hope"))).isEmpty();
  }

  @Test
  void givesItsRulesInTheOrderTheyCameIn() {
    PhraseRule first = rule("first", "b");
    PhraseRule second = rule("second", "a");

    assertThat(new PhraseRules(List.of(first, second)).rules()).containsExactly(first, second);
  }

  @Property(tries = 3000)
  void findsWhatASearchWordByWordFinds(
      @ForAll("phrases") List<String> phrases, @ForAll("texts") String text) {
    PhraseRule rule = rule("found", phrases.toArray(String[]::new));
    boolean matches =
        rule.phrases().stream().anyMatch(p -> WordByWord.isIn(FoldedText.of(text).words(), p));

    assertThat(!hits(text, rule).isEmpty()).isEqualTo(matches);
  }

  @Provide
  Arbitrary<List<String>> phrases() {
    Arbitrary<String> word =
        Arbitraries.of("to", "t*", "be", "tob*", "or", "كان", "كا*", "ك*", "ما", "ب", "tub");
    Arbitrary<String> sequence = word.list().ofMinSize(1).ofMaxSize(2).map(PhraseRulesTest::joined);
    Arbitrary<String> choice =
        sequence.list().ofMinSize(1).ofMaxSize(3).map(words -> String.join("|", words));
    Arbitrary<String> required = choice.map(inside -> "(" + inside + ")");
    Arbitrary<String> part =
        Arbitraries.oneOf(
            required, word, choice.map(inside -> "[" + inside + "]"), Arbitraries.just(".."));
    return Combinators.combine(required, part.list().ofMaxSize(4))
        .as((first, others) -> first + " " + joined(others))
        .list()
        .ofMinSize(1)
        .ofMaxSize(3);
  }

  private static String joined(List<String> words) {
    return String.join(" ", words);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of("to", "be", "toby", "tub", "or", "ب", "كان", "وكان", "فكانت", "ما", ".")
        .list()
        .ofMaxSize(14)
        .map(words -> String.join(" ", words));
  }

  private static List<String> hits(String text, PhraseRule... rules) {
    return new PhraseRules(List.of(rules))
        .hits(FoldedText.of(text)).stream().map(PhraseRule::id).toList();
  }

  private static PhraseRule rule(String id, String... phrases) {
    return new PhraseRule(
        id,
        "any",
        false,
        List.of(phrases).stream().map(Phrase::parse).toList(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }
}
