package dz.amal.domain.language;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Makes spelling variants equal: the form of a text that rules, search and models compare.
 *
 * <p>Folded away are: compatibility forms (NFKC), letter case, Latin accents, Arabic diacritics and
 * tatweel, the variants of alef, hamza, ya, kaf and ta marbuta, zero-width and direction marks,
 * repeated letters, and the digits that stand for letters in Arabizi (only inside a word that has
 * letters: {@code n7eb}, but not {@code 1055}). The result is for comparing, never for showing.
 */
public final class Folding {

  private Folding() {}

  /** The folded text; the same for every spelling variant, and folding it again changes nothing. */
  public static String fold(String text) {
    String decomposed =
        Normalizer.normalize(
            Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT),
            Normalizer.Form.NFD);
    StringBuilder letters = new StringBuilder(decomposed.length());
    decomposed
        .codePoints()
        .filter(Folding::isKept)
        .forEach(codePoint -> appendFolded(letters, codePoint));
    return squeeze(arabizi(letters));
  }

  private static boolean isKept(int codePoint) {
    int type = Character.getType(codePoint);
    return type != Character.NON_SPACING_MARK
        && type != Character.FORMAT
        && type != Character.ENCLOSING_MARK
        && codePoint != 'ـ';
  }

  private static void appendFolded(StringBuilder out, int codePoint) {
    switch (codePoint) {
      case 'أ', 'إ', 'آ', 'ٱ' -> out.append('ا');
      case 'ى', 'ئ', 'ی' -> out.append('ي');
      case 'ؤ' -> out.append('و');
      case 'ة', 'ہ', 'ە' -> out.append('ه');
      case 'ک' -> out.append('ك');
      case 'ڤ' -> out.append('ف');
      case 'ڨ', 'گ' -> out.append('ق');
      case 'پ' -> out.append('ب');
      case 'چ' -> out.append('ش');
      case 'ء' -> {} // written or left out at will
      case 'œ' -> out.append("oe");
      case 'æ' -> out.append("ae");
      case 'ß' -> out.append("ss");
      case '’', '‘', 'ʼ', '`', '´' -> out.append('\'');
      default -> {
        int digit = Character.isDigit(codePoint) ? Character.digit(codePoint, 10) : -1;
        out.appendCodePoint(digit >= 0 ? '0' + digit : codePoint);
      }
    }
  }

  /** Replaces digits that stand for Arabic letters, word by word. */
  private static StringBuilder arabizi(StringBuilder text) {
    StringBuilder out = new StringBuilder(text.length());
    int start = 0;
    while (start < text.length()) {
      int end = start;
      while (end < text.length() && isAsciiWord(text.charAt(end))) {
        end++;
      }
      if (end == start) {
        out.append(text.charAt(start++));
      } else {
        appendWord(out, text, start, end);
        start = end;
      }
    }
    return out;
  }

  private static boolean isAsciiWord(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  }

  private static void appendWord(StringBuilder out, StringBuilder text, int start, int end) {
    boolean hasLetter = false;
    for (int i = start; i < end; i++) {
      hasLetter |= text.charAt(i) >= 'a';
    }
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      out.append(hasLetter ? letterOf(c) : String.valueOf(c));
    }
  }

  private static String letterOf(char c) {
    return switch (c) {
      case '2' -> "a";
      case '3' -> "a";
      case '5' -> "kh";
      case '6' -> "t";
      case '7' -> "h";
      case '8' -> "gh";
      case '9' -> "q";
      default -> String.valueOf(c);
    };
  }

  private static String squeeze(StringBuilder text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean repeats = i > 0 && c == text.charAt(i - 1);
      if (!repeats || !Character.isLetter(c)) {
        out.append(c);
      }
    }
    return out.toString();
  }
}
