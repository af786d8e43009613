package dz.amal.domain.knowledge;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether quotes carry a sentence that is in other words than theirs. Pure functions. */
final class Support {

  /** "Always", "only", "proven": they stand in a quote, or the sentence says more than it. */
  private static final TermList CLAIMS = TermList.load("claims.txt");

  private Support() {}

  /** Why they do not, the most telling first; empty if they do. */
  static Optional<Refusal> refusalOf(String sentence, List<String> quotes) {
    ComparedText said = ComparedText.of(sentence);
    ComparedText quoted = ComparedText.of(String.join("\n", quotes));
    if (!areFiguresQuoted(said, quoted)) {
      return Optional.of(Refusal.FIGURE_NOT_QUOTED);
    }
    if (!Sources.areQuoted(said, quoted)) {
      return Optional.of(Refusal.SOURCE_NOT_QUOTED);
    }
    if (!Names.areQuoted(said, quoted)) {
      return Optional.of(Refusal.NAME_NOT_QUOTED);
    }
    if (Negations.areChanged(said, quoted)) {
      return Optional.of(Refusal.NEGATION_CHANGED);
    }
    if (!CLAIMS.meanings(quoted).containsAll(CLAIMS.meanings(said))) {
      return Optional.of(Refusal.CLAIM_NOT_QUOTED);
    }
    return Coverage.isEnough(said, quoted)
        ? Optional.empty()
        : Optional.of(Refusal.TOO_LITTLE_QUOTED);
  }

  private static boolean areFiguresQuoted(ComparedText said, ComparedText quoted) {
    Set<Figure> figures = Figure.quotedIn(quoted);
    return Figure.saidIn(said).stream().allMatch(figure -> figure.isAmong(figures))
        && Figure.unitsIn(quoted).containsAll(Figure.unitsIn(said));
  }
}
