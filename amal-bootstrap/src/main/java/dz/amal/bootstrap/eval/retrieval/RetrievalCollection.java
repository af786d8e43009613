package dz.amal.bootstrap.eval.retrieval;

import dz.amal.domain.language.ReadingLanguage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Documents, questions, and which document answers which question.
 *
 * @param corpus the documents; empty for the starter knowledge, whose chunks are called {@code
 *     fr/alcohol#3}: folder, file and place
 * @param relevant for each question the ids of what answers it; a question without any has no
 *     answer
 * @param starter which languages of the starter knowledge are searched, where there is no corpus
 */
public record RetrievalCollection(
    Optional<List<Text>> corpus,
    List<Question> questions,
    Map<String, Set<String>> relevant,
    Predicate<ReadingLanguage> starter) {

  /** A document of the corpus. */
  public record Text(String id, String language, String title, String text) {}

  /** A question of somebody. */
  public record Question(String id, String language, String text) {}

  /**
   * Reads {@code corpus.jsonl}, which may be missing, {@code queries.jsonl} and {@code qrels.tsv}
   * of a directory.
   *
   * @throws IllegalArgumentException naming the line and the rule it breaks
   * @throws IOException if a file cannot be read
   */
  public static RetrievalCollection read(Path directory) throws IOException {
    Path documents = directory.resolve("corpus.jsonl");
    Optional<List<Text>> corpus =
        Files.exists(documents)
            ? Optional.of(JsonLines.read(documents, RetrievalCollection::document))
            : Optional.empty();
    List<Question> questions =
        JsonLines.read(directory.resolve("queries.jsonl"), RetrievalCollection::question);
    return new RetrievalCollection(
        corpus, questions, judgements(directory.resolve("qrels.tsv")), language -> true);
  }

  private static Text document(JsonLines.Line line) {
    return new Text(
        line.text("id"), line.textOrEmpty("lang"), line.textOrEmpty("title"), line.text("text"));
  }

  private static Question question(JsonLines.Line line) {
    return new Question(line.text("id"), line.textOrEmpty("lang"), line.text("text"));
  }

  /**
   * The part of some languages.
   *
   * @param asked languages of the questions; null for all
   * @param written languages of the documents; null for all
   */
  public RetrievalCollection of(@Nullable Set<String> asked, @Nullable Set<String> written) {
    return new RetrievalCollection(
        corpus.map(texts -> texts.stream().filter(t -> isIn(written, t.language())).toList()),
        questions.stream().filter(question -> isIn(asked, question.language())).toList(),
        relevant,
        language -> isIn(written, language.tag()));
  }

  private static boolean isIn(@Nullable Set<String> wanted, String language) {
    return wanted == null || wanted.contains(language);
  }

  /** The answers of a question; none if it has no answer. */
  Set<String> answersOf(Question question) {
    return relevant.getOrDefault(question.id(), Set.of());
  }

  private static Map<String, Set<String>> judgements(Path file) throws IOException {
    Map<String, Set<String>> relevant = new HashMap<>();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      if (!line.isBlank()) {
        judge(line.strip().split("\\s+"), file.getFileName() + ":" + number, relevant);
      }
    }
    return relevant;
  }

  private static void judge(String[] cells, String place, Map<String, Set<String>> relevant) {
    if (cells.length < 2 || cells.length > 3) {
      throw new IllegalArgumentException(place + ": must be a query, a document and 1");
    }
    if (cells.length == 2 || !cells[2].equals("0")) {
      relevant.computeIfAbsent(cells[0], id -> new HashSet<>()).add(cells[1]);
    }
  }
}
