package dz.amal.domain.privacy;

import java.util.regex.Pattern;

/** Digits that lead to nobody: dates, years, quantities, numbers of books. Pure functions. */
final class Figures {

  private static final Pattern YEAR = Pattern.compile("(?:19|20)[0-9]{2}");
  private static final Pattern UNIT =
      Pattern.compile(
          " ?(?:%|٪|(?:mg|kg|g|ml|l|µg|mcg|ui|غ|مغ|ملغ|كغ|مل)(?![\\p{L}\\p{N}\\uFFFC]))");
  private static final int THOUSANDS = 3;

  private Figures() {}

  /** Where the date that begins with a group ends, exclusive; 0 if none begins there. */
  static int dateEnd(DigitRun run, int first) {
    if (first + 2 < run.size() && run.isUniform(first, first + 3) && isMark(run, first)) {
      boolean dayFirst = isDay(run, first) && isDay(run, first + 1) && isYear(run, first + 2);
      boolean yearFirst = isYear(run, first) && isDay(run, first + 1) && isDay(run, first + 2);
      if (dayFirst || yearFirst) {
        return first + 3;
      }
    }
    boolean isMonth =
        first + 1 < run.size()
            && run.markBehind(first) == '/'
            && ((isDay(run, first) && isYear(run, first + 1))
                || (isYear(run, first) && isYear(run, first + 1)));
    return isMonth ? first + 2 : 0;
  }

  private static boolean isMark(DigitRun run, int index) {
    return run.markBehind(index) != ' ';
  }

  private static boolean isDay(DigitRun run, int index) {
    return run.sizeOf(index) <= 2 && Integer.parseInt(run.group(index)) <= 31;
  }

  private static boolean isYear(DigitRun run, int index) {
    return run.sizeOf(index) == 4 && YEAR.matcher(run.group(index)).matches();
  }

  /** Whether nobody is found by these groups. */
  static boolean isHarmless(DigitRun run) {
    return areYears(run, run.size())
        || isStatistic(run, 4)
        || (run.size() > 1 && areYears(run, 1) && isStatistic(run.part(1, run.size()), 4))
        || isDecimal(run)
        || isBook(run)
        || hasUnit(run);
  }

  private static boolean areYears(DigitRun run, int count) {
    for (int i = 0; i < count; i++) {
      if (!isYear(run, i)) {
        return false;
      }
    }
    return true;
  }

  /** Whether it is written as 1 200 000 is, in at most so many groups. */
  static boolean isStatistic(DigitRun run, int mostGroups) {
    if (run.size() < 2 || run.size() > mostGroups || !run.isUniform(0, run.size())) {
      return false;
    }
    if (run.sizeOf(0) > THOUSANDS || run.group(0).charAt(0) == '0' || run.markBehind(0) == '/') {
      return false;
    }
    for (int i = 1; i < run.size(); i++) {
      if (run.sizeOf(i) != THOUSANDS) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDecimal(DigitRun run) {
    return run.size() == 2 && run.group(0).equals("0") && run.gapBehind(0).equals(".");
  }

  /** Whether it is an ISBN of 13 digits; its last digit is a check. */
  private static boolean isBook(DigitRun run) {
    if (run.countOfDigits() != 13) {
      return false;
    }
    String digits = run.digits(0, run.size());
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
    }
    return sum % 10 == 0 && (digits.startsWith("978") || digits.startsWith("979"));
  }

  private static boolean hasUnit(DigitRun run) {
    int end = run.groups().get(run.size() - 1).end();
    return UNIT.matcher(run.text()).region(end, run.text().length()).lookingAt();
  }
}
