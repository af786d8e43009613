package dz.amal.llm.offline;

import dz.amal.domain.language.Language;
import java.util.List;

/**
 * A question of {@code questions.tsv}, and the document that answers it.
 *
 * @param slug of the document, the same in every language
 */
record Question(Language language, String slug, String text) {

  static List<Question> all() {
    return Resources.read(
        "/questions.tsv",
        in -> in.lines().filter(line -> !line.startsWith("#")).map(Question::of).toList());
  }

  /** The folder of documents that its writer reads. */
  String folder() {
    return language.reading().tag();
  }

  private static Question of(String line) {
    List<String> cells = List.of(line.split("\t", -1));
    return new Question(Language.ofCode(cells.get(0)).orElseThrow(), cells.get(1), cells.get(2));
  }
}
