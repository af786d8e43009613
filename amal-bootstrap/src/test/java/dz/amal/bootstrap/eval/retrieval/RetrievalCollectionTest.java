package dz.amal.bootstrap.eval.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RetrievalCollectionTest {

  private final Path directory;

  RetrievalCollectionTest(@TempDir Path directory) throws IOException {
    this.directory = directory;
    write("corpus.jsonl", "{\"id\":\"d1\",\"lang\":\"fr\",\"title\":\"T\",\"text\":\"un\"}\n\n");
    write("queries.jsonl", "{\"id\":\"q1\",\"lang\":\"ar\",\"text\":\"?\"}");
    write("qrels.tsv", "q1\td1\t1\nq1\td2\t0\n");
  }

  @Test
  void readsDocumentsQuestionsAndWhatAnswersThem() throws IOException {
    RetrievalCollection read = RetrievalCollection.read(directory);

    assertThat(read.corpus()).hasValueSatisfying(texts -> assertThat(texts).hasSize(1));
    assertThat(read.answersOf(read.questions().get(0))).containsExactly("d1");
  }

  @Test
  void keepsThePartOfTheLanguagesAskedFor() throws IOException {
    RetrievalCollection read = RetrievalCollection.read(directory);

    assertThat(read.of(Set.of("fr"), null).questions()).isEmpty();
    assertThat(read.of(Set.of("ar"), Set.of("en")).corpus()).hasValue(List.of());
  }

  @Test
  void isTheStarterKnowledgeWithoutACorpus() throws IOException {
    Files.delete(directory.resolve("corpus.jsonl"));

    assertThat(RetrievalCollection.read(directory).corpus()).isEmpty();
  }

  @Test
  void namesTheLineAndTheRuleThatItBreaks() throws IOException {
    write("queries.jsonl", "{\"id\":\"q1\",\"text\":\"?\"}\n{\"id\":\"q2\"}");
    assertThatThrownBy(() -> RetrievalCollection.read(directory))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("queries.jsonl:2: text must be a text");

    write("queries.jsonl", "[1]");
    assertThatThrownBy(() -> RetrievalCollection.read(directory))
        .hasMessage("queries.jsonl:1: must be a JSON object");

    write("queries.jsonl", "{\"id\":\"q1\",\"text\":\"?\"}");
    write("qrels.tsv", "q1");
    assertThatThrownBy(() -> RetrievalCollection.read(directory))
        .hasMessage("qrels.tsv:1: must be a query, a document and 1");
  }

  private void write(String file, String content) throws IOException {
    Files.writeString(directory.resolve(file), content);
  }
}
