package dz.amal.domain.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * By when something must have happened, and what has. Immutable: what happens gives the next state.
 *
 * @param startedAt since when the time to {@code dueAt} counts
 * @param firstResponseDueAt by when a human must have answered
 * @param firstRespondedAt when one did; empty until then
 * @param firstResponseMissedAt when that was seen to have passed without an answer; empty until
 *     then
 * @param dueAt by when the need must be dealt with
 * @param warnAt when the team is warned that this is near
 * @param warnedAt when it was; empty until then
 * @param breachedAt when {@code dueAt} was seen to have passed; empty until then
 * @param waitingSince since when the person's answer is waited for; empty when it is not
 * @param waits when it was waited for before, the earliest first
 */
public record Deadlines(
    Instant startedAt,
    Instant firstResponseDueAt,
    Optional<Instant> firstRespondedAt,
    Optional<Instant> firstResponseMissedAt,
    Instant dueAt,
    Instant warnAt,
    Optional<Instant> warnedAt,
    Optional<Instant> breachedAt,
    Optional<Instant> waitingSince,
    List<Wait> waits) {

  private static final int ALL_PERCENT = 100;

  public Deadlines {
    waits = List.copyOf(waits);
  }

  /** Of what was opened then. */
  public static Deadlines opened(
      SlaClock clock, String category, Priority priority, Instant openedAt) {
    SlaTarget target = clock.policy().target(category, priority);
    return new Deadlines(
        openedAt,
        clock.end(target, openedAt, target.firstResponse(), List.of()),
        Optional.empty(),
        Optional.empty(),
        clock.end(target, openedAt, target.resolution(), List.of()),
        clock.end(target, openedAt, untilWarning(clock.policy(), target), List.of()),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  /**
   * Found to be more urgent: the time of the new target counts from now, and the deadline only
   * comes nearer. Where nothing stops its clock, the person is waited for no longer.
   */
  public Deadlines raised(SlaClock clock, String category, Priority priority, Instant now) {
    Deadlines fresh = opened(clock, category, priority, now);
    boolean mayWait = clock.policy().target(category, priority).pausesWhileWaiting();
    Deadlines before = mayWait ? this : waitedFor(now);
    return new Deadlines(
        now,
        earlier(firstResponseDueAt, fresh.firstResponseDueAt),
        firstRespondedAt,
        firstResponseMissedAt,
        earlier(dueAt, fresh.dueAt),
        earlier(warnAt, fresh.warnAt),
        warnedAt,
        breachedAt,
        before.waitingSince,
        before.waits);
  }

  /**
   * Computed again, from the same beginning, by another calendar, policy, priority or category. A
   * flag for a deadline that now lies ahead is taken back.
   */
  public Deadlines recomputed(SlaClock clock, String category, Priority priority, Instant now) {
    SlaTarget target = clock.policy().target(category, priority);
    Instant newDue = clock.end(target, startedAt, target.resolution(), waits);
    Instant newWarn = clock.end(target, startedAt, untilWarning(clock.policy(), target), waits);
    Instant newFirst =
        firstRespondedAt.isPresent()
            ? firstResponseDueAt // whether that was in time does not change afterwards
            : clock.end(target, startedAt, target.firstResponse(), List.of());
    return new Deadlines(
        startedAt,
        newFirst,
        firstRespondedAt,
        firstResponseMissedAt.filter(flagged -> !newFirst.isAfter(now)),
        newDue,
        newWarn,
        warnedAt.filter(warned -> !newWarn.isAfter(now)),
        breachedAt.filter(breached -> !newDue.isAfter(now)),
        waitingSince,
        waits);
  }

  /** Taken up again after it had ended: the time to the deadline counts anew. */
  public Deadlines restarted(SlaClock clock, String category, Priority priority, Instant now) {
    Deadlines fresh = opened(clock, category, priority, now);
    return new Deadlines(
        now,
        firstResponseDueAt,
        firstRespondedAt,
        firstResponseMissedAt,
        fresh.dueAt,
        fresh.warnAt,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  /** A human wrote to the person; the first time counts. */
  public Deadlines responded(Instant now) {
    return with(firstRespondedAt.or(() -> Optional.of(now)), waitingSince, waits);
  }

  /** The person's answer is waited for from now on; nothing changes where it already is. */
  public Deadlines waiting(Instant now) {
    return with(firstRespondedAt, waitingSince.or(() -> Optional.of(now)), waits);
  }

  /**
   * The person's answer is waited for no longer. The time it took counts only after {@link
   * #recomputed}.
   */
  public Deadlines waitedFor(Instant now) {
    if (waitingSince.isEmpty()) {
      return this;
    }
    List<Wait> all = new ArrayList<>(waits);
    all.add(new Wait(waitingSince.get(), now));
    return with(firstRespondedAt, Optional.empty(), all);
  }

  /** Whether the time for this flag has come, and it was not flagged before. */
  public boolean isDueFor(SlaFlag flag, Instant now) {
    if (waitingSince.isPresent()) {
      return false;
    }
    return switch (flag) {
      case WARNING -> warnedAt.isEmpty() && breachedAt.isEmpty() && !warnAt.isAfter(now);
      case BREACH -> breachedAt.isEmpty() && !dueAt.isAfter(now);
      case FIRST_RESPONSE_MISSED ->
          firstResponseMissedAt.isEmpty()
              && firstRespondedAt.isEmpty()
              && !firstResponseDueAt.isAfter(now);
    };
  }

  /** Flagged now. */
  public Deadlines flagged(SlaFlag flag, Instant now) {
    return new Deadlines(
        startedAt,
        firstResponseDueAt,
        firstRespondedAt,
        flag == SlaFlag.FIRST_RESPONSE_MISSED ? Optional.of(now) : firstResponseMissedAt,
        dueAt,
        warnAt,
        flag == SlaFlag.WARNING ? Optional.of(now) : warnedAt,
        flag == SlaFlag.BREACH ? Optional.of(now) : breachedAt,
        waitingSince,
        waits);
  }

  private Deadlines with(
      Optional<Instant> newFirstRespondedAt,
      Optional<Instant> newWaitingSince,
      List<Wait> newWaits) {
    return new Deadlines(
        startedAt,
        firstResponseDueAt,
        newFirstRespondedAt,
        firstResponseMissedAt,
        dueAt,
        warnAt,
        warnedAt,
        breachedAt,
        newWaitingSince,
        newWaits);
  }

  private static Duration untilWarning(SlaPolicy policy, SlaTarget target) {
    return target.resolution().multipliedBy(policy.warnAfterPercent()).dividedBy(ALL_PERCENT);
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
