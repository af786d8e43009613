package dz.amal.domain.knowledge;

import dz.amal.domain.knowledge.ComparedText.Token;
import java.util.List;
import java.util.Set;

/**
 * How much of a sentence stands in its quotes. Two content words in three: the shortest sentence
 * that says something with a figure ("Count 10 days.") may choose its verb, and a longer one has to
 * stay close. Of each clause one in two, as an added clause hides in a long sentence. Pure
 * functions.
 */
final class Coverage {

  private static final double OF_SENTENCE = 2.0 / 3;
  private static final double OF_CLAUSE = 0.5;

  private Coverage() {}

  static boolean isEnough(ComparedText said, ComparedText quoted) {
    Set<String> forms = quoted.forms();
    return isEnough(said.tokens(), forms, OF_SENTENCE, 1)
        && said.clauses().stream().allMatch(clause -> isEnough(clause, forms, OF_CLAUSE, 2));
  }

  private static boolean isEnough(
      List<Token> tokens, Set<String> quoted, double share, int fewest) {
    List<Token> content = tokens.stream().filter(Token::isContent).toList();
    long covered =
        content.stream().filter(token -> token.forms().stream().anyMatch(quoted::contains)).count();
    return content.size() < fewest || covered >= share * content.size() - 1e-9;
  }
}
