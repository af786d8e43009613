package dz.amal.domain.oncall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dz.amal.domain.identity.UserId;
import dz.amal.domain.kernel.InvalidValue;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class OnCallTest {

  private static final UserId AMINA = new UserId(new UUID(0, 1));
  private static final UserId SAMIR = new UserId(new UUID(0, 2));
  private static final UserId LEILA = new UserId(new UUID(0, 3));

  /** Sunday, 21:00 in Algiers. */
  private static final Instant SUNDAY_NIGHT = Instant.parse("2026-11-29T20:00:00Z");

  private final AlertOrder order = new AlertOrder(2);

  @Test
  void aDutyBeginsAtItsMinuteAndEndsBeforeTheLast() {
    OnCallRota rota = new OnCallRota(List.of(duty(AMINA, DayOfWeek.SUNDAY, "21:00", "22:00", 1)));

    assertThat(rota.chainAt(SUNDAY_NIGHT)).containsExactly(List.of(AMINA));
    assertThat(rota.chainAt(SUNDAY_NIGHT.minusMillis(1))).isEmpty();
    assertThat(rota.chainAt(SUNDAY_NIGHT.plusSeconds(3600).minusMillis(1)))
        .containsExactly(List.of(AMINA));
    assertThat(rota.chainAt(SUNDAY_NIGHT.plusSeconds(3600))).isEmpty();
  }

  @Test
  void aDutyUntilMidnightLastsToTheEndOfTheDay() {
    OnCallRota rota = new OnCallRota(List.of(duty(AMINA, DayOfWeek.SUNDAY, "21:00", "00:00", 1)));

    assertThat(rota.chainAt(Instant.parse("2026-11-29T22:59:59.999Z"))).isNotEmpty();
    assertThat(rota.chainAt(Instant.parse("2026-11-29T23:00:00Z"))).isEmpty();
  }

  @Test
  void theChainHasTheStepsInTheirOrderAndNobodyTwiceInOne() {
    OnCallRota rota =
        new OnCallRota(
            List.of(
                duty(SAMIR, DayOfWeek.SUNDAY, "20:00", "23:00", 4),
                duty(AMINA, DayOfWeek.SUNDAY, "20:00", "23:00", 2),
                duty(AMINA, DayOfWeek.SUNDAY, "21:00", "22:00", 2),
                duty(LEILA, DayOfWeek.SUNDAY, "20:00", "23:00", 2)));

    assertThat(rota.chainAt(SUNDAY_NIGHT)).containsExactly(List.of(AMINA, LEILA), List.of(SAMIR));
  }

  @Test
  void aDutyNeedsTimeAndAStep() {
    assertThatThrownBy(() -> duty(AMINA, DayOfWeek.SUNDAY, "21:00", "21:00", 1))
        .isInstanceOf(InvalidValue.class)
        .hasMessageContaining("to");
    assertThatThrownBy(() -> duty(AMINA, DayOfWeek.SUNDAY, "21:00", "20:00", 1))
        .isInstanceOf(InvalidValue.class);
    assertThatThrownBy(() -> duty(AMINA, DayOfWeek.SUNDAY, "20:00", "21:00", 0))
        .isInstanceOf(InvalidValue.class)
        .hasMessageContaining("step");
  }

  @Test
  void theFirstAlertGoesToWhoeverOfTheStepWasAlertedLongestAgo() {
    List<List<UserId>> chain = List.of(List.of(AMINA, SAMIR, LEILA));

    assertThat(order.next(chain, List.of(), List.of())).contains(AMINA);
    assertThat(order.next(chain, List.of(), List.of(AMINA))).contains(SAMIR);
    assertThat(order.next(chain, List.of(), List.of(SAMIR, AMINA))).contains(LEILA);
    assertThat(order.next(chain, List.of(), List.of(LEILA, SAMIR, AMINA))).contains(AMINA);
  }

  @Test
  void whoHasHadTheMostInARowIsPassedOverWhileAnotherIsThere() {
    List<List<UserId>> chain = List.of(List.of(AMINA), List.of(SAMIR));

    assertThat(order.next(chain, List.of(), List.of(AMINA))).contains(AMINA);
    assertThat(order.next(chain, List.of(), List.of(AMINA, AMINA))).contains(SAMIR);
    assertThat(order.next(chain, List.of(), List.of(SAMIR, AMINA, AMINA))).contains(AMINA);
    assertThat(order.next(List.of(List.of(AMINA)), List.of(), List.of(AMINA, AMINA)))
        .contains(AMINA);
  }

  @Test
  void alertsGoUpTheChainAndBeginAgainWithWhoeverWasAlertedLongestAgo() {
    List<List<UserId>> chain = List.of(List.of(AMINA), List.of(SAMIR), List.of(LEILA));

    assertThat(order.next(chain, List.of(AMINA), List.of())).contains(SAMIR);
    assertThat(order.next(chain, List.of(SAMIR, AMINA), List.of())).contains(LEILA);
    assertThat(order.next(chain, List.of(LEILA, SAMIR, AMINA), List.of())).contains(AMINA);
  }

  @Test
  void nobodyIsNextWhenNobodyIsOnCall() {
    assertThat(order.next(List.of(), List.of(), List.of())).isEmpty();
    assertThat(order.next(List.of(), List.of(AMINA), List.of())).isEmpty();
  }

  private static Duty duty(UserId person, DayOfWeek day, String from, String to, int step) {
    return new Duty(person, day, LocalTime.parse(from), LocalTime.parse(to), step);
  }
}
