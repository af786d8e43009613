package dz.amal.benchmarks.decide;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/**
 * Messages to decide about: about 80 characters each, in all five ways of writing, a sixth of them
 * crises.
 */
record Messages(List<String> all) {

  /** Those of the file beside this class. */
  static Messages read() {
    try (InputStream found =
            Objects.requireNonNull(Messages.class.getResourceAsStream("messages.txt"));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(found, StandardCharsets.UTF_8))) {
      return new Messages(lines.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Texts of just so many characters, each of many of these messages in another order. */
  List<String> joinedTo(int characters, int texts, long seed) {
    Random random = new Random(seed);
    List<String> joined = new ArrayList<>();
    for (int i = 0; i < texts; i++) {
      StringBuilder text = new StringBuilder();
      List<String> order = new ArrayList<>(all);
      while (text.length() < characters) {
        Collections.shuffle(order, random);
        order.forEach(message -> text.append(message).append(". "));
      }
      joined.add(text.substring(0, characters));
    }
    return joined;
  }
}
