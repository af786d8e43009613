package dz.amal.application.notification;

import java.time.Duration;

/**
 * When a delivery that has failed is tried again: after half a minute, then after twice as long
 * each time, an hour at most; given up after 30 attempts, which is a little more than a day.
 */
final class RetrySchedule {

  private static final Duration FIRST = Duration.ofSeconds(30);
  private static final Duration LONGEST = Duration.ofHours(1);
  private static final int MOST_ATTEMPTS = 30;

  private RetrySchedule() {}

  static boolean isOver(int attempts) {
    return attempts >= MOST_ATTEMPTS;
  }

  /** How long to wait after so many attempts, 1 or more. */
  static Duration waitAfter(int attempts) {
    int doublings = Math.min(attempts - 1, 10);
    Duration wait = FIRST.multipliedBy(1L << doublings);
    return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
  }
}
