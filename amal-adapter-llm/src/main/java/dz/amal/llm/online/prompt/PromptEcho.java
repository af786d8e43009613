package dz.amal.llm.online.prompt;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Hears a prompt in what a model says: eight words of it in a row, whatever the spaces, marks and
 * figures between them. Immutable.
 */
public final class PromptEcho {

  private static final int RUN = 8;
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}]+");

  private final Set<String> runs;

  /** Listens for these prompts. */
  public PromptEcho(Prompt... prompts) {
    Set<String> found = new HashSet<>();
    for (Prompt prompt : prompts) {
      runs(prompt.text()).forEach(found::add);
    }
    this.runs = Set.copyOf(found);
  }

  /** Whether the text repeats a prompt. */
  public boolean isIn(String text) {
    return runs(text).anyMatch(runs::contains);
  }

  private static Stream<String> runs(String text) {
    List<String> words =
        BETWEEN
            .splitAsStream(text.toLowerCase(Locale.ROOT))
            .filter(word -> !word.isEmpty())
            .toList();
    return Stream.iterate(0, at -> at + RUN <= words.size(), at -> at + 1)
        .map(at -> String.join(" ", words.subList(at, at + RUN)));
  }
}
