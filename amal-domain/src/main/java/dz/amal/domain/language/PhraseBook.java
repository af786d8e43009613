package dz.amal.domain.language;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rules on one subject in all languages: five files, one a language and script, looked for
 * together, since people mix them. Immutable and thread-safe.
 */
public final class PhraseBook {

  /** The endings of the files' names, by language and script. */
  public static final List<String> LANGUAGES = List.of("ar", "dz-arab", "dz-latn", "fr", "en");

  private final Map<String, PhraseRuleFile> files;
  private final PhraseRules rules;

  private PhraseBook(Map<String, PhraseRuleFile> files) {
    this.files = files;
    this.rules =
        new PhraseRules(files.values().stream().flatMap(file -> file.rules().stream()).toList());
  }

  /**
   * Reads the files {@code SUBJECT-LANGUAGE.rules} from beside a class.
   *
   * @throws IllegalArgumentException if a file is missing or breaks the form (see {@link
   *     PhraseRuleFile}), or if two files have a rule of the same name
   */
  public static PhraseBook load(Class<?> beside, String subject) {
    Map<String, PhraseRuleFile> files = new LinkedHashMap<>();
    for (String language : LANGUAGES) {
      files.put(language, PhraseRuleFile.load(beside, subject + "-" + language + ".rules"));
    }
    requireDistinctNames(files);
    return new PhraseBook(files);
  }

  private static void requireDistinctNames(Map<String, PhraseRuleFile> files) {
    Set<String> names = new HashSet<>();
    for (PhraseRuleFile file : files.values()) {
      for (PhraseRule rule : file.rules()) {
        if (!names.add(rule.id())) {
          throw new IllegalArgumentException("rule twice: " + rule.id());
        }
      }
    }
  }

  /** The files, by language and script. */
  public Map<String, PhraseRuleFile> files() {
    return Map.copyOf(files);
  }

  /** The rules that hit a text, each once, in the order of the text. */
  public List<PhraseRule> hits(FoldedText text) {
    return rules.hits(text);
  }

  /** Whether any rule hits a text. */
  public boolean isIn(FoldedText text) {
    return !hits(text).isEmpty();
  }
}
