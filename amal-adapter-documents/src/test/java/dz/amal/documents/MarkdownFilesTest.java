package dz.amal.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dz.amal.domain.knowledge.ReadDocument;
import dz.amal.domain.language.ReadingLanguage;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

final class MarkdownFilesTest {

  @Test
  void sayInFrontWhatTheyAre() {
    ReadDocument document =
        Given.read(
            "guide.md",
            """
            ---
            title: Sevrage du tramadol
            language: fr-FR
            source: OMS
            author: Dr N. Haddad
            reviewed_on: 2026-11-22
            ---
            # Sevrage

            Un texte.
            """);

    assertThat(document.title()).contains("Sevrage du tramadol");
    assertThat(document.language()).contains(ReadingLanguage.FRENCH);
    assertThat(document.source()).contains("OMS");
    assertThat(document.author()).contains("Dr N. Haddad");
    assertThat(document.reviewedOn()).contains(LocalDate.of(2026, 11, 22));
    assertThat(document.text().value()).isEqualTo("# Sevrage\n\nUn texte.");
  }

  @Test
  void loseTheirMarkUpAndNoWords() {
    assertThat(
            Given.text(
                "guide.markdown",
                """
                Setext
                ======

                Some *emphasised* and **strong `code`** with a
                [link](http://example.org) and an ![image](x.png).
                <b>bold</b>

                <div>mark-up is no text</div>

                > quoted

                - one
                - two
                  - three

                1. first
                2. second

                | drug | days |
                | --- | ---: |
                | a \\| b | 3 |

                ```
                # no heading
                ```
                """))
        .isEqualTo(
            """
            # Setext

            Some emphasised and strong code with a link and an image. bold

            quoted

            one
            two
            three
            first
            second
            drug | days
            a | b | 3

            #\u00A0no heading""");
  }

  @Test
  void takeTheFirstHeadingForTheirTitle() {
    ReadDocument document = Given.read("guide.md", "Before.\n\n## The *title*\n\n### Another");

    assertThat(document.title()).contains("The title");
    assertThat(document.language()).isEmpty();
  }

  @Test
  void keepAHashThatIsNoHeading() {
    assertThat(Given.text("guide.md", "\\# one\n\n&#35; two"))
        .isEqualTo("#\u00A0one\n\n#\u00A0two");
  }

  @Test
  void areRefusedForAWrongValueInFront() {
    Given.refused("guide.md", "---\nlanguage: de-DE\n---\nText.", "ar-DZ, fr-FR, en-US");
    Given.refused("guide.md", "---\nreviewed_on: soon\n---\nText.", "as a day");
    Given.refused("guide.md", "---\ntitle: only\n---\n", "holds no text");
  }

  @Test
  void areRefusedIfTheyAreLinksRatherThanText() {
    Given.refused("guide.md", "![".repeat(20_000) + "](a)".repeat(20_000), "unpack to more");
  }

  @Test
  void mayBeNestedAsDeeplyAsTheyLike() {
    assertThat(Given.text("guide.md", ">".repeat(50_000) + " deep")).contains("deep");
    assertThat(Given.text("guide.md", "*a **b ".repeat(5_000) + "c** d*".repeat(5_000)))
        .contains("b");
    assertThat(Given.text("guide.md", "[".repeat(50_000) + "x" + "]".repeat(50_000))).contains("x");
  }
}
