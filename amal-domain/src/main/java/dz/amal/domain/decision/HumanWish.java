package dz.amal.domain.decision;

import dz.amal.domain.language.FoldedText;
import dz.amal.domain.language.PhraseRuleFile;
import dz.amal.domain.language.PhraseRules;
import java.util.List;

/** Finds an explicit wish to speak with a human, by rules alone. Immutable and thread-safe. */
public final class HumanWish {

  /** The rules files, by language and script. */
  static final List<String> FILES = List.of("ar", "dz-arab", "dz-latn", "fr", "en");

  private final PhraseRules rules;

  private HumanWish(PhraseRules rules) {
    this.rules = rules;
  }

  /** With the rules that come with Amal. */
  public static HumanWish standard() {
    return new HumanWish(
        new PhraseRules(FILES.stream().flatMap(name -> file(name).rules().stream()).toList()));
  }

  /** One rules file that comes with Amal. */
  static PhraseRuleFile file(String name) {
    return PhraseRuleFile.load(HumanWish.class, "human-" + name + ".rules");
  }

  /** Whether the message asks for a human in so many words. */
  public boolean isIn(String message) {
    return !rules.hits(FoldedText.of(message)).isEmpty();
  }
}
