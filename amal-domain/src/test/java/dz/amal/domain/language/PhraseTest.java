package dz.amal.domain.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PhraseTest {

  @Test
  void matchesItsWordsOneAfterTheOther() {
    assertThat(isIn("I want to die", "want to die")).isTrue();
    assertThat(isIn("I want to just die", "want to die")).isFalse();
    assertThat(isIn("to want die", "want to die")).isFalse();
    assertThat(isIn("I want to", "want to die")).isFalse();
  }

  @Test
  void matchesWholeWords() {
    assertThat(isIn("wanted", "want")).isFalse();
    assertThat(isIn("unwanted", "wanted")).isFalse();
  }

  @Test
  void matchesAnyOfItsAlternatives() {
    assertThat(isIn("I wish to die", "(want|wish) to die")).isTrue();
    assertThat(isIn("I have to die", "(want|wish) to die")).isFalse();
  }

  @Test
  void matchesAnAlternativeOfSeveralWords() {
    assertThat(isIn("I would like to die", "(want|would like) to die")).isTrue();
    assertThat(isIn("I would to die", "(want|would like) to die")).isFalse();
  }

  @Test
  void triesTheNextAlternativeWhenTheRestDoesNotFollow() {
    assertThat(isIn("I want so much to die", "want (so|so much) to die")).isTrue();
  }

  @Test
  void matchesWithAndWithoutWhatIsOptional() {
    assertThat(isIn("I want to die", "want [so much|only] to die")).isTrue();
    assertThat(isIn("I want only to die", "want [so much|only] to die")).isTrue();
    assertThat(isIn("I want so much to die", "want [so much|only] to die")).isTrue();
    assertThat(isIn("I want never to die", "want [so much|only] to die")).isFalse();
  }

  @Test
  void matchesAnyWordThatBeginsWithAPrefix() {
    assertThat(isIn("I swallowed pills", "swallow* pills")).isTrue();
    assertThat(isIn("I swallow pills", "swallow* pills")).isTrue();
    assertThat(isIn("I swall pills", "swallow* pills")).isFalse();
    assertThat(isIn("I swallow the pills", "swallow* pills")).isFalse();
  }

  @Test
  void matchesAWordWithAnyVowelsWhereAskedTo() {
    assertThat(isIn("ghadi n9otel ro7i", "(~neqtel|~nedbah) rohi")).isTrue();
    assertThat(isIn("ghadi naktal rohi", "(~neqtel|~nedbah) rohi")).isTrue();
    assertThat(isIn("ghadi nqtl rohi", "(~neqtel|~nedbah) rohi")).isTrue();
    assertThat(isIn("ghadi neqber rohi", "(~neqtel|~nedbah) rohi")).isFalse();
    assertThat(isIn("ghadi n9otel ro7i", "neqtel rohi")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"~", "~aoui", "~rohi", "~نقتل*", "(~ab|want)"})
  void asksForThreeConsonantsWhereTheVowelsDoNotCount(String malformed) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Phrase.parse(malformed))
        .withMessageStartingWith("not a word");
  }

  @Property(tries = 100)
  void reachesOverAtMostFiveWordsAtAGap(@ForAll @IntRange(max = 12) int between) {
    String text = "want" + " really".repeat(between) + " die";

    assertThat(isIn(text, "want .. die")).isEqualTo(between <= 5);
  }

  @Test
  void doesNotReachOverTheEndOfASentence() {
    assertThat(isIn("What do you want? People die.", "want .. die")).isFalse();
    assertThat(isIn("What do you want? die", "want die")).isFalse();
  }

  @Test
  void matchesAnArabicWordWithALeadingConjunction() {
    assertThat(isIn("تعبت ونموت", "نموت")).isTrue();
    assertThat(isIn("تعبت فنموت", "نموت")).isTrue();
    assertThat(isIn("تعبت لنموت", "نموت")).isFalse();
  }

  @Test
  void takesNoLetterOffAShortArabicWord() {
    assertThat(isIn("وعد", "عد")).isFalse();
  }

  @Test
  void matchesSpellingVariantsOfItsWords() {
    assertThat(isIn("أُرِيـــدُ أَنْ أموووت", "اريد ان اموت")).isTrue();
    assertThat(isIn("NHEB NMOUT", "n7eb nmout")).isTrue();
  }

  @Test
  void cutsAWordAtItsApostropheAsTheTextIsCut() {
    assertThat(isIn("J’ai peur", "j'ai peur")).isTrue();
    assertThat(isIn("aujourd'hui", "(demain|aujourd'hui)")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "[so] sad", ".. die", "[so]"})
  void mustBeginWithAWord(String malformed) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Phrase.parse(malformed))
        .withMessageStartingWith("a phrase must begin with a word");
  }

  @ParameterizedTest
  @ValueSource(strings = {"(want", "(want|wish to die", "want [to die", "want (to]"})
  void refusesABracketThatIsNotClosed(String malformed) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Phrase.parse(malformed))
        .withMessage("a bracket is not closed: " + malformed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "()",
        "(want|)",
        "(|want)",
        "*",
        "want !",
        "want )",
        "((want) to)",
        "want]",
        "want|wish",
        "wa*nt",
        "wa~nt"
      })
  void refusesWhatIsNotAWord(String malformed) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Phrase.parse(malformed))
        .withMessageStartingWith("not a word");
  }

  @Test
  void showsItsSource() {
    assertThat(Phrase.parse("(want|wish) to die")).hasToString("(want|wish) to die");
  }

  @Test
  void refusesToReachFurtherThanAMatchCan() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Phrase.parse("a .. b .. c .. d .. e .. f .. g .. h .. i .. j .. k .. l"))
        .withMessageStartingWith("a phrase reaches over 60 words at most");
  }

  private static boolean isIn(String text, String phrase) {
    Lexicon lexicon = new Lexicon();
    PhraseMatcher matcher = PhraseMatcher.of(Phrase.parse(phrase), lexicon);
    return matcher.isFrom(0, lexicon.read(FoldedText.of(text)));
  }
}
