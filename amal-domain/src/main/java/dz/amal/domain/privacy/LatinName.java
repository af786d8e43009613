package dz.amal.domain.privacy;

import java.util.Locale;
import java.util.Set;

/**
 * A name in Latin letters.
 *
 * @param end in the readable text, exclusive; where it begins if there is no name
 */
record LatinName(int end) {

  private static final int MOST_WORDS = 4;
  private static final int SHORTEST_IN_SMALL_LETTERS = 3;
  private static final WordList NO_NAMES = WordList.load("no-names-latin.txt");

  /** Written in small letters inside a name. */
  private static final Set<String> PARTICLES =
      Set.of("ben", "bin", "ibn", "bent", "bint", "ould", "el", "al", "abd", "abdel", "ait", "de");

  /** The name that begins there. */
  static LatinName at(ReadableText text, int start, boolean inSmallLetters) {
    int end = start;
    int from = start;
    for (int words = 0; words < MOST_WORDS; words++) {
      int next = endOfNamePart(text, from);
      if (next == from) {
        break;
      }
      end = next;
      from = behindSpaces(text, next);
    }
    return new LatinName(
        end == start && inSmallLetters ? endOfWordInSmallLetters(text, start) : end);
  }

  /** A word with a capital letter, with the particles before it; where it begins if none does. */
  private static int endOfNamePart(ReadableText text, int start) {
    int from = start;
    for (int particles = 0; particles < 2 && isParticle(text, from); particles++) {
      from = behindSpaces(text, endOfWord(text, from));
    }
    int end = endOfWord(text, from);
    boolean isInitial = end == from + 1 && text.at(end) == '.' && !text.isLetterAt(end + 1);
    boolean isName =
        end > from
            && Character.isUpperCase(text.at(from))
            && text.isLatinLetterAt(from)
            && isFree(text, end)
            && (isInitial || !isNoName(text, from, end));
    return isName ? (isInitial ? end + 1 : end) : start;
  }

  private static boolean isParticle(ReadableText text, int start) {
    int end = endOfWord(text, start);
    return end > start
        && behindSpaces(text, end) > end
        && PARTICLES.contains(word(text, start, end).toLowerCase(Locale.ROOT));
  }

  private static int endOfWordInSmallLetters(ReadableText text, int start) {
    int end = endOfWord(text, start);
    boolean isName =
        end - start >= SHORTEST_IN_SMALL_LETTERS
            && text.isLatinLetterAt(start)
            && isFree(text, end)
            && !isNoName(text, start, end);
    return isName ? end : start;
  }

  private static boolean isNoName(ReadableText text, int start, int end) {
    String word = word(text, start, end);
    int apostrophe = word.indexOf('\'');
    return NO_NAMES.holds(word)
        || (apostrophe > 0 && NO_NAMES.holds(word.substring(0, apostrophe)));
  }

  /** Letters, with hyphens and apostrophes between them. */
  private static int endOfWord(ReadableText text, int start) {
    int end = start;
    while (text.isLatinLetterAt(end) || (end > start && isJoint(text, end))) {
      end++;
    }
    return end;
  }

  private static boolean isJoint(ReadableText text, int at) {
    return (text.at(at) == '-' || text.at(at) == '\'')
        && text.isLatinLetterAt(at - 1)
        && text.isLatinLetterAt(at + 1);
  }

  /** Whether nothing is tied to its end, so that masking it cannot make something else free. */
  private static boolean isFree(ReadableText text, int end) {
    return !text.isLetterAt(end)
        && !text.isDigitAt(end)
        && text.at(end) != ReadableText.TAKEN
        && text.at(end) != '_';
  }

  private static int behindSpaces(ReadableText text, int at) {
    int end = at;
    while (end < at + 2 && text.at(end) == ' ') {
      end++;
    }
    return end;
  }

  private static String word(ReadableText text, int start, int end) {
    return text.subSequence(start, end);
  }
}
