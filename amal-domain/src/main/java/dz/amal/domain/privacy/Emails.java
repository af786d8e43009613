package dz.amal.domain.privacy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds e-mail addresses, also those that are spelled so that no machine finds them. */
final class Emails {

  private static final String LOCAL = "[\\p{L}0-9._%+-]{1,64}+";
  private static final String DOT = " ?(?:[\\[({] ?(?:dot|point|دوت|نقطة|\\.) ?[\\])}]) ?";
  private static final String SPOKEN_DOT = " (?:dot|point|دوت|نقطة|\\.) ";
  private static final String KNOWN = "(?:com|org|net|info|edu|gov|dz|fr|uk|co|io)";

  /** In brackets, nobody says "at" but for an address. */
  private static final String IN_BRACKETS =
      LOCAL
          + " ?[\\[({] ?(?:at|a|arobase|arobas|@|آت|أت|ات|آروباز) ?[\\])}] ?"
          + "[\\p{L}0-9-]{1,63}(?:(?:\\.|"
          + DOT
          + "|"
          + SPOKEN_DOT
          + ")[\\p{L}0-9-]{2,63}){1,4}";

  /** Without brackets, only before a well-known ending. */
  private static final String SPOKEN =
      LOCAL
          + "(?: (?:arobase|arobas|آروباز|at|آت|أت) | ?@ | @ ?)"
          + "[\\p{L}0-9-]{1,63}(?:\\.[\\p{L}0-9-]{1,63}){0,3}?(?:"
          + SPOKEN_DOT
          + "|"
          + DOT
          + "|\\.)"
          + KNOWN;

  private static final Pattern SPELLED =
      Pattern.compile(
          "(?<![\\p{L}0-9._%+\\uFFFC-])(?iu:"
              + IN_BRACKETS
              + "|"
              + SPOKEN
              + ")(?![\\p{L}0-9\\uFFFC])");

  private Emails() {}

  static void find(ReadableText text) {
    int from = 0;
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) == '@') {
        int start = startOfLocal(text, at, from);
        int end = endOfDomain(text, at + 1);
        if (start < at && end > 0) {
          text.take(PersonalDataKind.EMAIL, start, end);
          at = end - 1;
        }
        from = at + 1;
      }
    }
    findSpelled(text);
  }

  private static void findSpelled(ReadableText text) {
    Matcher matcher = SPELLED.matcher(text.toString());
    while (matcher.find()) {
      text.take(PersonalDataKind.EMAIL, matcher.start(), matcher.end());
    }
  }

  private static int startOfLocal(ReadableText text, int at, int from) {
    int start = at;
    while (start > from && isLocal(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  private static boolean isLocal(char c) {
    return isDomain(c) || c == '_' || c == '%' || c == '+';
  }

  private static boolean isDomain(char c) {
    return Character.isLetterOrDigit(c) || c == '.' || c == '-';
  }

  /**
   * The end of the last part that can be the ending of a name, behind a dot and beginning with a
   * letter; 0 if there is none.
   */
  private static int endOfDomain(ReadableText text, int start) {
    int end = 0;
    int part = start;
    int at = start;
    while (isDomain(text.at(at))) {
      at++;
      if (text.at(at) == '.' || !isDomain(text.at(at))) {
        end = part > start + 1 && at - part >= 2 && text.isLetterAt(part) ? at : end;
        part = at + 1;
      }
    }
    return end;
  }
}
