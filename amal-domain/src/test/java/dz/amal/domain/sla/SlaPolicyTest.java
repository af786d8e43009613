package dz.amal.domain.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SlaPolicyTest {

  private static final Instant OPENED = Instant.parse("2026-11-22T22:30:00Z");

  private final SlaPolicy policy = new SlaPolicy();

  @ParameterizedTest
  @CsvSource({"LOW, PT72H", "MEDIUM, PT24H", "HIGH, PT8H", "URGENT, PT2H"})
  void leavesATimeByPriority(Priority priority, Duration target) {
    assertThat(policy.target(priority)).isEqualTo(target);
    assertThat(policy.dueAt(priority, OPENED)).isEqualTo(OPENED.plus(target));
  }

  @Test
  void leavesLessTimeTheMoreUrgentItIs() {
    Priority[] leastUrgentFirst = Priority.values();
    for (int i = 1; i < leastUrgentFirst.length; i++) {
      assertThat(policy.target(leastUrgentFirst[i]))
          .isLessThan(policy.target(leastUrgentFirst[i - 1]));
    }
  }

  @Test
  void countsNightsAndWeekendsToo() {
    assertThat(policy.dueAt(Priority.URGENT, OPENED))
        .isEqualTo(Instant.parse("2026-11-23T00:30:00Z"));
  }
}
