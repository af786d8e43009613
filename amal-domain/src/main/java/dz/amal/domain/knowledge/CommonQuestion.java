package dz.amal.domain.knowledge;

import dz.amal.domain.knowledge.ComparedText.Token;
import dz.amal.domain.privacy.PersonalData;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells a question that anybody might ask from one that says something of who asks it: it is short,
 * holds no personal data and nobody's "I" or "my", and each word of it asks, joins, or stands in
 * the knowledge as it is. When in doubt it is personal. Pure functions.
 */
public final class CommonQuestion {

  private static final int MOST_WORDS = 20;

  private static final TermList QUESTION_WORDS = TermList.load("question-words.txt");
  private static final TermList SELVES = TermList.load("first-persons.txt");

  private CommonQuestion() {}

  /** Whether anybody might ask it of what these passages speak of. */
  public static boolean isOne(String question, List<Passage> passages) {
    List<Token> words = ComparedText.of(question).tokens();
    if (words.isEmpty()
        || words.size() > MOST_WORDS
        || !PersonalData.masked(question).finds().isEmpty()) {
      return false;
    }
    Set<String> known =
        passages.stream()
            .flatMap(passage -> Stream.of(passage.heading(), passage.content()))
            .flatMap(text -> ComparedText.of(text).tokens().stream())
            .map(Token::folded)
            .collect(Collectors.toSet());
    return words.stream().allMatch(word -> isCommon(word, known));
  }

  private static boolean isCommon(Token word, Set<String> known) {
    return !SELVES.holds(word.folded())
        && (QUESTION_WORDS.holds(word.folded()) || known.contains(word.folded()));
  }

  /** The question in the spelling by which the same one is found again. */
  public static String asked(String question) {
    return ComparedText.of(question).tokens().stream()
        .map(Token::folded)
        .collect(Collectors.joining(" "));
  }
}
