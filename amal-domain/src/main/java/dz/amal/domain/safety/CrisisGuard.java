package dz.amal.domain.safety;

import dz.amal.domain.language.FoldedText;
import dz.amal.domain.language.PhraseBook;
import dz.amal.domain.language.PhraseRule;
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

  private final PhraseBook book;

  /** By the rule's name: a rule's own hash code looks at all its words. */
  private final Map<String, CrisisHit> hits = new HashMap<>();

  private CrisisGuard(PhraseBook book) {
    this.book = book;
    book.files()
        .forEach(
            (language, file) ->
                file.rules()
                    .forEach(rule -> hits.put(rule.id(), hit(language, file.version(), rule))));
  }

  /** The guard with the rules that come with Amal. */
  public static CrisisGuard standard() {
    return new CrisisGuard(book());
  }

  /** The rules that come with Amal. */
  static PhraseBook book() {
    return PhraseBook.load(CrisisGuard.class, "crisis");
  }

  /** The rules that hit; empty when the guard is silent. */
  public List<CrisisHit> check(String message) {
    return check(FoldedText.of(message));
  }

  /** The rules that hit a message that was folded before. */
  public List<CrisisHit> check(FoldedText message) {
    return book.hits(message).stream().map(rule -> hits.get(rule.id())).toList();
  }

  private static CrisisHit hit(String file, String version, PhraseRule rule) {
    return new CrisisHit(
        file,
        version,
        rule.id(),
        CrisisKind.valueOf(rule.kind().toUpperCase(Locale.ROOT).replace('-', '_')),
        rule.isHint() ? CrisisLevel.HINT : CrisisLevel.CERTAIN);
  }
}
