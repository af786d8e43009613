package dz.amal.domain.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dz.amal.domain.language.TextSpan;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SentencesTest {

  @Test
  void endAtAFullStop() {
    assertThat(Sentences.of("Buvez peu. Dormez bien."))
        .containsExactly("Buvez peu.", "Dormez bien.");
  }

  @Test
  void endAtAnArabicQuestionMark() {
    assertThat(Sentences.of("ما هو الإدمان؟ هو مرض.")).containsExactly("ما هو الإدمان؟", "هو مرض.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"!", "?", "؟", "…", "...", "?!"})
  void endAtEveryMark(String mark) {
    assertThat(Sentences.of("Attendez" + mark + " Encore."))
        .containsExactly("Attendez" + mark, "Encore.");
  }

  @Test
  void endWithTheLine() {
    assertThat(Sentences.of("- dormir\n- manger\n\nParler"))
        .containsExactly("- dormir", "- manger", "Parler");
  }

  @Test
  void goOnBehindAnInitial() {
    assertThat(Sentences.of("Le Dr J. Dupont aide. Il écoute."))
        .containsExactly("Le Dr J. Dupont aide.", "Il écoute.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Prenez 3.5 mg par jour.", "الجرعة ٣.٥ ملغ.", "See www.example.org now."})
  void goOnInsideAFigureOrAName(String sentence) {
    assertThat(Sentences.of(sentence)).containsExactly(sentence);
  }

  @Test
  void endBehindAFigure() {
    assertThat(Sentences.of("Appelez le 14. Restez en ligne."))
        .containsExactly("Appelez le 14.", "Restez en ligne.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "M. Amrani est venu hier.",
        "Le Dr. Haddad reçoit, p. ex. le lundi.",
        "Mr. and Mrs. Smith came.",
        "Ask someone, e.g. a friend, i.e. anyone.",
        "Help in the U.S. is free.",
        "Voir le n° 5.2 du guide.",
        "Cf. art. 12 de la loi.",
        "Le dosage est de 2,5 ou 3.5.",
        "الدكتور د. كمال يستقبل المرضى.",
        "التوقف صعب؛ لكنه ممكن.",
        "1. Dormir assez.",
        "12. Parler à un proche.",
        "Je... ne sais pas.",
        "Enfin… presque.",
        "« Non ! » dit-il.",
        "\"Really?\" she asked."
      })
  void areNotCutWithin(String sentence) {
    assertThat(Sentences.of(sentence)).containsExactly(sentence);
    assertThat(Sentences.of("Avant.\n" + sentence + "\nAprès."))
        .containsExactly("Avant.", sentence, "Après.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "« Il dort. »",
        "«Il dort.»",
        "« Il dort ! »",
        "(Il dort.)",
        "\"He sleeps.\"",
        "“He sleeps!”",
        "“He sleeps (well).”",
        "(هو نائم؟)",
        "هو نائم۔",
        "هو نائم…",
        "Fruits, légumes, etc.",
        "Appelez le n° 5."
      })
  void endBehindWhatCloses(String sentence) {
    assertThat(Sentences.of(sentence + " Puis il part."))
        .containsExactly(sentence, "Puis il part.");
  }

  @Test
  void needNoMarkAtTheEndOfTheText() {
    assertThat(Sentences.of("Une. Deux")).containsExactly("Une.", "Deux");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "\n\n"})
  void areNoneInABlankText(String text) {
    assertThat(Sentences.of(text)).isEmpty();
  }

  @Test
  void stayWithinTheRangeAskedFor() {
    String text = "Une. Deux. Trois.";

    List<TextSpan> spans = Sentences.between(text, 5, 12);

    assertThat(spans).extracting(span -> span.in(text)).containsExactly("Deux.", "T");
  }

  @Property(tries = 300)
  void coverEverythingButWhiteSpace(@ForAll String text) {
    assertThat(withoutWhiteSpace(String.join("", Sentences.of(text))))
        .isEqualTo(withoutWhiteSpace(text));
  }

  private static String withoutWhiteSpace(String text) {
    return text.chars()
        .filter(c -> !Character.isWhitespace(c))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
