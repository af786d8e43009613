package dz.amal.domain.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FoldingTest {

  static Stream<Arguments> variants() {
    return Stream.of(
        arguments("tashkeel", "أُرِيدُ المُسَاعَدَةَ", "أريد المساعدة"),
        arguments("tatweel", "مســـاعدة", "مساعدة"),
        arguments("alef with hamza above", "أنا", "انا"),
        arguments("alef with hamza below", "إدمان", "ادمان"),
        arguments("alef with madda", "آسف", "اسف"),
        arguments("alef wasla", "ٱلله", "الله"),
        arguments("hamza on waw", "مؤلم", "مولم"),
        arguments("hamza on ya", "سيئ", "سيي"),
        arguments("lone hamza", "جزء", "جز"),
        arguments("combining hamza", "ا\u0654نا", "انا"),
        arguments("alef maqsura", "على", "علي"),
        arguments("Persian ya", "فی", "في"),
        arguments("ta marbuta", "مساعدة", "مساعده"),
        arguments("Persian kaf", "کيف", "كيف"),
        arguments("letters of Maghrebi loan words", "ڤار پسيكولوڨ چا", "فار بسيكولوق شا"),
        arguments("Arabic presentation forms", "ﻻ ﺃﺭﻳﺪ", "لا أريد"),
        arguments("French accents", "Élève à Noël, ça brûle", "eleve a noel, ca brule"),
        arguments("decomposed accents", "e\u0301le\u0300ve", "élève"),
        arguments("French ligatures", "sœur Æ", "soeur ae"),
        arguments("upper case", "HELP ME", "help me"),
        arguments("dotted capital of other keyboards", "İ", "i"),
        arguments("repeated letters", "heeeelp meeee", "help me"),
        arguments("repeated Arabic letters", "عيييييت", "عيت"),
        arguments("zero-width characters", "h\u200Be\u200Cl\u200Dp\uFEFF", "help"),
        arguments("direction marks", "\u200Fنموت\u200E\u202C", "نموت"),
        arguments("soft hyphen", "sui\u00ADcide", "suicide"),
        arguments("full-width forms", "Ｈｅｌｐ　１７", "help 17"),
        arguments("mathematical letters", "𝐡𝐞𝐥𝐩", "help"),
        arguments("apostrophes", "j’ai l‘air dʼun", "j'ai l'air d'un"),
        arguments("Arabic-Indic digits", "١٠٥٥", "1055"),
        arguments("eastern Arabic-Indic digits", "۱۴", "14"),
        arguments("Arabizi", "n7eb n3ich ma9dertch", "nheb naich maqdertch"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("variants")
  void foldsSpellingVariantsAlike(String kind, String variant, String usual) {
    assertThat(Folding.fold(variant)).as(kind).isEqualTo(Folding.fold(usual));
  }

  @ParameterizedTest
  @CsvSource({
    "sou2al, soual",
    "3lach, alach",
    "5ater, khater",
    "6abib, tabib",
    "7ata, hata",
    "8ali, ghali",
    "9alb, qalb"
  })
  void readsADigitInsideAWordAsTheLetterItStandsFor(String arabizi, String letters) {
    assertThat(Folding.fold(arabizi)).isEqualTo(letters);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1055", "2", "3033 14 17", "5,5", "997-55"})
  void leavesTheDigitsOfANumber(String number) {
    assertThat(Folding.fold(number)).isEqualTo(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"مات", "نموت", "mal", "mel", "1", ""})
  void keepsWhatIsNoVariant(String text) {
    assertThat(Folding.fold(text)).isEqualTo(text);
  }

  @Test
  void keepsLettersOfTwoWordsApart() {
    assertThat(Folding.fold("il lit")).isEqualTo("il lit");
  }

  @Property
  void changesNothingWhenFoldedAgain(@ForAll("texts") String text) {
    String folded = Folding.fold(text);

    assertThat(Folding.fold(folded)).isEqualTo(folded);
  }

  @Property
  void foldsAnyChangeOfSpellingAway(
      @ForAll("words") String text, @ForAll SpellingChange change, @ForAll Random random) {
    assertThat(Folding.fold(change.apply(text, random))).isEqualTo(Folding.fold(text));
  }

  @Property
  void foldsSeveralChangesOfSpellingAway(
      @ForAll("words") String text, @ForAll List<SpellingChange> changes, @ForAll Random random) {
    String changed = text;
    for (SpellingChange change : changes.subList(0, Math.min(3, changes.size()))) {
      changed = change.apply(changed, random);
    }

    assertThat(Folding.fold(changed)).isEqualTo(Folding.fold(text));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.frequencyOf(
            Tuple.of(3, Arbitraries.integers().between(0x20, 0x7E)),
            Tuple.of(3, Arbitraries.integers().between(0x600, 0x6FF)),
            Tuple.of(2, Arbitraries.integers().between(0xA0, 0x24F)),
            Tuple.of(1, Arbitraries.integers().between(0x200B, 0x200F)),
            Tuple.of(
                1,
                Arbitraries.integers()
                    .between(0, Character.MAX_CODE_POINT)
                    .filter(FoldingTest::isWellFormed)))
        .map(Character::toString)
        .list()
        .ofMaxSize(40)
        .map(characters -> String.join("", characters));
  }

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.of(
            "راني", "حاب", "نموت", "أنا", "في", "خطر", "مساعدة", "على", "ما", "كرهت", "n7eb",
            "3yit", "je", "veux", "mourir", "été", "sœur", "j'ai", "peur", "help", "me", "1055",
            "٣", ".")
        .list()
        .ofMinSize(1)
        .ofMaxSize(8)
        .map(words -> String.join(" ", words));
  }

  private static boolean isWellFormed(int codePoint) {
    return Character.getType(codePoint) != Character.SURROGATE;
  }
}
