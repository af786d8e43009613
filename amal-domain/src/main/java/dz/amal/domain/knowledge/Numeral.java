package dz.amal.domain.knowledge;

import java.util.regex.Pattern;

/** A number in digits, in its one spelling. Pure functions. */
final class Numeral {

  private static final Pattern THOUSANDS = Pattern.compile("[1-9][0-9]{0,2}(?:[ .,][0-9]{3})+");
  private static final Pattern DECIMAL = Pattern.compile("[0-9]+[.,][0-9]+");

  private Numeral() {}

  /** With 0 to 9, a point before decimals, and neither separators nor zeros that say nothing. */
  static String plain(String numeral) {
    StringBuilder digits = new StringBuilder();
    numeral.codePoints().forEach(c -> digits.appendCodePoint(plain(c)));
    String plain = digits.toString();
    if (THOUSANDS.matcher(plain).matches()) {
      return plain.replaceAll("[ .,]", "");
    }
    if (DECIMAL.matcher(plain).matches()) {
      return plain.replace(',', '.').replaceAll("0+$", "").replaceAll("\\.$", "");
    }
    return plain;
  }

  private static int plain(int codePoint) {
    if (Character.isDigit(codePoint)) {
      return '0' + Character.digit(codePoint, 10);
    }
    return switch (codePoint) {
      case '\u00A0', '\u202F' -> ' ';
      case '٬' -> ',';
      case '٫' -> '.';
      default -> codePoint;
    };
  }
}
