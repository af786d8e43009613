package dz.amal.domain.knowledge;

import java.util.List;
import java.util.Optional;

/**
 * Refuses an answer that its sources do not carry. Deterministic; a model's word counts for nothing
 * here. Pure functions.
 *
 * <p>It compares words, and is strict where a wrong word does harm: figures and their units, names,
 * sources, negations. What it cannot see: an opposite in other words ("safe" for "dangerous" in a
 * long sentence), a relation turned round ("A causes B" for "B causes A"), a condition left out,
 * and a quote that is wrong itself. It refuses faithful sentences too, if they use many words of
 * their own: then the answer is a sentence word for word, or a person's.
 */
public final class CitationCheck {

  private CitationCheck() {}

  /** Whether there is nothing to refuse; see {@link #refusalOf}. */
  public static boolean holds(DraftAnswer draft, List<Passage> passages) {
    return refusalOf(draft, passages).isEmpty();
  }

  /**
   * The first reason to refuse the whole answer, or empty if there is an answer and every sentence
   * of it holds: it cites, each quote stands word for word in the passage it names, and the
   * sentence is one of its quotes, or says no more than they do.
   */
  public static Optional<Refusal> refusalOf(DraftAnswer draft, List<Passage> passages) {
    if (draft.sentences().isEmpty()) {
      return Optional.of(Refusal.EMPTY);
    }
    return draft.sentences().stream()
        .flatMap(sentence -> refusalOf(sentence, passages).stream())
        .findFirst();
  }

  private static Optional<Refusal> refusalOf(
      DraftAnswer.Sentence sentence, List<Passage> passages) {
    if (sentence.citations().isEmpty()) {
      return Optional.of(Refusal.NO_CITATION);
    }
    if (!sentence.citations().stream().allMatch(citation -> isQuoted(citation, passages))) {
      return Optional.of(Refusal.QUOTE_NOT_IN_PASSAGE);
    }
    List<String> quotes = sentence.citations().stream().map(Citation::quote).toList();
    return isVerbatim(sentence.text(), quotes)
        ? Optional.empty()
        : Support.refusalOf(sentence.text(), quotes);
  }

  private static boolean isQuoted(Citation citation, List<Passage> passages) {
    return !citation.quote().isBlank()
        && passages.stream()
            .filter(passage -> passage.chunk().equals(citation.chunk()))
            .anyMatch(passage -> passage.content().contains(citation.quote()));
  }

  private static boolean isVerbatim(String sentence, List<String> quotes) {
    return quotes.stream().anyMatch(quote -> quote.strip().equals(sentence.strip()));
  }
}
