package dz.amal.domain.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads a rules file: lines of a keyword and its value, written for people who do not program.
 *
 * <pre>
 * version 2026-11-22
 *
 * rule wish-to-die              a new rule begins
 * kind suicide                  what a hit means
 * level hint                    a hit does not count by itself; certain if left out
 * phrase (want|wish) to die     see {@link Phrase}; any number of them
 * unless-before not             negation
 * except die of (laughing|shame)
 * unless-anywhere in the film
 * example I want to die         must hit
 * counter I do not want to die  must not
 * </pre>
 *
 * <p>Empty lines and lines that begin with # are passed over. Every rule needs a kind, a phrase, an
 * example and a counter-example.
 *
 * @param version of the file's content, as it is recorded with every decision
 */
public record PhraseRuleFile(String version, List<PhraseRule> rules) {

  public PhraseRuleFile {
    rules = List.copyOf(rules);
  }

  /**
   * Reads a file from beside a class.
   *
   * @throws IllegalArgumentException if there is no such resource, or if it breaks the form above,
   *     with its name and line
   */
  public static PhraseRuleFile load(Class<?> beside, String resource) {
    InputStream found = beside.getResourceAsStream(resource);
    if (found == null) {
      throw new IllegalArgumentException("no rules file " + resource);
    }
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(found, StandardCharsets.UTF_8))) {
      return parse(resource, reader.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads the lines of a file; the name is for error messages. */
  static PhraseRuleFile parse(String name, List<String> lines) {
    String version = "";
    Set<String> ids = new HashSet<>();
    List<Draft> drafts = new ArrayList<>();
    for (int number = 1; number <= lines.size(); number++) {
      String line = lines.get(number - 1).strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      String[] parts = line.split("\\s+", 2);
      String value = parts.length > 1 ? parts[1] : "";
      try {
        if (parts[0].equals("version")) {
          version = value;
        } else if (parts[0].equals("rule")) {
          require(ids.add(value), "the rule is there twice");
          drafts.add(new Draft(value));
        } else {
          require(!drafts.isEmpty(), "a rule must come first");
          drafts.get(drafts.size() - 1).set(parts[0], value);
        }
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(name + ":" + number + ": " + e.getMessage(), e);
      }
    }
    require(!version.isEmpty(), name + ": the version is missing");
    return new PhraseRuleFile(version, drafts.stream().map(draft -> draft.finish(name)).toList());
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw new IllegalArgumentException(message);
    }
  }

  /** A rule while its lines are being read. */
  private static final class Draft {

    private final String id;
    private String kind = "";
    private boolean isHint;
    private final List<Phrase> phrases = new ArrayList<>();
    private final List<Phrase> unlessBefore = new ArrayList<>();
    private final List<Phrase> except = new ArrayList<>();
    private final List<Phrase> unlessAnywhere = new ArrayList<>();
    private final List<String> examples = new ArrayList<>();
    private final List<String> counterExamples = new ArrayList<>();

    Draft(String id) {
      require(!id.isEmpty(), "a rule needs a name");
      this.id = id;
    }

    void set(String keyword, String value) {
      require(!value.isEmpty(), keyword + " needs a value");
      switch (keyword) {
        case "kind" -> kind = value;
        case "level" -> {
          require(value.equals("hint") || value.equals("certain"), "level is hint or certain");
          isHint = value.equals("hint");
        }
        case "phrase" -> phrases.add(Phrase.parse(value));
        case "unless-before" -> unlessBefore.add(Phrase.parse(value));
        case "except" -> except.add(Phrase.parse(value));
        case "unless-anywhere" -> unlessAnywhere.add(Phrase.parse(value));
        case "example" -> examples.add(value);
        case "counter" -> counterExamples.add(value);
        default -> throw new IllegalArgumentException("unknown keyword " + keyword);
      }
    }

    PhraseRule finish(String name) {
      require(!kind.isEmpty(), name + ": rule " + id + " needs a kind");
      require(!phrases.isEmpty(), name + ": rule " + id + " needs a phrase");
      require(!examples.isEmpty(), name + ": rule " + id + " needs an example");
      require(!counterExamples.isEmpty(), name + ": rule " + id + " needs a counter-example");
      return new PhraseRule(
          id,
          kind,
          isHint,
          phrases,
          unlessBefore,
          except,
          unlessAnywhere,
          examples,
          counterExamples);
    }
  }
}
