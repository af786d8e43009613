package dz.amal.domain.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dz.amal.domain.kernel.InvalidValue;
import dz.amal.domain.sla.SlaTarget.Time;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class SlaPolicyTest {

  private static final SlaPolicy STANDARD = SlaPolicy.standard();
  private static final SlaTarget AT_WORK =
      new SlaTarget(Duration.ofHours(1), Duration.ofHours(4), Time.WORKING, false);

  @ParameterizedTest
  @CsvSource({
    "LOW, PT24H, PT72H",
    "MEDIUM, PT8H, PT24H",
    "HIGH, PT2H, PT8H",
    "URGENT, PT30M, PT2H"
  })
  void leavesATimeByPriority(Priority priority, Duration firstResponse, Duration resolution) {
    SlaTarget target = STANDARD.target("general", priority);

    assertThat(target.firstResponse()).isEqualTo(firstResponse);
    assertThat(target.resolution()).isEqualTo(resolution);
    assertThat(target.time()).isEqualTo(Time.WALL);
  }

  @Test
  void leavesLessTimeTheMoreUrgentItIs() {
    Priority[] leastUrgentFirst = Priority.values();
    for (int i = 1; i < leastUrgentFirst.length; i++) {
      assertThat(STANDARD.target("general", leastUrgentFirst[i]).resolution())
          .isLessThan(STANDARD.target("general", leastUrgentFirst[i - 1]).resolution());
    }
  }

  @ParameterizedTest
  @EnumSource
  void wantsACrisisAnsweredWithinMinutesAroundTheClock(Priority priority) {
    SlaTarget target = STANDARD.target("crisis", priority);

    assertThat(target.firstResponse()).isEqualTo(Duration.ofMinutes(5));
    assertThat(target.time()).isEqualTo(Time.WALL);
    assertThat(target.pausesWhileWaiting()).isFalse();
  }

  @Test
  void standsStillWhileThePersonIsWaitedForUnlessItIsUrgent() {
    assertThat(STANDARD.target("general", Priority.HIGH).pausesWhileWaiting()).isTrue();
    assertThat(STANDARD.target("general", Priority.URGENT).pausesWhileWaiting()).isFalse();
  }

  @Test
  void letsACategoryHaveTargetsOfItsOwnForSomePriorities() {
    SlaPolicy policy = with(Map.of("medical", Map.of(Priority.LOW, AT_WORK)));

    assertThat(policy.target("medical", Priority.LOW)).isEqualTo(AT_WORK);
    assertThat(policy.target("medical", Priority.HIGH))
        .isEqualTo(policy.target("general", Priority.HIGH));
  }

  @Test
  void refusesAnUrgentTargetOfAllCategoriesThatKeepsOfficeHours() {
    Map<Priority, SlaTarget> targets = new EnumMap<>(STANDARD.targets());
    targets.put(Priority.URGENT, AT_WORK);

    assertThatThrownBy(() -> new SlaPolicy("x", 75, targets, STANDARD.exceptions()))
        .isInstanceOf(InvalidValue.class)
        .hasMessageStartingWith("time must be wall, without pauses");
  }

  @Test
  void refusesAnUrgentTargetOfOneCategoryThatKeepsOfficeHours() {
    assertThatThrownBy(() -> with(Map.of("medical", Map.of(Priority.URGENT, AT_WORK))))
        .isInstanceOf(InvalidValue.class)
        .hasMessageStartingWith("time must be wall, without pauses");
  }

  @Test
  void refusesACrisisThatKeepsOfficeHours() {
    Map<Priority, SlaTarget> crisis =
        new EnumMap<>(STANDARD.exceptions().getOrDefault("crisis", Map.of()));
    crisis.put(Priority.LOW, AT_WORK);

    assertThatThrownBy(() -> with(Map.of("crisis", crisis)))
        .isInstanceOf(InvalidValue.class)
        .hasMessageStartingWith("time must be wall, without pauses");
  }

  @Test
  void refusesACrisisWhoseClockStandsStillAsThatOfOtherTicketsDoes() {
    assertThatThrownBy(() -> with(Map.of("crisis", Map.of())))
        .isInstanceOf(InvalidValue.class)
        .hasMessageStartingWith("time must be wall, without pauses");
  }

  @Test
  void refusesToLeaveAPriorityWithoutATarget() {
    Map<Priority, SlaTarget> targets = new EnumMap<>(STANDARD.targets());
    targets.remove(Priority.LOW);

    assertThatThrownBy(() -> new SlaPolicy("x", 75, targets, Map.of()))
        .isInstanceOf(InvalidValue.class)
        .hasMessage("targets must have one for every priority");
  }

  @ParameterizedTest
  @CsvSource({"0", "100"})
  void refusesToWarnAtTheVeryBeginningOrEnd(int percent) {
    assertThatThrownBy(() -> new SlaPolicy("x", percent, STANDARD.targets(), STANDARD.exceptions()))
        .isInstanceOf(InvalidValue.class)
        .hasMessage("warn_after_percent must be from 1 to 99");
  }

  @ParameterizedTest
  @CsvSource({
    "PT0S, PT1H, first_response must be more than nothing",
    "PT2H, PT1H, resolution must not be shorter than first_response"
  })
  void refusesATargetOfNoTime(Duration firstResponse, Duration resolution, String why) {
    assertThatThrownBy(() -> SlaTarget.wallTime(firstResponse, resolution))
        .isInstanceOf(InvalidValue.class)
        .hasMessage(why);
  }

  /** The standard policy with some exceptions more, or others. */
  private static SlaPolicy with(Map<String, Map<Priority, SlaTarget>> exceptions) {
    Map<String, Map<Priority, SlaTarget>> all = new HashMap<>(STANDARD.exceptions());
    all.putAll(exceptions);
    return new SlaPolicy("x", 75, STANDARD.targets(), all);
  }
}
