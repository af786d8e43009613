package dz.amal.bootstrap;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dz.amal.domain.sla.Priority;
import dz.amal.domain.sla.Shift;
import dz.amal.domain.sla.SlaPolicy;
import dz.amal.domain.sla.SlaTarget;
import dz.amal.domain.sla.WeeklyHours;
import dz.amal.domain.sla.WorkingCalendar;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ServiceTimeTest {

  private static final Instant NOW = Instant.parse("2026-11-22T22:30:00Z");

  /** An hour a week: some 520 in ten years. */
  private static final WorkingCalendar SUNDAYS =
      new WorkingCalendar(
          ZoneOffset.UTC,
          new WeeklyHours(
              Map.of(
                  DayOfWeek.SUNDAY, List.of(new Shift(LocalTime.of(9, 0), LocalTime.of(10, 0))))),
          List.of(),
          Set.of());

  @Test
  void doesNotAskACalendarForWallTime() {
    assertThatNoException().isThrownBy(() -> ServiceTime.check(SlaPolicy.standard(), SUNDAYS, NOW));
  }

  @Test
  void takesAPolicyThatTheCalendarHasTheTimeFor() {
    assertThatNoException()
        .isThrownBy(() -> ServiceTime.check(working(Duration.ofHours(500)), SUNDAYS, NOW));
  }

  @Test
  void refusesAPolicyThatTheCalendarHasNoTimeFor() {
    assertThatThrownBy(() -> ServiceTime.check(working(Duration.ofHours(599)), SUNDAYS, NOW))
        .isInstanceOf(StartFailed.class)
        .hasMessageContaining("more working time than the working calendar has");
  }

  private static SlaPolicy working(Duration resolution) {
    SlaPolicy standard = SlaPolicy.standard();
    Map<Priority, SlaTarget> targets = new EnumMap<>(standard.targets());
    targets.put(
        Priority.LOW,
        new SlaTarget(Duration.ofHours(1), resolution, SlaTarget.Time.WORKING, false));
    return new SlaPolicy("hours", 75, targets, standard.exceptions());
  }
}
