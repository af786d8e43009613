package dz.amal.domain.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

final class ChunkerTest {

  @Test
  void keepsAShortSectionWhole() {
    assertThat(new Chunker(100).chunk(new DocumentText("Une phrase. Deux phrases.")))
        .containsExactly(new Chunk(0, "", "Une phrase. Deux phrases.", 0, 25, 4));
  }

  @Test
  void overlapsByOneSentenceWhereItCutsASection() {
    assertThat(contents(4, "Un deux. Trois quatre. Cinq six. Sept huit."))
        .containsExactly(
            "Un deux. Trois quatre.", "Trois quatre. Cinq six.", "Cinq six. Sept huit.");
  }

  @Test
  void ratherDoesNotOverlapThanExceedItsTarget() {
    assertThat(contents(5, "Un deux. Trois quatre cinq. Six sept huit."))
        .containsExactly("Un deux. Trois quatre cinq.", "Six sept huit.");
  }

  @Test
  void keepsALongSentenceInOnePiece() {
    assertThat(contents(2, "Un. Deux trois quatre cinq. Six."))
        .containsExactly("Un.", "Deux trois quatre cinq.", "Six.");
  }

  @Test
  void neverCrossesAHeading() {
    assertThat(new Chunker(100).chunk(new DocumentText("Début.\n# Un\nCorps.\n# Deux\nFin.")))
        .extracting(Chunk::heading, Chunk::content)
        .containsExactly(tuple("", "Début."), tuple("Un", "Corps."), tuple("Deux", "Fin."));
  }

  @Test
  void namesTheHeadingsAboveFromTheOutermost() {
    assertThat(headings("# A\na\n## B\nb\n### C\nc\n## D\nd\n# E\ne"))
        .containsExactly("A", "A › B", "A › B › C", "A › D", "E");
  }

  @Test
  void setsHeadingsOfOneLevelBesideOneAnother() {
    assertThat(headings("## A\na\n## B\nb\n## C\nc")).containsExactly("A", "B", "C");
    assertThat(headings("# A\n### B\nb\n### C\nc")).containsExactly("A › B", "A › C");
  }

  @Test
  void putsNoHeadingUnderADeeperOne() {
    assertThat(headings("### A\na\n## B\nb")).containsExactly("A", "B");
  }

  @Test
  void takesForAHeadingOnlyWhatHasASpaceBehindOneToSixSigns() {
    assertThat(headings("#A\na\n####### B\nb")).containsOnly("");
    assertThat(headings("###### A\na")).containsExactly("A");
  }

  @Test
  void hasNoChunkOfHeadingsAlone() {
    assertThat(new Chunker(10).chunk(new DocumentText("# A\n## B"))).isEmpty();
  }

  @Test
  void countsPositionsInCodePoints() {
    assertThat(new Chunker(1).chunk(new DocumentText("🙂🙂 oui. Non.")))
        .extracting(Chunk::start, Chunk::end)
        .containsExactly(tuple(0, 7), tuple(8, 12));
  }

  @Test
  void refusesATargetBelowOne() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Chunker(0));
  }

  @Property(tries = 200)
  void quotesTheDocumentExactly(
      @ForAll("documents") DocumentText document, @ForAll @IntRange(min = 1, max = 30) int target) {
    int[] text = document.value().codePoints().toArray();

    assertThat(new Chunker(target).chunk(document))
        .allSatisfy(
            chunk ->
                assertThat(chunk.content())
                    .isEqualTo(new String(text, chunk.start(), chunk.end() - chunk.start())));
  }

  @Property(tries = 200)
  void numbersItsChunksFromZero(
      @ForAll("documents") DocumentText document, @ForAll @IntRange(min = 1, max = 30) int target) {
    List<Chunk> chunks = new Chunker(target).chunk(document);

    for (int i = 0; i < chunks.size(); i++) {
      assertThat(chunks.get(i).index()).isEqualTo(i);
    }
  }

  @Property(tries = 200)
  void holdsEverySentenceAndNoHeading(
      @ForAll("documents") DocumentText document,
      @ForAll @IntRange(min = 14, max = 30) int target) {
    List<Chunk> chunks = new Chunker(target).chunk(document);

    for (String line : document.value().lines().toList()) {
      if (line.startsWith("#")) {
        assertThat(chunks).noneMatch(chunk -> chunk.content().contains("#"));
      } else {
        for (String sentence : Sentences.of(line)) {
          assertThat(chunks).anyMatch(chunk -> chunk.content().contains(sentence));
        }
      }
    }
  }

  @Property(tries = 300)
  void leavesOutNothingOfAnyText(
      @ForAll("anyText") DocumentText document, @ForAll @IntRange(min = 1, max = 30) int target) {
    int[] text = document.value().codePoints().toArray();
    List<Chunk> chunks = new Chunker(target).chunk(document);

    StringBuilder covered = new StringBuilder();
    int end = 0;
    for (Chunk chunk : chunks) {
      int from = Math.max(end, chunk.start());
      covered.append(new String(text, from, chunk.end() - from));
      end = chunk.end();
      assertThat(chunk.content())
          .isEqualTo(new String(text, chunk.start(), chunk.end() - chunk.start()));
    }
    assertThat(covered.toString().replaceAll("\\s", ""))
        .isEqualTo(document.value().replaceAll("\\s", ""));
  }

  @Property(tries = 300)
  void goesForwardAndOverlapsByLessThanItsTarget(
      @ForAll("documents") DocumentText document, @ForAll @IntRange(min = 1, max = 30) int target) {
    List<Chunk> chunks = new Chunker(target).chunk(document);

    for (int i = 1; i < chunks.size(); i++) {
      Chunk before = chunks.get(i - 1);
      Chunk chunk = chunks.get(i);
      assertThat(chunk.start()).isGreaterThan(before.start());
      assertThat(chunk.end()).isGreaterThan(before.end());
      if (chunk.start() < before.end()) {
        int[] points = before.content().codePoints().toArray();
        int from = chunk.start() - before.start();
        String shared = new String(points, from, points.length - from);
        assertThat(Sentences.of(shared)).hasSize(1);
        assertThat(chunk.tokenCount()).isLessThanOrEqualTo(target);
      }
    }
  }

  @Property(tries = 200)
  void exceedsItsTargetOnlyForASingleSentence(
      @ForAll("documents") DocumentText document, @ForAll @IntRange(min = 1, max = 30) int target) {
    assertThat(new Chunker(target).chunk(document))
        .allMatch(
            chunk ->
                chunk.tokenCount() <= target
                    || (chunk.tokenCount() <= 2 * target
                        && Sentences.of(chunk.content()).size() == 1));
  }

  @Test
  void cutsATextWithoutFullStopsBetweenItsWords() {
    assertThat(contents(2, "un deux (trois quatre cinq, six sept huit"))
        .containsExactly("un deux", "(trois quatre", "cinq, six", "sept huit");
  }

  @Test
  void cutsAMillionCharactersWithoutAFullStop() {
    List<Chunk> chunks = Chunker.standard().chunk(new DocumentText("mot ".repeat(249_999) + "mot"));

    assertThat(chunks).hasSize(1563);
    assertThat(chunks).allMatch(chunk -> chunk.tokenCount() <= 160);
  }

  @Test
  void cutsWhatHasNoWordsEither() {
    List<Chunk> chunks = Chunker.standard().chunk(new DocumentText("🙂x".repeat(300_000)));

    assertThat(chunks).hasSizeGreaterThan(100);
    assertThat(chunks).allMatch(chunk -> chunk.content().length() <= 6_400);
    assertThat(String.join("", chunks.stream().map(Chunk::content).toList()))
        .isEqualTo("🙂x".repeat(300_000));
  }

  @Provide
  Arbitrary<DocumentText> documents() {
    Arbitrary<String> sentence =
        Arbitraries.of("eau", "soin", "🙂", "3.5", "مساعدة", "élève", "help", "𝄞")
            .list()
            .ofMinSize(1)
            .ofMaxSize(12)
            .map(words -> "Oui " + String.join(" ", words) + " fin.");
    Arbitrary<String> paragraph =
        sentence.list().ofMinSize(1).ofMaxSize(5).map(all -> String.join(" ", all));
    Arbitrary<String> heading = Arbitraries.of("# Titre", "## Partie", "### Détail", "###### Note");
    return Arbitraries.frequencyOf(Tuple.of(3, paragraph), Tuple.of(1, heading))
        .list()
        .ofMinSize(1)
        .ofMaxSize(8)
        .map(blocks -> new DocumentText(String.join("\n\n", blocks)));
  }

  @Provide
  Arbitrary<DocumentText> anyText() {
    return Arbitraries.of(
            "un",
            "deux",
            " ",
            " ",
            " ",
            ".",
            "...",
            "?",
            "؟",
            "…",
            "»",
            " »",
            "« ",
            ")",
            "(",
            "\n",
            "\n\n",
            "- ",
            "1. ",
            "M. ",
            "etc.",
            "3.5",
            "🙂",
            "كلمة",
            "؛",
            "\u00a0",
            "𝄞",
            "motsanslafin")
        .list()
        .ofMinSize(1)
        .ofMaxSize(60)
        .map(parts -> new DocumentText("A" + String.join("", parts)));
  }

  private static List<String> contents(int target, String text) {
    return new Chunker(target).chunk(new DocumentText(text)).stream().map(Chunk::content).toList();
  }

  private static List<String> headings(String text) {
    return new Chunker(100).chunk(new DocumentText(text)).stream().map(Chunk::heading).toList();
  }
}
