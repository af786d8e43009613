package dz.amal.domain.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
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

  @Property
  void findsWhateverMatchesAtAnyWord(
      @ForAll("phrases") String phrase, @ForAll("texts") String text) {
    FoldedText folded = FoldedText.of(text);
    Phrase parsed = Phrase.parse(phrase);
    boolean matches =
        IntStream.range(0, folded.words().size()).anyMatch(at -> parsed.matchAt(folded, at) >= 0);

    assertThat(!hits(text, rule("found", phrase)).isEmpty()).isEqualTo(matches);
  }

  @Provide
  Arbitrary<String> phrases() {
    return Arbitraries.of(
        "to",
        "t*",
        "to*",
        "tob*",
        "(to be|be to)",
        "(b*|to) be",
        "to .. be",
        "كان",
        "كا*",
        "ك*",
        "(وكان|كان) ما");
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of("to", "be", "toby", "tub", "or", "ب", "كان", "وكان", "فكانت", "ما", ".")
        .list()
        .ofMaxSize(6)
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
        List.of(phrases).stream().map(Phrase::parse).toList(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }
}
