package dz.amal.domain.privacy;

import java.util.Optional;

/** Finds what is made of digits alone. Pure functions. */
final class DigitRuns {

  private static final int LONG = 9;

  private DigitRuns() {}

  /** Finds telephone, identity, account and card numbers. */
  static void findKnown(ReadableText text) {
    for (DigitRun run : DigitRun.of(text)) {
      if (!isWord(text, run)) {
        betweenDates(run, DigitRuns::takeKnown);
      }
    }
  }

  /** Finds long numbers of which nobody knows what they are. */
  static void findOther(ReadableText text) {
    for (DigitRun run : DigitRun.of(text)) {
      betweenDates(run, DigitRuns::takeOther);
    }
  }

  /** What is done with the part of a run that is no date. */
  @FunctionalInterface
  private interface Taking {

    void take(DigitRun part);
  }

  private static void betweenDates(DigitRun run, Taking taking) {
    int from = 0;
    for (int at = 0; at < run.size(); ) {
      int end = Figures.dateEnd(run, at);
      if (end > 0) {
        takePart(run, from, at, taking);
        from = end;
      }
      at = Math.max(end, at + 1);
    }
    takePart(run, from, run.size(), taking);
  }

  private static void takePart(DigitRun run, int from, int to, Taking taking) {
    if (from < to) {
      taking.take(run.part(from, to));
    }
  }

  private static void takeKnown(DigitRun run) {
    int from = 0;
    for (int at = 0; at < run.size(); ) {
      int end = takeAt(run, from, run.size(), at);
      if (end > at) {
        if (at > from) {
          takeAt(run, from, at, from); // what is left before it may be an account by itself
        }
        from = end;
      }
      at = Math.max(end, at + 1);
    }
  }

  /** Takes the number that begins with a group, and says where it ends; 0 if none begins there. */
  private static int takeAt(DigitRun run, int from, int to, int first) {
    Optional<AccountNumbers.Known> account = AccountNumbers.from(run, from, to, first);
    int phone = PhoneNumbers.endFrom(run, first);
    if (account.isPresent() && account.get().end() != phone) { // a phone may pass for a card
      run.take(account.get().kind(), first, account.get().end());
      return account.get().end();
    }
    if (phone > 0 && phone <= to) {
      run.take(PersonalDataKind.PHONE, first, phone);
      return phone;
    }
    return 0;
  }

  /** Only where the groups are close to one another: a gap of three characters parts figures. */
  private static void takeOther(DigitRun run) {
    int from = 0;
    for (int at = 1; at <= run.size(); at++) {
      if (at == run.size() || run.gapBehind(at - 1).length() > 1) {
        takeIfLong(run.part(from, at));
        from = at;
      }
    }
  }

  private static void takeIfLong(DigitRun run) {
    if (run.countOfDigits() >= LONG && !isCode(run) && !Figures.isHarmless(run)) {
      run.take(PersonalDataKind.NUMBER, 0, run.size());
    }
  }

  /** Whether letters and digits before it make it a part of a name, as of a file. */
  private static boolean isWord(ReadableText text, DigitRun run) {
    int at = run.groups().get(0).start() - 1;
    if (!text.isLatinLetterAt(at)) {
      return text.at(at) == '_';
    }
    while (text.isLatinLetterAt(at)) {
      at--;
    }
    return text.isDigitAt(at) || text.at(at) == '_';
  }

  /** Whether it is a part of a code, as of a ticket. */
  private static boolean isCode(DigitRun run) {
    ReadableText text = run.text();
    int before = run.groups().get(0).start() - 1;
    boolean isTied = "-/_".indexOf(text.at(before)) >= 0;
    return text.isLatinLetterAt(before)
        || text.at(before) == '_'
        || (isTied && text.isLatinLetterAt(before - 1))
        || text.isLatinLetterAt(run.groups().get(run.size() - 1).end());
  }
}
