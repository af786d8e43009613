package dz.amal.domain.knowledge;

import dz.amal.domain.knowledge.ComparedText.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells whether a sentence denies what its quotes say, or says what they deny. Pure functions. */
final class Negations {

  /** Deny what a whole clause says. */
  private static final TermList OF_CLAUSES = TermList.load("negations.txt");

  /** Deny a word or two behind them, as "without". */
  private static final TermList OF_WORDS = TermList.load("negations-of-words.txt");

  /** How many content words behind a negation may still be meant by it. */
  private static final int REACH = 5;

  /** How many behind it are surely near enough to be meant. */
  private static final int NEXT = 2;

  private Negations() {}

  static boolean areChanged(ComparedText said, ComparedText quoted) {
    return (isNegative(said.tokens()) && !isNegative(quoted.tokens()))
        || areWordsTurned(said, quoted)
        || areWordsTurned(quoted, said)
        || said.clauses().stream().anyMatch(clause -> isTurned(clause, quoted.clauses()));
  }

  /** Whether a word behind a negation stands on the other side, and nothing there is denied. */
  private static boolean areWordsTurned(ComparedText one, ComparedText other) {
    Set<String> said = formsOfSaid(one);
    Set<String> denied = new HashSet<>();
    behindNegations(other, REACH).forEach(words -> words.forEach(w -> denied.addAll(w.forms())));
    Set<String> there = other.forms();
    return behindNegations(one, NEXT).stream()
        .filter(words -> !words.isEmpty())
        .filter(words -> words.stream().noneMatch(word -> sharesAny(word, denied)))
        .map(words -> words.get(0))
        .anyMatch(word -> sharesAny(word, there) && !sharesAny(word, said));
  }

  /** The content words behind each negation in its clause, at most so many. */
  private static List<List<Token>> behindNegations(ComparedText text, int reach) {
    List<List<Token>> words = new ArrayList<>();
    for (List<Token> clause : text.clauses()) {
      for (int at = 0; at < clause.size(); at++) {
        if (isNegation(clause, at)) {
          words.add(
              clause.subList(at + 1, clause.size()).stream()
                  .filter(Token::isContent)
                  .limit(reach)
                  .toList());
        }
      }
    }
    return words;
  }

  /** The forms of the content words that no negation reaches. */
  private static Set<String> formsOfSaid(ComparedText text) {
    Set<Token> denied = new HashSet<>();
    behindNegations(text, REACH).forEach(denied::addAll);
    Set<String> forms = new HashSet<>();
    text.tokens().stream()
        .filter(token -> token.isContent() && !denied.contains(token))
        .forEach(token -> forms.addAll(token.forms()));
    return forms;
  }

  private static boolean sharesAny(Token token, Set<String> forms) {
    return token.forms().stream().anyMatch(forms::contains);
  }

  /** Whether the clauses that are most like this one all deny what it says, or the reverse. */
  private static boolean isTurned(List<Token> clause, List<List<Token>> quoted) {
    int most = quoted.stream().mapToInt(other -> shared(clause, other)).max().orElse(0);
    List<List<Token>> nearest = new ArrayList<>(quoted);
    nearest.removeIf(other -> shared(clause, other) < most);
    return most >= 2
        && (deniesAll(clause)
            ? nearest.stream().noneMatch(Negations::isNegative)
            : !isNegative(clause) && nearest.stream().allMatch(Negations::deniesAll));
  }

  private static int shared(List<Token> clause, List<Token> other) {
    Set<String> forms = new HashSet<>();
    other.forEach(token -> forms.addAll(token.forms()));
    return (int)
        clause.stream().filter(Token::isContent).filter(token -> sharesAny(token, forms)).count();
  }

  private static boolean isNegative(List<Token> tokens) {
    for (int at = 0; at < tokens.size(); at++) {
      if (isNegation(tokens, at)) {
        return true;
      }
    }
    return false;
  }

  private static boolean deniesAll(List<Token> clause) {
    for (int at = 0; at < clause.size(); at++) {
      if (isOfClause(clause, at)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNegation(List<Token> tokens, int at) {
    return isOfClause(tokens, at) || OF_WORDS.holds(tokens.get(at).folded());
  }

  private static boolean isOfClause(List<Token> tokens, int at) {
    Token token = tokens.get(at);
    boolean isContraction =
        at > 0
            && token.folded().equals("t")
            && token.hasApostropheBefore()
            && tokens.get(at - 1).folded().endsWith("n");
    return isContraction || isDarija(tokens, at) || OF_CLAUSES.holds(token.folded());
  }

  /** The two parts around a verb, written together or apart. */
  private static boolean isDarija(List<Token> tokens, int at) {
    String word = tokens.get(at).folded();
    boolean isApart =
        word.equals("ما") && at + 1 < tokens.size() && tokens.get(at + 1).folded().endsWith("ش");
    return isApart || (word.startsWith("ما") && word.endsWith("ش") && word.length() > 3);
  }
}
