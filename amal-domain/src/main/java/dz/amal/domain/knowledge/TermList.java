package dz.amal.domain.knowledge;

import dz.amal.domain.language.Folding;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Words and what they stand for, kept as data beside this class: lines in UTF-8 of words between
 * spaces, which all stand for the first of their line. A line that begins with # is a remark.
 *
 * @param meanings of folded words; in a list without meanings, each stands for its line
 */
record TermList(Map<String, String> meanings) {

  private static final List<String> PREFIXES = List.of("وال", "بال", "لل", "ال", "و", "ب", "ل");

  TermList {
    meanings = Map.copyOf(meanings);
  }

  static TermList load(String resource) {
    InputStream found = TermList.class.getResourceAsStream(resource);
    if (found == null) {
      throw new IllegalArgumentException("no list " + resource);
    }
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(found, StandardCharsets.UTF_8))) {
      Map<String, String> meanings = new HashMap<>();
      lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> add(meanings, line));
      return new TermList(meanings);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void add(Map<String, String> meanings, String line) {
    List<String> words = List.of(line.strip().split(" +"));
    words.forEach(word -> meanings.putIfAbsent(Folding.fold(word), words.get(0)));
  }

  boolean holds(String folded) {
    return meanings.containsKey(folded);
  }

  /**
   * What a folded word stands for, also behind an Arabic article or "and"; empty if unknown.
   * Folding makes one of the two l where the article meets another.
   */
  String meaning(String folded) {
    String known = meanings.getOrDefault(folded, "");
    for (String prefix : PREFIXES) {
      if (known.isEmpty() && folded.startsWith(prefix)) {
        known = meanings.getOrDefault(folded.substring(prefix.length()), "");
      }
    }
    boolean mayHaveLostALetter = known.isEmpty() && folded.startsWith("ال");
    return mayHaveLostALetter ? meanings.getOrDefault(folded.substring(1), "") : known;
  }

  /** Everything that the words of a text stand for. */
  Set<String> meanings(ComparedText text) {
    Set<String> found = new HashSet<>();
    text.tokens().forEach(token -> found.add(meaning(token.folded())));
    found.remove("");
    return found;
  }
}
