package dz.amal.domain.safety;

import dz.amal.domain.language.FoldedText;
import dz.amal.domain.language.PhraseRule;
import dz.amal.domain.language.PhraseRuleFile;
import dz.amal.domain.language.PhraseRules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Finds a crisis in a message by rules alone: deterministic, without any input or output, first of
 * all that looks at a message. Immutable and thread-safe.
 *
 * <p>Every message is checked against the rules of all languages, since people mix them. A model
 * may raise what the guard says, and never lower it (docs/adr/0011).
 */
public final class CrisisGuard {

  /** The rules files, by language and script. */
  static final List<String> FILES = List.of("ar", "dz-arab", "dz-latn", "fr", "en");

  private record Origin(String file, String version) {}

  private final PhraseRules rules;
  private final Map<String, Origin> origins = new HashMap<>();

  private CrisisGuard(Map<String, PhraseRuleFile> files) {
    List<PhraseRule> all = new ArrayList<>();
    files.forEach(
        (file, content) ->
            content
                .rules()
                .forEach(
                    rule -> {
                      if (origins.put(rule.id(), new Origin(file, content.version())) != null) {
                        throw new IllegalArgumentException("rule twice: " + rule.id());
                      }
                      all.add(rule);
                    }));
    rules = new PhraseRules(all);
    rules.rules().forEach(CrisisGuard::kindOf);
  }

  /** The guard with the rules that come with Amal. */
  public static CrisisGuard standard() {
    Map<String, PhraseRuleFile> files = new HashMap<>();
    FILES.forEach(file -> files.put(file, file(file)));
    return new CrisisGuard(files);
  }

  /** One rules file that comes with Amal. */
  static PhraseRuleFile file(String name) {
    return PhraseRuleFile.load(CrisisGuard.class, "crisis-" + name + ".rules");
  }

  /** The rules that hit; empty when the guard is silent. */
  public List<CrisisHit> check(String message) {
    return rules.hits(FoldedText.of(message)).stream().map(this::hit).toList();
  }

  private CrisisHit hit(PhraseRule rule) {
    Origin origin = origins.get(rule.id());
    if (origin == null) {
      throw new IllegalStateException("a rule without a file: " + rule.id());
    }
    return new CrisisHit(origin.file, origin.version, rule.id(), kindOf(rule));
  }

  private static CrisisKind kindOf(PhraseRule rule) {
    return CrisisKind.valueOf(rule.kind().toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
