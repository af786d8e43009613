package dz.amal.domain.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dz.amal.domain.language.ReadingLanguage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds the check against wrong answers that were planted, and against faithful ones. */
final class PlantedAnswersTest {

  private record Answer(String kind, Passage passage, List<String> quotes, String sentence) {

    static Answer of(String line) {
      String[] columns = line.split("\t", 4);
      List<String> quotes =
          columns[2].equals("-") ? List.of() : Arrays.asList(columns[2].split("¦", -1));
      return new Answer(columns[0], passageOf(columns[1]), quotes, columns[3]);
    }

    Optional<Refusal> refusal() {
      List<Citation> citations = quotes.stream().map(quote -> Citation.of(passage, quote)).toList();
      return CitationCheck.refusalOf(
          new DraftAnswer(List.of(new DraftAnswer.Sentence(sentence, citations))),
          List.of(passage));
    }
  }

  @Test
  void refusesEveryPlantedAnswer() throws Exception {
    List<Answer> planted = answers("planted-answers.tsv");
    Map<String, Long> kinds = count(planted, Answer::kind);
    Map<String, Long> reasons = count(planted, answer -> answer.refusal().toString());
    System.out.printf("planted answers: %d, %s%n  %s%n", planted.size(), kinds, reasons);

    assertThat(planted).hasSizeGreaterThanOrEqualTo(80);
    assertThat(planted)
        .filteredOn(answer -> answer.refusal().isEmpty())
        .extracting(Answer::sentence)
        .isEmpty();
  }

  @Test
  void passesEveryFaithfulAnswer() throws Exception {
    List<Answer> faithful = answers("faithful-answers.tsv");
    System.out.printf("faithful answers: %d%n", faithful.size());

    assertThat(faithful).hasSizeGreaterThanOrEqualTo(60);
    assertThat(faithful)
        .filteredOn(answer -> answer.refusal().isPresent())
        .extracting(answer -> answer.refusal() + " " + answer.sentence())
        .isEmpty();
  }

  private static Map<String, Long> count(List<Answer> answers, Function<Answer, String> by) {
    return answers.stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.counting()));
  }

  private static List<Answer> answers(String resource) throws IOException {
    Path file =
        Path.of(Objects.requireNonNull(PlantedAnswersTest.class.getResource(resource)).getPath());
    return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
        .filter(line -> !line.startsWith("#"))
        .map(Answer::of)
        .toList();
  }

  private static Passage passageOf(String content) {
    return new Passage(
        new ChunkId(new UUID(0, 1)),
        new DocumentId(new UUID(0, 2)),
        1,
        "Title",
        "",
        0,
        0,
        content,
        ReadingLanguage.FRENCH,
        0.8,
        1);
  }
}
