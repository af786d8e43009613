package dz.amal.benchmarks.sla;

import dz.amal.domain.sla.CalendarRules;
import dz.amal.domain.sla.DaysOff;
import dz.amal.domain.sla.Deadlines;
import dz.amal.domain.sla.HolidayNotice;
import dz.amal.domain.sla.Priority;
import dz.amal.domain.sla.SlaClock;
import dz.amal.domain.sla.SlaPolicy;
import dz.amal.domain.sla.SlaTarget;
import dz.amal.domain.sla.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The night before a holiday of one day, nobody has seen the moon: it is a day later. Whatever was
 * due on the day after it is then due on the day itself.
 *
 * @param announcedAt when the day begins on which nobody would have worked
 * @param before deadlines as they were
 * @param after deadlines as they are since
 */
record MovedHoliday(Instant announcedAt, SlaClock before, SlaClock after) {

  /** The year whose holidays are looked at: any in which one falls on a working day. */
  private static final int YEAR = 2027;

  private static final int DAYS_BACK = 10;
  private static final Duration STEP = Duration.ofMinutes(5);
  private static final String CATEGORY = "general";

  /** When a ticket was opened, so that its deadline moves. */
  record Opened(Priority priority, Deadlines deadlines) {}

  /** The first of the year that the moon moves from one working day to the next. */
  static MovedHoliday of(CalendarRules rules) {
    return rules.daysOffIn(YEAR, List.of()).stream()
        .filter(holiday -> holiday.isProvisional() && holiday.days() == 1)
        .flatMap(holiday -> moved(rules, holiday).stream())
        .findFirst()
        .orElseThrow();
  }

  private static Optional<MovedHoliday> moved(CalendarRules rules, DaysOff holiday) {
    LocalDate day = holiday.firstDay();
    Instant begins = day.atStartOfDay(rules.zone()).toInstant();
    HolidayNotice aDayLater =
        new HolidayNotice(
            new UUID(0, 0),
            holiday.name(),
            holiday.computedOn(),
            day.plusDays(1),
            1,
            "somebody of the team",
            begins);
    WorkingCalendar before = rules.calendar(List.of(), YEAR - 1, YEAR + 1);
    WorkingCalendar after = rules.calendar(List.of(aDayLater), YEAR - 1, YEAR + 1);
    Instant next = day.plusDays(1).atStartOfDay(rules.zone()).toInstant();
    Instant last = day.plusDays(2).atStartOfDay(rules.zone()).toInstant();
    boolean isBetweenWorkingDays =
        !after.between(begins, next).isZero() && !before.between(next, last).isZero();
    return isBetweenWorkingDays
        ? Optional.of(
            new MovedHoliday(begins, new SlaClock(policy(), before), new SlaClock(policy(), after)))
        : Optional.empty();
  }

  /** Two days for the least urgent, one for the others, half a day for the more urgent. */
  private static SlaPolicy policy() {
    SlaPolicy standard = SlaPolicy.standard();
    Map<Priority, SlaTarget> targets = new EnumMap<>(standard.targets());
    targets.put(Priority.LOW, workingTime(5, 15));
    targets.put(Priority.MEDIUM, workingTime(2, 8));
    targets.put(Priority.HIGH, workingTime(1, 4));
    return new SlaPolicy(
        "working-time", standard.warnAfterPercent(), targets, standard.exceptions());
  }

  private static SlaTarget workingTime(int firstResponseHours, int resolutionHours) {
    return new SlaTarget(
        Duration.ofHours(firstResponseHours),
        Duration.ofHours(resolutionHours),
        SlaTarget.Time.WORKING,
        true);
  }

  /** Openings in the days before it was announced; the deadline of each one moves. */
  List<Opened> openings() {
    List<Opened> openings = new ArrayList<>();
    for (Priority priority : List.of(Priority.LOW, Priority.MEDIUM, Priority.HIGH)) {
      Instant at = announcedAt.minus(Duration.ofDays(DAYS_BACK));
      for (; at.isBefore(announcedAt); at = at.plus(STEP)) {
        Deadlines deadlines = Deadlines.opened(before, CATEGORY, priority, at);
        if (!dueAfter(priority, at).equals(deadlines.dueAt())) {
          openings.add(new Opened(priority, deadlines));
        }
      }
    }
    return openings;
  }

  /** The deadline that a ticket should have in the end. */
  Instant dueAfter(Priority priority, Instant openedAt) {
    return Deadlines.opened(after, CATEGORY, priority, openedAt).dueAt();
  }
}
