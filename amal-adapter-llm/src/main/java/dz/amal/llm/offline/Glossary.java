package dz.amal.llm.offline;

import dz.amal.domain.language.FoldedText;
import dz.amal.llm.offline.text.Stem;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Words of several languages that mean the same: finds the concepts in a text, whatever language it
 * is written in. Immutable and thread-safe.
 *
 * <p>Words are compared folded and stemmed. Where several terms begin at a word the longest holds.
 */
public final class Glossary {

  private final Map<String, List<Term>> termsByFirstStem = new HashMap<>();
  private final Set<String> concepts = new TreeSet<>();

  /** The words of one term, as stems, and what it means. */
  record Term(List<String> stems, String concept) {

    static Term of(List<String> words, String concept) {
      return new Term(words.stream().map(Stem::of).toList(), concept);
    }

    private static Term ofLine(String line) {
      int tab = line.indexOf('\t');
      return new Term(List.of(line.substring(tab + 1).split(" ", -1)), line.substring(0, tab));
    }

    private String line() {
      return concept + '\t' + String.join(" ", stems);
    }
  }

  Glossary(Collection<Term> terms) {
    for (Term term : terms) {
      concepts.add(term.concept());
      termsByFirstStem.computeIfAbsent(term.stems().get(0), unused -> new ArrayList<>()).add(term);
    }
    termsByFirstStem
        .values()
        .forEach(list -> list.sort(Comparator.comparingInt((Term t) -> -t.stems().size())));
  }

  /**
   * Reads a glossary: a header line {@code concept, ar, dz-arab, dz-latn, fr, en}, then a concept a
   * line, with tabs between the cells and {@code |} between synonyms. Empty lines and lines that
   * begin with # are left out.
   *
   * @param file a name for messages
   * @throws InvalidGlossary if a line breaks a rule, or a term has two meanings
   */
  public static Glossary parse(String file, Reader reader) throws IOException {
    return GlossaryFile.parse(file, reader);
  }

  /** The glossary that comes with Amal, as {@link #compiled} when this module was built. */
  public static Glossary bundled() {
    return readCompiled("glossary.terms");
  }

  static Glossary readCompiled(String name) {
    return Resources.read(name, in -> new Glossary(in.lines().map(Term::ofLine).toList()));
  }

  /**
   * The terms folded and stemmed, one a line: reading these takes a tenth of the time that parsing
   * does.
   */
  public List<String> compiled() {
    return termsByFirstStem.values().stream()
        .flatMap(List::stream)
        .map(Term::line)
        .sorted()
        .toList();
  }

  /**
   * The concepts that occur in a text, in the order of the text, repeated as often as there. A term
   * counts with those inside it: who speaks of the withdrawal of tramadol speaks of withdrawal and
   * of tramadol, and in another language it may be said in other words only.
   */
  public List<String> conceptsIn(FoldedText text) {
    List<String> stems = stemsOf(text);
    List<String> found = new ArrayList<>();
    for (int at = 0; at < stems.size(); at++) {
      longestAt(stems, at).ifPresent(term -> found.add(term.concept()));
    }
    return found;
  }

  /** The words of a text as terms are compared with them. */
  static List<String> stemsOf(FoldedText text) {
    return text.words().stream().map(Stem::of).toList();
  }

  /** The concepts of a text, whose words are stemmed already, without those inside others. */
  List<String> outermostConceptsIn(List<String> stems) {
    List<String> found = new ArrayList<>();
    int at = 0;
    while (at < stems.size()) {
      Optional<Term> term = longestAt(stems, at);
      term.ifPresent(longest -> found.add(longest.concept()));
      at += term.map(longest -> longest.stems().size()).orElse(1);
    }
    return found;
  }

  private Optional<Term> longestAt(List<String> stems, int at) {
    for (Term term : termsByFirstStem.getOrDefault(stems.get(at), List.of())) {
      if (standsAt(stems, at, term.stems())) {
        return Optional.of(term);
      }
    }
    return Optional.empty();
  }

  /** The names of all concepts. */
  public Set<String> concepts() {
    return Set.copyOf(concepts);
  }

  private static boolean standsAt(List<String> stems, int at, List<String> term) {
    if (at + term.size() > stems.size()) {
      return false;
    }
    for (int i = term.size() - 1; i > 0; i--) { // the first is how it was found
      if (!term.get(i).equals(stems.get(at + i))) {
        return false;
      }
    }
    return true;
  }
}
