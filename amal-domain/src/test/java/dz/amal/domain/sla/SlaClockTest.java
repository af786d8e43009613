package dz.amal.domain.sla;

import static dz.amal.domain.sla.Algeria.at;
import static org.assertj.core.api.Assertions.assertThat;

import dz.amal.domain.sla.SlaTarget.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Thursday, 26 November 2026, is followed by a weekend. */
final class SlaClockTest {

  private static final Instant THURSDAY_AT_FOUR = at("2026-11-26T16:00");

  private final SlaClock clock =
      new SlaClock(SlaPolicy.standard(), Algeria.RULES.calendar(List.of(), 2026, 2027));

  @ParameterizedTest
  @CsvSource({"WALL, 2026-11-26T18:00", "WORKING, 2026-11-29T09:30"})
  void countsTheTimeThatTheTargetSays(Time time, String end) {
    assertThat(clock.end(target(time, true), THURSDAY_AT_FOUR, Duration.ofHours(2), List.of()))
        .isEqualTo(at(end));
  }

  @ParameterizedTest
  @CsvSource({"WALL, 2026-11-27T10:00", "WORKING, 2026-11-29T10:00"})
  void standsStillWhileThePersonIsWaitedFor(Time time, String end) {
    List<Wait> overnight = List.of(new Wait(THURSDAY_AT_FOUR, at("2026-11-27T08:00")));

    assertThat(clock.end(target(time, true), THURSDAY_AT_FOUR, Duration.ofHours(2), overnight))
        .as("16 hours of wall time, of which half an hour is working time")
        .isEqualTo(at(end));
  }

  @Test
  void runsOnWhileThePersonIsWaitedForWhereTheTargetSaysSo() {
    List<Wait> overnight = List.of(new Wait(THURSDAY_AT_FOUR, at("2026-11-27T08:00")));

    assertThat(
            clock.end(target(Time.WALL, false), THURSDAY_AT_FOUR, Duration.ofHours(2), overnight))
        .isEqualTo(at("2026-11-26T18:00"));
  }

  @Test
  void countsOnlyWhatOfAWaitLiesAfterTheStart() {
    List<Wait> waits =
        List.of(
            new Wait(at("2026-11-26T10:00"), at("2026-11-26T11:00")),
            new Wait(at("2026-11-26T15:00"), at("2026-11-26T17:00")),
            new Wait(at("2026-11-26T18:00"), at("2026-11-26T18:30")));

    assertThat(clock.end(target(Time.WALL, true), THURSDAY_AT_FOUR, Duration.ofHours(2), waits))
        .isEqualTo(at("2026-11-26T19:30"));
  }

  private static SlaTarget target(Time time, boolean pauses) {
    return new SlaTarget(Duration.ofMinutes(30), Duration.ofHours(2), time, pauses);
  }
}
