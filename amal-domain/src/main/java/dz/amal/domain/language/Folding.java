package dz.amal.domain.language;

/**
 * Makes spelling variants equal: the form of a text that rules, search and models compare.
 *
 * <p>Folded away are: compatibility forms (NFKC), letter case, Latin accents, Arabic diacritics and
 * tatweel, the variants of alef, hamza, ya, kaf and ta marbuta, letters of other scripts that look
 * like Latin ones, zero-width and direction marks, repeated letters, and the digits that stand for
 * letters: those of Arabizi inside a word that has letters ({@code n7eb}, but not {@code 1055}),
 * and 0 and 1 between two letters. The result is for comparing, never for showing. Takes time
 * linear in the text.
 */
public final class Folding {

  private Folding() {}

  /** The folded text; the same for every spelling variant, and folding it again changes nothing. */
  public static String fold(String text) {
    return withoutArabizi(letters(text)).squeezed();
  }

  private static Letters letters(String text) {
    Letters letters = new Letters(text.length());
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      FoldedLetters.append(codePoint, letters);
      i += Character.charCount(codePoint);
    }
    return letters;
  }

  /** Replaces digits that stand for letters, word by word. */
  private static Letters withoutArabizi(Letters text) {
    Letters out = new Letters(text.length());
    int start = 0;
    while (start < text.length()) {
      int end = start;
      boolean hasLetter = false;
      boolean hasDigit = false;
      for (; end < text.length() && isAsciiWord(text.at(end)); end++) {
        hasLetter |= text.at(end) >= 'a';
        hasDigit |= text.at(end) <= '9';
      }
      if (hasLetter && hasDigit) {
        appendWord(out, text, start, end);
        start = end;
      } else if (end > start) {
        out.append(text, start, end);
        start = end;
      } else {
        out.append(text.at(start++));
      }
    }
    return out;
  }

  private static boolean isAsciiWord(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  }

  private static void appendWord(Letters out, Letters text, int start, int end) {
    for (int i = start; i < end; i++) {
      char c = text.at(i);
      switch (c) {
        case '2', '3' -> out.append('a');
        case '5' -> out.append("kh");
        case '6' -> out.append('t');
        case '7' -> out.append('h');
        case '8' -> out.append("gh");
        case '9' -> out.append('q');
        case '0', '1' -> {
          boolean isWithin =
              i > start && i + 1 < end && isLetter(text.at(i - 1)) && isLetter(text.at(i + 1));
          out.append(isWithin ? lookAlike(c) : c);
        }
        default -> out.append(c);
      }
    }
  }

  /** Whether it is a letter, or a digit that stands for one. */
  private static boolean isLetter(char c) {
    return c >= 'a' || "2356789".indexOf(c) >= 0;
  }

  private static char lookAlike(char digit) {
    return digit == '0' ? 'o' : 'i';
  }
}
