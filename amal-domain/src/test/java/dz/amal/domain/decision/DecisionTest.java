package dz.amal.domain.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dz.amal.domain.ticket.TicketCategory;
import java.util.EnumSet;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

final class DecisionTest {

  @ParameterizedTest
  @EnumSource(names = {"SUPPORT", "LEAVE_TO_HUMAN", "CRISIS"})
  void givesAHumanATicketCategory(Course course) {
    Decision decision = decision(course, 1, Optional.of(TicketCategory.GENERAL));

    assertThat(decision.bringsHuman()).isTrue();
    assertThat(decision.code()).isEqualTo("support");
    assertThatIllegalArgumentException().isThrownBy(() -> decision(course, 1, Optional.empty()));
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"SUPPORT", "LEAVE_TO_HUMAN", "CRISIS"})
  void givesNoCategoryWithoutAHuman(Course course) {
    Decision decision = decision(course, 1, Optional.empty());

    assertThat(decision.bringsHuman()).isFalse();
    assertThat(decision.code()).isEqualTo("rag");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> decision(course, 1, Optional.of(TicketCategory.GENERAL)));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.01, 1.01, Double.NaN, Double.POSITIVE_INFINITY})
  void refusesAConfidenceThatIsNoProbability(double confidence) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> decision(Course.ANSWER, confidence, Optional.empty()));
  }

  @ParameterizedTest
  @EnumSource(Course.class)
  void knowsWhetherItIsACrisisOrOutOfScope(Course course) {
    Decision decision =
        decision(
            course,
            0,
            EnumSet.of(Course.SUPPORT, Course.LEAVE_TO_HUMAN, Course.CRISIS).contains(course)
                ? Optional.of(TicketCategory.CRISIS)
                : Optional.empty());

    assertThat(decision.isCrisis()).isEqualTo(course == Course.CRISIS);
    assertThat(decision.isOutOfScope()).isEqualTo(course == Course.DECLINE);
  }

  private static Decision decision(
      Course course, double confidence, Optional<TicketCategory> category) {
    return new Decision(course, ReasonCode.GREETING, confidence, category);
  }
}
