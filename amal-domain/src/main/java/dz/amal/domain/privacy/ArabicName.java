package dz.amal.domain.privacy;

import java.util.Set;

/** Where a name in Arabic letters ends. Pure functions. */
final class ArabicName {

  private static final int MOST_WORDS = 3;
  private static final WordList NO_NAMES = WordList.load("no-names-arabic.txt");
  private static final WordList GIVEN = WordList.load("given-names-arabic.txt");

  /** Prepositions that a name is spelled like but for the last letter, which folds away. */
  private static final Set<String> TO = Set.of("على", "إلى", "الى");

  /** Belong to the word behind them. */
  private static final Set<String> PARTICLES =
      Set.of("بن", "ابن", "بنت", "عبد", "أبو", "ابو", "أم", "آيت", "ايت", "ولد", "آل");

  private ArabicName() {}

  /**
   * The end of the name that begins there, exclusive; where it begins if there is no name. The
   * first word is a name unless it is known to be none, those behind it only if they are known, or
   * follow a particle, or end the clause.
   */
  static int end(ReadableText text, int start, boolean onlyIfKnown) {
    int end = endOfPart(text, start, onlyIfKnown);
    for (int words = 1; words < MOST_WORDS && end > start && text.at(end) == ' '; words++) {
      int next = endOfPart(text, end + 1, true);
      if (next == end + 1) {
        return onlyIfKnown ? end : lastOfClause(text, end);
      }
      end = next;
    }
    return end;
  }

  private static int endOfPart(ReadableText text, int start, boolean onlyIfKnown) {
    int end = endOfWord(text, start);
    if (PARTICLES.contains(text.subSequence(start, end)) && text.at(end) == ' ') {
      int name = endOfWord(text, end + 1);
      return isName(text, end + 1, name) ? name : start;
    }
    boolean isKnown = end > start && GIVEN.holds(text.subSequence(start, end));
    return isName(text, start, end) && (isKnown || !onlyIfKnown) ? end : start;
  }

  /** The end of one more word if nothing but a pause is behind it: then it is no verb. */
  private static int lastOfClause(ReadableText text, int end) {
    int from = end + 1;
    int next = endOfWord(text, from);
    boolean isLast = text.at(end) == ' ' && isName(text, from, next) && isPause(text, next);
    return isLast && !beginsLikeAVerb(text.at(from)) ? next : end;
  }

  private static boolean isName(ReadableText text, int start, int end) {
    return end - start >= 2
        && !text.isLetterAt(end)
        && !text.isDigitAt(end)
        && text.at(end) != ReadableText.TAKEN
        && !TO.contains(text.subSequence(start, end))
        && !NO_NAMES.holds(text.subSequence(start, end));
  }

  private static boolean isPause(ReadableText text, int at) {
    return "\n.,،؛;:!?؟()".indexOf(text.at(at)) >= 0
        || (text.at(at) == ' ' && text.at(at + 1) == 'و' && text.isArabicLetterAt(at + 2));
  }

  private static boolean beginsLikeAVerb(char letter) {
    return "أانيتو".indexOf(letter) >= 0;
  }

  private static int endOfWord(ReadableText text, int start) {
    int end = start;
    while (text.isArabicLetterAt(end)) {
      end++;
    }
    return end;
  }
}
