package dz.amal.llm.offline;

import dz.amal.domain.language.FoldedText;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a glossary line by line; not kept. Not thread-safe. */
final class GlossaryFile {

  private static final List<String> HEADER =
      List.of("concept", "ar", "dz-arab", "dz-latn", "fr", "en");

  private final String file;
  private final Map<List<String>, Glossary.Term> terms = new HashMap<>();
  private final Map<List<String>, Meaning> meanings = new HashMap<>();
  private final Set<String> concepts = new HashSet<>();
  private int number;
  private boolean headerSeen;

  private record Meaning(String concept, int line) {}

  private GlossaryFile(String file) {
    this.file = file;
  }

  static Glossary parse(String file, Reader reader) throws IOException {
    GlossaryFile parser = new GlossaryFile(file);
    BufferedReader lines = new BufferedReader(reader);
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      parser.number++;
      if (!line.isBlank() && !line.startsWith("#")) {
        parser.take(Arrays.stream(line.split("\t", -1)).map(String::strip).toList());
      }
    }
    parser.require(parser.headerSeen, "a glossary begins with its header line");
    return new Glossary(parser.terms.values());
  }

  private void take(List<String> cells) {
    if (!headerSeen) {
      require(cells.equals(HEADER), "the header must be " + String.join(", ", HEADER));
      headerSeen = true;
      return;
    }
    require(cells.size() == HEADER.size(), "a line has " + HEADER.size() + " cells");
    String concept = cells.get(0);
    require(!concept.isEmpty(), "a concept has a name");
    require(concepts.add(concept), "the concept stands here twice: " + concept);
    require(cells.stream().skip(1).anyMatch(c -> !c.isEmpty()), "a concept has a word");
    cells.stream().skip(1).filter(cell -> !cell.isEmpty()).forEach(cell -> take(concept, cell));
  }

  private void take(String concept, String cell) {
    for (String synonym : cell.split("\\|", -1)) {
      List<String> words = FoldedText.of(synonym).wordsOnly();
      Glossary.Term term = Glossary.Term.of(words, concept);
      require(!term.stems().isEmpty(), "between two bars stands a word");
      Meaning meaning = new Meaning(concept, number);
      Meaning other = meanings.putIfAbsent(words, meaning);
      require(other == null || other.concept().equals(concept), conflict(synonym, other));
      // Two different words may share a stem; the first of the file keeps it.
      terms.putIfAbsent(term.stems(), term);
    }
  }

  private static String conflict(String synonym, @Nullable Meaning other) {
    return other == null
        ? ""
        : "\"" + synonym.strip() + "\" stands for " + other.concept() + " in line " + other.line();
  }

  private void require(boolean holds, String rule) {
    if (!holds) {
      throw new InvalidGlossary(file, number, rule);
    }
  }
}
