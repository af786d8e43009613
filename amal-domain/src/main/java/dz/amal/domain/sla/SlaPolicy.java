package dz.amal.domain.sla;

import dz.amal.domain.kernel.InvalidValue;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How much time there is for what. Immutable.
 *
 * @param version what it calls itself
 * @param warnAfterPercent how much of the time to the deadline has passed when the team is warned;
 *     1 to 99
 * @param targets of every priority
 * @param exceptions of a category, by its code, in place of its priorities'
 */
public record SlaPolicy(
    String version,
    int warnAfterPercent,
    Map<Priority, SlaTarget> targets,
    Map<String, Map<Priority, SlaTarget>> exceptions) {

  /** The one category that this package knows of: its clock never stops. */
  private static final String CRISIS = "crisis";

  /**
   * A policy.
   *
   * @throws InvalidValue if a priority has no target, or what cannot wait is to wait: urgent ones
   *     and crises count around the clock, and nothing stops their clock
   */
  public SlaPolicy {
    targets = Map.copyOf(targets);
    Map<String, Map<Priority, SlaTarget>> copy = new HashMap<>();
    exceptions.forEach((category, own) -> copy.put(category, Map.copyOf(own)));
    exceptions = Map.copyOf(copy);
    if (warnAfterPercent < 1 || warnAfterPercent > 99) {
      throw new InvalidValue("warn_after_percent", "must be from 1 to 99");
    }
    for (Priority priority : Priority.values()) {
      if (!targets.containsKey(priority)) {
        throw new InvalidValue("targets", "must have one for every priority");
      }
    }
    if (thatCannotWait(targets, exceptions).anyMatch(SlaPolicy::waits)) {
      throw new InvalidValue("time", "must be wall, without pauses, for urgent tickets and crises");
    }
  }

  private static Stream<SlaTarget> thatCannotWait(
      Map<Priority, SlaTarget> targets, Map<String, Map<Priority, SlaTarget>> exceptions) {
    Stream<SlaTarget> urgent =
        Stream.concat(Stream.of(targets), exceptions.values().stream())
            .flatMap(each -> Stream.ofNullable(each.get(Priority.URGENT)));
    return Stream.concat(
        urgent,
        Stream.of(Priority.values())
            .map(priority -> target(targets, exceptions, CRISIS, priority)));
  }

  private static boolean waits(SlaTarget target) {
    return target.time() == SlaTarget.Time.WORKING || target.pausesWhileWaiting();
  }

  /**
   * The one that comes with Amal: low 72 h, medium 24 h, high 8 h, urgent 2 h of wall time
   * (docs/database.md); a first answer within a third of that or sooner, and within five minutes in
   * a crisis. The triggers {@code calculate_sla_due_date} and {@code complete_ticket} say the same
   * for rows written by SQL; a test holds them equal.
   */
  public static SlaPolicy standard() {
    Map<Priority, SlaTarget> crisis = new EnumMap<>(Priority.class);
    Map<Priority, SlaTarget> usual =
        Map.of(
            Priority.LOW, SlaTarget.wallTime(Duration.ofHours(24), Duration.ofHours(72)),
            Priority.MEDIUM, SlaTarget.wallTime(Duration.ofHours(8), Duration.ofHours(24)),
            Priority.HIGH, SlaTarget.wallTime(Duration.ofHours(2), Duration.ofHours(8)),
            Priority.URGENT, SlaTarget.aroundTheClock(Duration.ofMinutes(30), Duration.ofHours(2)));
    usual.forEach(
        (priority, target) ->
            crisis.put(
                priority, SlaTarget.aroundTheClock(Duration.ofMinutes(5), target.resolution())));
    return new SlaPolicy("standard-1", 75, usual, Map.of(CRISIS, crisis));
  }

  /**
   * How much time there is.
   *
   * @param category its code
   */
  public SlaTarget target(String category, Priority priority) {
    return target(targets, exceptions, category, priority);
  }

  private static SlaTarget target(
      Map<Priority, SlaTarget> targets,
      Map<String, Map<Priority, SlaTarget>> exceptions,
      String category,
      Priority priority) {
    SlaTarget usual = Optional.ofNullable(targets.get(priority)).orElseThrow();
    return exceptions.getOrDefault(category, Map.of()).getOrDefault(priority, usual);
  }
}
