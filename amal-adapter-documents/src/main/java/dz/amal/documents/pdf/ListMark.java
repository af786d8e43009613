package dz.amal.documents.pdf;

import java.util.regex.Pattern;

/** What stands before the entries of lists. Numbers are kept, since people refer to them. */
final class ListMark {

  private static final Pattern BULLET =
      Pattern.compile("^(?:[•▪●◦‣∙○■□➢➤✓\\uF0B7\\uF0A7]\\s*|[-–—*·]\\s+)(?=\\S)");

  private static final Pattern NUMBER = Pattern.compile("^\\p{Nd}{1,2}[.)]\\s+\\S");

  private ListMark() {}

  static boolean begins(String line) {
    return BULLET.matcher(line).find() || NUMBER.matcher(line).find();
  }

  static String without(String line) {
    return BULLET.matcher(line).replaceFirst("");
  }
}
