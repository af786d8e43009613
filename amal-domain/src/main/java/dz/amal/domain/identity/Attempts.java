package dz.amal.domain.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How often signing in has failed, by account or by account and network address.
 *
 * @param failures in a row, an attempt under way included: of many at once none is free
 * @param blockedUntil until then no password is looked at
 * @param knownUntil until then whoever comes from there is not held up by what others do
 * @param forgetAt from then on all this counts for nothing
 */
public record Attempts(
    int failures, Optional<Instant> blockedUntil, Optional<Instant> knownUntil, Instant forgetAt) {

  /** Nobody is held up for longer, whatever others do (OWASP ASVS 4.0, 2.2.1). */
  public static final Duration LONGEST_BLOCK = Duration.ofMinutes(15);

  /** From where somebody has signed in they may do so again for so long. */
  private static final Duration KNOWN_FOR = Duration.ofDays(30);

  private static final Duration REMEMBERED_FOR = Duration.ofDays(1);
  private static final int MOST_DOUBLINGS = 20;

  /** None yet. */
  public static Attempts none(Instant now) {
    return new Attempts(0, Optional.empty(), Optional.empty(), now.plus(REMEMBERED_FOR));
  }

  /** How long there is to wait; empty if a password may be looked at. */
  public Optional<Duration> waitAt(Instant now) {
    return blockedUntil.filter(now::isBefore).map(until -> Duration.between(now, until));
  }

  /** Whether somebody has signed in from there lately. */
  public boolean isKnownAt(Instant now) {
    return knownUntil.filter(now::isBefore).isPresent();
  }

  /**
   * One more attempt, which counts as failed until {@link #succeeded}.
   *
   * @param free how many cost no waiting; each further one doubles it, from a second to {@link
   *     #LONGEST_BLOCK}
   */
  public Attempts oneMore(int free, Instant now) {
    int failed = now.isBefore(forgetAt) ? failures + 1 : 1;
    Instant forget = now.plus(REMEMBERED_FOR);
    return new Attempts(
        failed,
        failed <= free ? Optional.empty() : Optional.of(now.plus(waitAfter(failed - free))),
        knownUntil.filter(now::isBefore),
        knownUntil.filter(forget::isBefore).orElse(forget));
  }

  /** Somebody has signed in from there. */
  public static Attempts succeeded(Instant now) {
    Instant until = now.plus(KNOWN_FOR);
    return new Attempts(0, Optional.empty(), Optional.of(until), until);
  }

  private static Duration waitAfter(int excess) {
    Duration wait = Duration.ofSeconds(1L << Math.min(excess - 1, MOST_DOUBLINGS));
    return wait.compareTo(LONGEST_BLOCK) < 0 ? wait : LONGEST_BLOCK;
  }
}
