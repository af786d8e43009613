package dz.amal.llm.offline.text;

import java.util.List;

/**
 * Takes the commonest prefixes and endings off a folded word, so that "pills" meets "pill" and
 * {@code والمدمنين} meets {@code مدمن}. Light on purpose: it never looks at meaning, and what is
 * left need not be a word. Pure functions.
 */
public final class Stem {

  private static final int SHORTEST = 3;
  private static final List<String> ARABIC_PREFIXES =
      List.of("وبال", "وال", "فال", "بال", "كال", "عال", "ولل", "ال", "لل", "ل", "ب", "و", "ف");
  private static final List<String> ARABIC_ENDINGS =
      List.of("اتها", "اتهم", "هما", "ات", "ون", "ين", "ها", "هم", "كم", "نا", "يه", "ه", "ي", "ك");
  private static final List<String> LATIN_ENDINGS =
      List.of("ements", "ement", "ing", "aux", "es", "ed", "er", "s", "x", "e");

  private Stem() {}

  /** The stem of a folded word; at least three letters, unless the word is shorter. */
  public static String of(String word) {
    return isArabic(word) ? ofArabic(word) : withoutEnding(word, LATIN_ENDINGS);
  }

  private static String ofArabic(String word) {
    String rest = word;
    for (String prefix : ARABIC_PREFIXES) {
      int shortest = prefix.length() == 1 ? SHORTEST + 1 : SHORTEST;
      if (word.startsWith(prefix) && word.length() - prefix.length() >= shortest) {
        rest = word.substring(prefix.length());
        break;
      }
    }
    return withoutEnding(rest, ARABIC_ENDINGS);
  }

  private static String withoutEnding(String word, List<String> endings) {
    for (String ending : endings) {
      if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST) {
        return word.substring(0, word.length() - ending.length());
      }
    }
    return word;
  }

  private static boolean isArabic(String word) {
    return !word.isEmpty() && word.charAt(0) >= 'ء' && word.charAt(0) <= 'ي';
  }
}
