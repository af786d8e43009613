package dz.amal.domain.privacy;

import dz.amal.domain.language.Folding;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Words kept as data beside this class, in UTF-8 between spaces; a line that begins with # is a
 * remark.
 *
 * @param words folded
 */
record WordList(Set<String> words) {

  WordList {
    words = Set.copyOf(words);
  }

  static WordList load(String resource) {
    InputStream found = WordList.class.getResourceAsStream(resource);
    if (found == null) {
      throw new IllegalArgumentException("no list " + resource);
    }
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(found, StandardCharsets.UTF_8))) {
      return new WordList(
          lines
              .lines()
              .filter(line -> !line.startsWith("#"))
              .flatMap(line -> Arrays.stream(line.split(" ")))
              .filter(word -> !word.isBlank())
              .map(Folding::fold)
              .collect(Collectors.toSet()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether the word is in it, in any spelling. */
  boolean holds(String word) {
    return words.contains(Folding.fold(word));
  }
}
