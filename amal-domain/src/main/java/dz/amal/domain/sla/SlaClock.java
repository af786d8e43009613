package dz.amal.domain.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Turns how much time there is into when it ends, by a policy and the team's calendar. Immutable
 * and thread-safe.
 *
 * @param policy how much time there is
 * @param calendar which time counts as working time
 */
public record SlaClock(SlaPolicy policy, WorkingCalendar calendar) {

  /**
   * When so much time has passed.
   *
   * @param start since when it counts
   * @param waits when it stood still, if the target says that it does; those before the start do
   *     not count
   */
  public Instant end(SlaTarget target, Instant start, Duration time, List<Wait> waits) {
    Duration stood =
        target.pausesWhileWaiting()
            ? waits.stream()
                .map(wait -> between(target, later(wait.from(), start), later(wait.to(), start)))
                .reduce(Duration.ZERO, Duration::plus)
            : Duration.ZERO;
    Duration all = time.plus(stood);
    return target.time() == SlaTarget.Time.WALL ? start.plus(all) : calendar.after(start, all);
  }

  private Duration between(SlaTarget target, Instant from, Instant to) {
    return target.time() == SlaTarget.Time.WALL
        ? Duration.between(from, to)
        : calendar.between(from, to);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
