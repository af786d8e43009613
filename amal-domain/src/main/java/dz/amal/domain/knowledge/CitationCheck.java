package dz.amal.domain.knowledge;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Refuses an answer that its sources do not carry. Deterministic; a model's word counts for nothing
 * here. Pure functions.
 */
public final class CitationCheck {

  /** With its decimals: 5.1 is not made of the 5 and the 1 of 1.5. */
  private static final Pattern FIGURE = Pattern.compile("\\p{Nd}+(?:[.,٫٬]\\p{Nd}+)*");

  private CitationCheck() {}

  /**
   * Whether there is an answer and every sentence of it holds: it cites, each quote stands word for
   * word in the passage it names, and every figure in the sentence stands in one of its quotes.
   */
  public static boolean holds(DraftAnswer draft, List<Passage> passages) {
    return !draft.sentences().isEmpty()
        && draft.sentences().stream().allMatch(sentence -> holds(sentence, passages));
  }

  private static boolean holds(DraftAnswer.Sentence sentence, List<Passage> passages) {
    return !sentence.citations().isEmpty()
        && sentence.citations().stream().allMatch(citation -> isQuoted(citation, passages))
        && figuresHold(sentence);
  }

  private static boolean isQuoted(Citation citation, List<Passage> passages) {
    return !citation.quote().isBlank()
        && passages.stream()
            .filter(passage -> passage.chunk().equals(citation.chunk()))
            .anyMatch(passage -> passage.content().contains(citation.quote()));
  }

  private static boolean figuresHold(DraftAnswer.Sentence sentence) {
    Set<String> quoted =
        sentence.citations().stream()
            .flatMap(citation -> figures(citation.quote()).stream())
            .collect(Collectors.toSet());
    return quoted.containsAll(figures(sentence.text()));
  }

  private static Set<String> figures(String text) {
    return FIGURE.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
  }
}
