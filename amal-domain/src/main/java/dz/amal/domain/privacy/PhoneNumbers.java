package dz.amal.domain.privacy;

import java.util.regex.Pattern;

/**
 * Telephone numbers: Algerian ones in every spelling, others with their plus sign or as five pairs.
 * Pure functions.
 */
final class PhoneNumbers {

  /** None is longer, with 00, the country and a zero in brackets. */
  private static final int MOST_DIGITS = 15;

  private static final int FEWEST = 9;
  private static final String MOBILE = "[567][0-9]{8}";
  private static final String LANDLINE = "[234][0-9]{7}";

  private static final Pattern ALGERIAN =
      Pattern.compile("0" + MOBILE + "|(?:00)?2130?(?:" + MOBILE + "|" + LANDLINE + ")");

  /** Nine digits are also a date and a figure, so this one has to look like a number. */
  private static final Pattern ALGERIAN_LANDLINE = Pattern.compile("0" + LANDLINE);

  private static final int PAIRS = 5;

  private PhoneNumbers() {}

  /** Where the telephone number that begins with a group ends, exclusive; 0 if none begins. */
  static int endFrom(DigitRun run, int first) {
    if (run.group(first).charAt(0) != '0'
        && run.group(first).charAt(0) != '2'
        && !run.hasPlusBefore(first)) {
      return 0; // which is most groups, and spares the looking
    }
    int abroad = 0;
    StringBuilder digits = new StringBuilder();
    for (int i = first; i < run.size() && digits.length() + run.sizeOf(i) <= MOST_DIGITS; i++) {
      digits.append(run.group(i));
      if (isAlgerian(run, first, i + 1, digits) || isFivePairs(run, first, i + 1)) {
        return i + 1;
      }
      if (run.hasPlusBefore(first) && digits.length() >= FEWEST) {
        abroad = i + 1;
      }
    }
    return abroad > 0 && !Figures.isStatistic(run.part(first, abroad), 3) ? abroad : 0;
  }

  private static boolean isAlgerian(DigitRun run, int from, int to, CharSequence digits) {
    return digits.length() >= FEWEST
        && (ALGERIAN.matcher(digits).matches()
            || (ALGERIAN_LANDLINE.matcher(digits).matches() && run.isUniform(from + 1, to)));
  }

  private static boolean isFivePairs(DigitRun run, int from, int to) {
    if (to - from != PAIRS || run.group(from).charAt(0) != '0' || !run.isUniform(from, to)) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (run.sizeOf(i) != 2) {
        return false;
      }
    }
    return run.group(from).charAt(1) != '0';
  }

  /** Whether the groups are telephone numbers one behind the other, and nothing else. */
  static boolean fill(DigitRun run) {
    int at = 0;
    while (at < run.size()) {
      int end = endFrom(run, at);
      if (end == 0) {
        return false;
      }
      at = end;
    }
    return true;
  }
}
