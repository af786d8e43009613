package dz.amal.domain.knowledge;

import dz.amal.domain.knowledge.ComparedText.Token;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A number with what it counts.
 *
 * @param value in digits, also where it is written in words
 * @param unit as {@code day}; empty if what follows is no known unit
 */
record Figure(String value, String unit) {

  private static final TermList UNITS = TermList.load("units.txt");
  private static final TermList DUALS = TermList.load("duals.txt");
  private static final Set<String> RANGE =
      Set.of("a", "to", "et", "and", "ou", "or", "الي", "و", "او");
  private static final Set<String> PER = Set.of("pour", "per", "في");
  private static final Set<String> HUNDRED = Set.of("cent", "الميه", "المايه");

  /** Shorter ones are also other words: l, an, min. */
  private static final int SHORTEST_SPELLED_OUT = 4;

  /** What a sentence says; a one in words only before a unit, as articles look like it. */
  static Set<Figure> saidIn(ComparedText text) {
    return in(text, false);
  }

  /** What quotes say; a one in words is taken as a number too. */
  static Set<Figure> quotedIn(ComparedText text) {
    return in(text, true);
  }

  private static Set<Figure> in(ComparedText text, boolean withArticles) {
    Set<Figure> figures = new HashSet<>();
    List<Token> tokens = text.tokens();
    for (int at = 0; at < tokens.size(); at++) {
      String dual = DUALS.meaning(tokens.get(at).folded());
      NumberWord number = NumberWord.at(tokens, at);
      if (!dual.isEmpty()) {
        figures.add(new Figure("2", dual));
      } else if (number.words() > 0 && !isPercent(tokens, at - 1)) {
        int behind = at + number.words();
        String unit = number.mayBeAnArticle() ? unitAt(tokens, behind) : unitBehind(tokens, behind);
        if (withArticles || !number.mayBeAnArticle() || !unit.isEmpty()) {
          figures.add(new Figure(number.value(), unit));
        }
        at += number.words() - 1;
      }
    }
    return figures;
  }

  /** The units that are spelled out, also without a figure; none that is two by its form. */
  static Set<String> unitsIn(ComparedText text) {
    Set<String> units = new HashSet<>();
    text.tokens().stream()
        .map(Token::folded)
        .filter(word -> word.length() >= SHORTEST_SPELLED_OUT)
        .forEach(word -> units.add(UNITS.meaning(word)));
    units.removeAll(Set.of("", "%")); // a percent sign has its figure
    return units;
  }

  /** Whether one of the quoted figures says the same; a figure alone may leave out its unit. */
  boolean isAmong(Set<Figure> quoted) {
    return unit.isEmpty()
        ? quoted.stream().anyMatch(figure -> figure.value.equals(value))
        : quoted.contains(this);
  }

  /** The unit there, or that of the figure there if a range goes on to it. */
  private static String unitBehind(List<Token> tokens, int at) {
    int next = at;
    for (int steps = 0; steps < 3 && next < tokens.size(); steps++) {
      String unit = unitAt(tokens, next);
      if (!unit.isEmpty()) {
        return unit;
      }
      next += RANGE.contains(tokens.get(next).folded()) ? 1 : 0;
      int words = NumberWord.at(tokens, next).words();
      if (words == 0) {
        return "";
      }
      next += words;
    }
    return "";
  }

  private static String unitAt(List<Token> tokens, int at) {
    if (isPercent(tokens, at)) {
      return "%";
    }
    return at < tokens.size() ? UNITS.meaning(tokens.get(at).folded()) : "";
  }

  private static boolean isPercent(List<Token> tokens, int at) {
    return at >= 0
        && at < tokens.size()
        && (tokens.get(at).folded().equals("%")
            || (PER.contains(tokens.get(at).folded())
                && at + 1 < tokens.size()
                && HUNDRED.contains(tokens.get(at + 1).folded())));
  }
}
