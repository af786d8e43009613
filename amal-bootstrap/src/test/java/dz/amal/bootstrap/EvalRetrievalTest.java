package dz.amal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command {@code eval retrieval}; its own set is in {@code knowledge/evaluation}. */
final class EvalRetrievalTest {

  private static final Path OWN_SET =
      Path.of("../knowledge/evaluation").toAbsolutePath().normalize();

  @Test
  void findsWordsAndMeaningsInACollection(@TempDir Path directory) throws IOException {
    write(
        directory.resolve("corpus.jsonl"),
        "{'id':'sleep','lang':'fr','title':'','text':'Le sommeil revient en quelques semaines.'}",
        "{'id':'liver','lang':'fr','title':'Foie','text':'Le foie peut récupérer en partie.'}",
        "{'id':'tea','lang':'fr','title':'Cuisine','text':'Le thé à la menthe se boit chaud.'}");
    write(
        directory.resolve("queries.jsonl"),
        "{'id':'q1','lang':'fr','text':'le foie, il récupère ?'}",
        "{'id':'q2','lang':'dz-arab','text':'واش يرجع النعاس'}");
    Files.writeString(directory.resolve("qrels.tsv"), "q1\tliver\t1\nq2\tsleep\t1\n");

    JsonNode figures = evaluate(directory.toString());

    assertThat(figures.path("documents").asInt()).isEqualTo(3);
    for (String way : List.of("hybrid", "vector", "fulltext")) {
      assertThat(figures.path(way).path("ndcg_at_10").asDouble()).as(way).isEqualTo(1);
      assertThat(figures.path(way).path("p95_ms").asDouble()).isPositive();
    }
  }

  @Test
  void saysWhichLineItCannotRead(@TempDir Path directory) throws IOException {
    write(directory.resolve("corpus.jsonl"), "{'id':'d1'}");
    write(directory.resolve("queries.jsonl"), "{'id':'q1','text':'?'}");
    Files.writeString(directory.resolve("qrels.tsv"), "");

    CommandProcess eval = run(directory.toString());

    assertThat(eval.exit()).isEqualTo(2);
    assertThat(eval.said()).contains("corpus.jsonl:1: text must be a text");
  }

  /** What it reaches is in docs/knowledge.md; the bounds are the least that a change may leave. */
  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void findsTheDocumentForAQuestionInArabicOrDarija(String language)
      throws JsonProcessingException {
    JsonNode hybrid =
        evaluate(
                OWN_SET.toString(), "--query-lang", "ar,dz-arab,dz-latn", "--corpus-lang", language)
            .path("hybrid");

    assertThat(hybrid.path("by_document").path("recall_at_5").asDouble())
        .isGreaterThanOrEqualTo(0.80);
    assertThat(hybrid.path("recall_at_5").asDouble()).isGreaterThanOrEqualTo(0.60);
  }

  private static JsonNode evaluate(String... arguments) throws JsonProcessingException {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.add("--json");
    CommandProcess eval = run(all.toArray(String[]::new));
    assertThat(eval.exit()).as(eval.said()).isZero();
    return new ObjectMapper()
        .readTree(
            eval.said().lines().filter(line -> line.startsWith("{")).findFirst().orElseThrow());
  }

  private static CommandProcess run(String... arguments) {
    List<String> all = new ArrayList<>(List.of("eval", "retrieval"));
    all.addAll(List.of(arguments));
    return CommandProcess.run(RunningAmal.newDataDirectory(), all.toArray(String[]::new));
  }

  private static void write(Path file, String... lines) throws IOException {
    Files.writeString(file, String.join("\n", lines).replace('\'', '"'));
  }
}
