package dz.amal.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HistoryTest {

  private static final Exchange BEGINNING = exchange("what I came with", false);
  private static final Exchange CRISIS = exchange("in danger", true);
  private static final Exchange THIRD = exchange("third", false);
  private static final Exchange FOURTH = exchange("fourth", false);
  private static final Exchange FIFTH = exchange("fifth", false);
  private static final List<Exchange> ALL = List.of(BEGINNING, CRISIS, THIRD, FOURTH, FIFTH);

  private static Exchange exchange(String asked, boolean isCrisis) {
    return new Exchange(new MessageText(asked), Optional.empty(), isCrisis);
  }

  @Test
  void tellsAllWhereAllFits() {
    assertThat(History.within(ALL, 50, exchange -> 10)).isEqualTo(ALL);
  }

  @Test
  void keepsTheBeginningAndTheCrisisAndThenTheLatest() {
    assertThat(History.within(ALL, 30, exchange -> 10)).containsExactly(BEGINNING, CRISIS, FIFTH);
  }

  @Test
  void leavesNoGapInWhatWasSaidLast() {
    assertThat(History.within(ALL, 40, exchange -> exchange.equals(FOURTH) ? 100 : 10))
        .containsExactly(BEGINNING, CRISIS, FIFTH);
  }

  @Test
  void keepsTheCrisisWhereTheBeginningDoesNotFit() {
    assertThat(History.within(ALL, 10, exchange -> exchange.equals(BEGINNING) ? 100 : 10))
        .containsExactly(CRISIS);
  }

  @Test
  void tellsNothingWithoutABudgetAndOfNothing() {
    assertThat(History.within(ALL, 0, exchange -> 10)).isEmpty();
    assertThat(History.within(List.of(), 50, exchange -> 10)).isEmpty();
  }

  @Test
  void keepsAPersonsWordsOutOfLogs() {
    assertThat(CRISIS.toString()).doesNotContain("danger");
  }
}
