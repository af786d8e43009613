package dz.amal.domain.privacy;

import java.util.Optional;

/** Numbers that are known by their length or their check digit alone. Pure functions. */
final class AccountNumbers {

  private static final int RIP = 20;
  private static final String POSTAL_BANK = "00799999";
  private static final int NIN = 18;
  private static final int SHORTEST_CARD = 13;
  private static final int LONGEST_CARD = 19;

  /** A kind of number, and where it ends, exclusive. */
  record Known(PersonalDataKind kind, int end) {}

  private AccountNumbers() {}

  /** The longest number of a known kind that begins with a group, among those from and to. */
  static Optional<Known> from(DigitRun run, int from, int to, int first) {
    int digits = 0;
    int end = first;
    while (end < to && digits + run.sizeOf(end) <= RIP) {
      digits += run.sizeOf(end++);
    }
    for (; end > first && digits >= SHORTEST_CARD; digits -= run.sizeOf(--end)) {
      PersonalDataKind kind = kind(run, first, end, digits, first == from && end == to);
      if (kind != PersonalDataKind.NUMBER) {
        return Optional.of(new Known(kind, end));
      }
    }
    return Optional.empty();
  }

  private static PersonalDataKind kind(
      DigitRun run, int first, int end, int count, boolean isWhole) {
    boolean stands =
        end - first == 1 || (isWhole && !PhoneNumbers.fill(run.part(first, end))); // two of them
    if (count == RIP && (stands || isPostal(run, first, end))) {
      return PersonalDataKind.RIP;
    }
    if (count == NIN && stands) {
      return PersonalDataKind.NIN;
    }
    boolean isCard =
        count <= LONGEST_CARD
            && hasGroupsOfACard(run, first, end)
            && hasCheckDigit(run.digits(first, end));
    return isCard ? PersonalDataKind.CARD : PersonalDataKind.NUMBER;
  }

  private static boolean isPostal(DigitRun run, int first, int end) {
    return run.group(first).charAt(0) == '0' && run.digits(first, end).startsWith(POSTAL_BANK);
  }

  /** In one piece, in fours with a shorter end, or as 4, 6 and 5. */
  private static boolean hasGroupsOfACard(DigitRun run, int first, int end) {
    boolean fours = true;
    for (int i = first; i < end - 1; i++) {
      fours &= run.sizeOf(i) == 4;
    }
    boolean inFours = fours && run.sizeOf(end - 1) <= 4;
    boolean asThree =
        end - first == 3
            && run.sizeOf(first) == 4
            && run.sizeOf(first + 1) == 6
            && run.sizeOf(first + 2) == 5;
    return end - first == 1 || inFours || asThree;
  }

  /** The check of Luhn. */
  private static boolean hasCheckDigit(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int doubled = i % 2 == 0 ? digit : 2 * digit;
      sum += doubled > 9 ? doubled - 9 : doubled;
    }
    return sum % 10 == 0;
  }
}
