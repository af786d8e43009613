package dz.amal.llm.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dz.amal.domain.language.FoldedText;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlossaryTest {

  private static final String HEADER = "concept\tar\tdz-arab\tdz-latn\tfr\ten\n";

  @Test
  void findsAConceptInEveryLanguage() throws IOException {
    Glossary glossary =
        parse(
            HEADER
                + "withdrawal\tأعراض الانسحاب\tلومونك\tmanque\tsevrage\twithdrawal | cold turkey\n");

    for (String text :
        new String[] {
          "ما هي أعراضُ الإنسحاب؟", "لومونك", "le Manque", "du sevrage", "going cold turkey, twice"
        }) {
      assertThat(glossary.conceptsIn(FoldedText.of(text))).as(text).containsExactly("withdrawal");
    }
  }

  @Test
  void countsTheLongestTermAndThoseInsideIt() throws IOException {
    Glossary glossary = parse(HEADER + "a\t\t\t\tgras\t\nb\t\t\t\tfoie gras\t\n");
    FoldedText text = FoldedText.of("foie gras et gras");

    assertThat(glossary.conceptsIn(text)).containsExactly("b", "a", "a");
    assertThat(glossary.outermostConceptsIn(Glossary.stemsOf(text))).containsExactly("b", "a");
  }

  @Test
  void doesNotReachAcrossSentences() throws IOException {
    Glossary glossary = parse(HEADER + "b\t\t\t\tfoie gras\t\n");

    assertThat(glossary.conceptsIn(FoldedText.of("Le foie. Gras."))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "a\\t\\t\\t\\tx\\t\\n; header",
        "#only a comment\\n; header line",
        "HEADERa\\tx\\n; has 6 cells",
        "HEADER\\tx\\t\\t\\t\\t\\n; has a name",
        "HEADERa\\t\\t\\t\\t\\t\\n; has a word",
        "HEADERa\\tx || y\\t\\t\\t\\t\\n; between two bars",
        "HEADERa\\tx\\t\\t\\t\\t\\na\\ty\\t\\t\\t\\t\\n; stands here twice: a",
        "HEADERa\\tcannabis\\t\\t\\t\\t\\nb\\t\\t\\tCannabis\\t\\t\\n; stands for a in line 2"
      })
  void refusesWhatBreaksARule(String text, String rule) {
    String file = text.replace("HEADER", HEADER).replace("\\t", "\t").replace("\\n", "\n");

    assertThatThrownBy(() -> parse(file))
        .isInstanceOf(InvalidGlossary.class)
        .hasMessageStartingWith("test.tsv, line ")
        .hasMessageContaining(rule);
  }

  @Test
  void namesTheLine() {
    assertThatThrownBy(() -> parse("# a comment\n\n" + HEADER + "a\tx\n"))
        .hasMessage("test.tsv, line 4: a line has 6 cells");
  }

  @Property(tries = 300)
  void readsOrRefusesAnyText(@ForAll String text) throws IOException {
    try {
      assertThat(parse(HEADER + text).concepts()).isNotNull();
    } catch (InvalidGlossary refused) {
      assertThat(refused).hasMessageContaining("line");
    }
  }

  @Test
  void theBundledOneIsTheOneOfTheRepository() throws IOException {
    try (Reader file = Files.newBufferedReader(Path.of("../knowledge/glossary.tsv"))) {
      assertThat(Glossary.parse("glossary.tsv", file).compiled())
          .isEqualTo(Glossary.bundled().compiled());
    }
  }

  @Test
  void theBundledOneHoldsTheDomain() {
    assertThat(Glossary.bundled().concepts()).contains("cannabis", "tramadol", "pregabalin");
  }

  private static Glossary parse(String text) throws IOException {
    return Glossary.parse("test.tsv", new StringReader(text));
  }
}
