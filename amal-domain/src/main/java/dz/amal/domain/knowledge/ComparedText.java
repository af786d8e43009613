package dz.amal.domain.knowledge;

import dz.amal.domain.language.Folding;
import dz.amal.domain.language.Script;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence or its quotes, cut into the words and figures that are compared.
 *
 * @param script most of its letters belong to
 */
record ComparedText(List<Token> tokens, Script script) {

  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<number>(?<![\\p{Nd}.,])\\p{Nd}{1,3}(?:[ \\u00A0\\u202F.,٬]\\p{Nd}{3})+(?!\\p{Nd})"
              + "|\\p{Nd}+(?:[.,٫]\\p{Nd}+)*)"
              + "|(?<word>\\p{L}[\\p{L}\\p{N}\\p{M}\\p{Cf}]*)"
              + "|(?<percent>[%٪])");

  private static final String PAUSES = ".,;:!?،؛؟…\n()«»\"“”–—";
  private static final String ENDS = ".:!?؟…\n«\"“";

  /** Words that a new thought begins with. */
  private static final TermList JOINTS = TermList.load("joints.txt");

  /**
   * A word, a figure or a percent sign.
   *
   * @param text as it is written
   * @param folded by {@link Folding}; a figure in its one spelling
   * @param forms that it may be compared by
   * @param clause it stands in, counted from 0
   * @param isFirst whether it begins a sentence or a quotation
   * @param isFigure whether it is written in digits
   * @param hasApostropheBefore as the t of "don't"
   */
  record Token(
      String text,
      String folded,
      Set<String> forms,
      int clause,
      boolean isFirst,
      boolean isFigure,
      boolean hasApostropheBefore) {

    /** Whether it means something by itself. */
    boolean isContent() {
      return isFigure || !FUNCTION_WORDS.holds(folded);
    }
  }

  private static final TermList FUNCTION_WORDS = TermList.load("function-words.txt");

  ComparedText {
    tokens = List.copyOf(tokens);
  }

  static ComparedText of(String text) {
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text);
    int clause = 0;
    int end = 0;
    while (matcher.find()) {
      String gap = text.substring(end, matcher.start());
      clause += holdsAny(gap, PAUSES) ? 1 : 0;
      Token token = token(matcher, clause, tokens.isEmpty() || holdsAny(gap, ENDS), gap);
      clause += JOINTS.holds(token.folded) ? 1 : 0;
      tokens.add(token);
      end = matcher.end();
    }
    return new ComparedText(tokens, Script.of(text));
  }

  private static Token token(Matcher matcher, int clause, boolean isFirst, String gap) {
    String text = matcher.group();
    boolean isFigure = matcher.start("number") >= 0;
    boolean isWord = matcher.start("word") >= 0;
    String folded = isFigure ? Numeral.plain(text) : isWord ? Folding.fold(text) : "%";
    Set<String> forms = new HashSet<>(isWord ? WordForms.of(folded) : Set.of(folded));
    forms.add(NumberWord.valueOf(folded));
    forms.remove("");
    boolean apostrophe = gap.equals("'") || gap.equals("’");
    return new Token(text, folded, forms, clause, isFirst, isFigure, apostrophe);
  }

  private static boolean holdsAny(String gap, String signs) {
    return gap.chars().anyMatch(sign -> signs.indexOf(sign) >= 0);
  }

  /** All forms of all words. */
  Set<String> forms() {
    Set<String> forms = new HashSet<>();
    tokens.forEach(token -> forms.addAll(token.forms()));
    return forms;
  }

  /** The clauses, each with its words; none is empty. */
  List<List<Token>> clauses() {
    List<List<Token>> clauses = new ArrayList<>();
    int last = -1;
    for (Token token : tokens) {
      if (token.clause != last) {
        clauses.add(new ArrayList<>());
        last = token.clause;
      }
      clauses.get(clauses.size() - 1).add(token);
    }
    return clauses;
  }
}
