package dz.amal.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dz.amal.domain.sla.HolidayNotice;
import dz.amal.domain.store.Stores;
import dz.amal.testkit.SettableClock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What {@code Holidays} promise. */
public interface HolidaysContract {

  /** A day that a rule gives. */
  LocalDate COMPUTED = LocalDate.of(2027, 3, 9);

  /** All stores of one database, empty at first; the same throughout a test. */
  Stores stores();

  @Test
  default void tellTheLatestNoticeAboutEachHolidayTheEarliestDayFirst() {
    HolidayNotice latest = byRule(1, "Aïd el-Fitr", COMPUTED.plusDays(1), 9);
    HolidayNotice other = byRule(2, "Aïd el-Adha", COMPUTED, 3);
    HolidayNotice added = added(3, "Élections", COMPUTED.minusDays(30), 0);
    stores().holidays().add(latest);
    stores().holidays().add(other);
    stores().holidays().add(added);
    stores().holidays().add(byRule(4, "Aïd el-Fitr", COMPUTED, 5));

    assertThat(stores().holidays().all()).containsExactly(added, other, latest);
  }

  @Test
  default void letTheOneOfTheHigherIdCountOfTwoAtOnce() {
    HolidayNotice one = byRule(2, "Aïd el-Fitr", COMPUTED, 1);
    HolidayNotice another = byRule(1, "Aïd el-Fitr", COMPUTED.plusDays(1), 1);
    stores().holidays().add(one);
    stores().holidays().add(another);

    assertThat(stores().holidays().all()).containsExactly(one);
  }

  @Test
  default void keepDaysWithoutARuleApartByTheirFirstDay() {
    HolidayNotice calledOff = notice(3, "Élections", Optional.empty(), COMPUTED.plusDays(7), 0, 2);
    HolidayNotice second = added(2, "Élections", COMPUTED, 1);
    stores().holidays().add(added(1, "Élections", COMPUTED.plusDays(7), 1));
    stores().holidays().add(second);
    stores().holidays().add(calledOff);

    assertThat(stores().holidays().all()).containsExactly(second, calledOff);
  }

  @Test
  default void keepADayByARuleApartFromOneWithoutThatHasTheSameNameAndDay() {
    HolidayNotice byRule = byRule(1, "Aïd el-Fitr", COMPUTED.plusDays(1), 1);
    HolidayNotice added = added(2, "Aïd el-Fitr", COMPUTED, 2);
    stores().holidays().add(byRule);
    stores().holidays().add(added);

    assertThat(stores().holidays().all()).containsExactly(added, byRule);
  }

  @Test
  default void knowOfNoneAtFirst() {
    assertThat(stores().holidays().all()).isEmpty();
  }

  @Test
  default void areSeenAtOnceInTheirTransactionAndNeverIfItIsUndone() {
    HolidayNotice notice = added(1, "Élections", COMPUTED, 1);

    assertThatThrownBy(
            () ->
                stores()
                    .transactions()
                    .runInTransaction(
                        () -> {
                          stores().holidays().add(notice);
                          assertThat(stores().holidays().all()).containsExactly(notice);
                          throw new ArithmeticException("undone");
                        }))
        .isInstanceOf(ArithmeticException.class);
    assertThat(stores().holidays().all()).isEmpty();
  }

  @Test
  default void refuseATakenId() {
    HolidayNotice first = added(1, "Élections", COMPUTED, 1);
    stores().holidays().add(first);

    assertThatThrownBy(() -> stores().holidays().add(added(1, "Pont", COMPUTED, 2)))
        .isInstanceOf(IllegalStateException.class);
    assertThat(stores().holidays().all()).containsExactly(first);
  }

  private static HolidayNotice byRule(long id, String name, LocalDate firstDay, int second) {
    return notice(id, name, Optional.of(COMPUTED), firstDay, 3, second);
  }

  private static HolidayNotice added(long id, String name, LocalDate firstDay, int second) {
    return notice(id, name, Optional.empty(), firstDay, 1, second);
  }

  private static HolidayNotice notice(
      long id,
      String name,
      Optional<LocalDate> computedOn,
      LocalDate firstDay,
      int days,
      int second) {
    return new HolidayNotice(
        new UUID(0, id),
        name,
        computedOn,
        firstDay,
        days,
        "Amina B.",
        SettableClock.START.plusSeconds(second));
  }
}
