package dz.amal.domain.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ModelBudgetTest {

  private final ModelBudget budget = new ModelBudget(100, 1_000);

  @Test
  void allowsUntilAPersonOrAllTogetherHaveTakenTheirs() {
    assertThat(budget.allows(99, 999)).isTrue();
    assertThat(budget.allows(100, 999)).isFalse();
    assertThat(budget.allows(99, 1_000)).isFalse();
  }

  @Test
  void daysBeginAtMidnightInAlgiers() {
    assertThat(ModelBudget.dayOf(Instant.parse("2026-11-15T22:59:59Z")))
        .isEqualTo(LocalDate.of(2026, 11, 15));
    assertThat(ModelBudget.dayOf(Instant.parse("2026-11-15T23:00:00Z")))
        .isEqualTo(LocalDate.of(2026, 11, 16));
  }

  @Test
  void refusesABudgetThatAllowsNothingAndTokensBelowNone() {
    assertThatThrownBy(() -> new ModelBudget(0, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ModelBudget(1, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> use(-1, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> use(0, -1)).isInstanceOf(IllegalArgumentException.class);
    assertThat(use(3, 4).tokens()).isEqualTo(7);
  }

  private static ModelUse use(int prompt, int completion) {
    return new ModelUse("any", ModelUse.Purpose.ANSWER, Optional.empty(), prompt, completion);
  }
}
