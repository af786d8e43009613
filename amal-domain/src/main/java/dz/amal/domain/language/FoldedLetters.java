package dz.amal.domain.language;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What each character folds to, by itself. A table for the characters of the basic plane, made
 * once: the crisis rules have to read ten thousand characters in a fraction of a millisecond.
 */
final class FoldedLetters {

  private static final int BASIC_PLANE = 0x10000;

  /** In the table: folds to more than one character, see {@link #SEVERAL}. */
  private static final char MANY = '\uFFFF';

  /** In the table: folds to nothing. */
  private static final char NOTHING = '\0';

  /**
   * Letters of other scripts and Latin letters that look like plain Latin ones (a part of the
   * confusables of Unicode Technical Standard 39), before letter case is folded: a Greek capital nu
   * looks like N, and a small one like v.
   */
  private static final String CONFUSABLE =
      "АВЕЅІЈКМНОРСТУХҺԀԚԜ"
          + "авеѕіјкмнорстухһԁԛԝ"
          + "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ"
          + "αεικνορτυχ"
          + "ıɑɡɩʋ"
          + "ᴀʙᴄᴅᴇɢʜɪᴊᴋʟᴍɴᴏᴘʀᴛᴜᴠᴡʏᴢ";

  private static final String LATIN =
      "abesijkmhopctyxhdqw"
          + "abesijkmhopctyxhdqw"
          + "abezhikmnoptyx"
          + "aeikvoptux"
          + "iagiv"
          + "abcdeghijklmnoprtuvwyz";

  private static final Map<Integer, String> SEVERAL = new HashMap<>();
  private static final char[] TABLE = table();

  private FoldedLetters() {}

  /** Appends what the code point folds to; nothing for a mark or an invisible character. */
  static void append(int codePoint, Letters out) {
    if (codePoint >= BASIC_PLANE) {
      appendSupplementary(codePoint, out);
      return;
    }
    char folded = TABLE[codePoint];
    if (folded == MANY) {
      out.append(SEVERAL.getOrDefault(codePoint, ""));
    } else if (folded != NOTHING) {
      out.append(folded);
    }
  }

  /** Emoji, most of what comes here, fold to themselves. */
  private static void appendSupplementary(int codePoint, Letters out) {
    if (Character.isLetterOrDigit(codePoint) || codePoint >>> 8 == 0x1F1) {
      out.append(fold(codePoint));
    } else if (isKept(codePoint)) {
      out.append(Character.toString(codePoint));
    }
  }

  private static char[] table() {
    char[] table = new char[BASIC_PLANE];
    for (int c = 0; c < BASIC_PLANE; c++) {
      boolean isWhole = Character.getType(c) == Character.SURROGATE || !Character.isDefined(c);
      String folded = isWhole ? Character.toString(c) : fold(c);
      if (folded.length() == 1 && folded.charAt(0) != MANY && folded.charAt(0) != NOTHING) {
        table[c] = folded.charAt(0);
      } else if (!folded.isEmpty()) {
        table[c] = MANY;
        SEVERAL.put(c, folded);
      }
    }
    return table;
  }

  private static String fold(int codePoint) {
    String letter = Character.toString(codePoint);
    int confusable = CONFUSABLE.indexOf(codePoint);
    if (confusable >= 0) {
      return LATIN.substring(confusable, confusable + 1);
    }
    String decomposed =
        Normalizer.normalize(
            Normalizer.normalize(letter, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT),
            Normalizer.Form.NFD);
    StringBuilder folded = new StringBuilder();
    decomposed
        .codePoints()
        .filter(FoldedLetters::isKept)
        .forEach(part -> appendVariant(folded, part));
    return folded.toString();
  }

  private static boolean isKept(int codePoint) {
    int type = Character.getType(codePoint);
    return type != Character.NON_SPACING_MARK
        && type != Character.FORMAT
        && type != Character.ENCLOSING_MARK
        && codePoint != 'ـ';
  }

  private static void appendVariant(StringBuilder out, int codePoint) {
    switch (codePoint) {
      case 'أ', 'إ', 'آ', 'ٱ' -> out.append('ا');
      case 'ى', 'ئ', 'ی', 'ې', 'ێ', 'ے' -> out.append('ي');
      case 'ؤ', 'ۆ', 'ۇ', 'ۋ' -> out.append('و');
      case 'ة', 'ہ', 'ە', 'ھ', 'ۃ' -> out.append('ه');
      case 'ک', 'ڪ' -> out.append('ك');
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
        int confusable = CONFUSABLE.indexOf(codePoint);
        int digit = Character.isDigit(codePoint) ? Character.digit(codePoint, 10) : -1;
        if (confusable >= 0) {
          out.append(LATIN.charAt(confusable));
        } else {
          out.appendCodePoint(digit >= 0 ? '0' + digit : codePoint);
        }
      }
    }
  }
}
