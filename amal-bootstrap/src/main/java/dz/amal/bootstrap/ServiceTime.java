package dz.amal.bootstrap;

import dz.amal.domain.sla.SlaPolicy;
import dz.amal.domain.sla.SlaTarget;
import dz.amal.domain.sla.WorkingCalendar;
import java.time.Instant;
import java.util.stream.Stream;

/** That a policy and a calendar, each right for itself, go together. */
final class ServiceTime {

  private ServiceTime() {}

  /**
   * Looks at the start, and not when somebody opens a ticket, whether the calendar has the time
   * that the policy gives.
   *
   * @throws StartFailed if it has less in the ten years after now
   */
  static void check(SlaPolicy policy, WorkingCalendar calendar, Instant now) {
    try {
      Stream.concat(Stream.of(policy.targets()), policy.exceptions().values().stream())
          .flatMap(targets -> targets.values().stream())
          .filter(target -> target.time() == SlaTarget.Time.WORKING)
          .forEach(target -> calendar.after(now, target.resolution()));
    } catch (IllegalStateException e) {
      throw new StartFailed(
          "the SLA policy gives more working time than the working calendar has in ten years", e);
    }
  }
}
