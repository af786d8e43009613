package dz.amal.domain.knowledge;

import dz.amal.domain.knowledge.ComparedText.Token;
import java.util.List;
import java.util.Set;

/**
 * Whom a sentence calls upon: studies, experts, organisations, and whoever stands behind "according
 * to". Pure functions.
 */
final class Sources {

  private static final TermList SOURCES = TermList.load("sources.txt");
  private static final String CALL = "according";

  private Sources() {}

  static boolean areQuoted(ComparedText said, ComparedText quoted) {
    return SOURCES.meanings(quoted).containsAll(SOURCES.meanings(said))
        && areCalledUpon(said, quoted.forms());
  }

  /** Whether the content words behind each call, at most three, stand in a quote. */
  private static boolean areCalledUpon(ComparedText said, Set<String> quoted) {
    List<Token> tokens = said.tokens();
    for (int at = 0; at < tokens.size(); at++) {
      if (SOURCES.meaning(tokens.get(at).folded()).equals(CALL)) {
        int clause = tokens.get(at).clause();
        boolean areThere =
            tokens.subList(at + 1, tokens.size()).stream()
                .filter(token -> token.clause() == clause && token.isContent())
                .limit(3)
                .allMatch(token -> token.forms().stream().anyMatch(quoted::contains));
        if (!areThere) {
          return false;
        }
      }
    }
    return true;
  }
}
