package dz.amal.domain.sla;

import static dz.amal.domain.sla.Algeria.FITR;
import static dz.amal.domain.sla.Algeria.added;
import static dz.amal.domain.sla.Algeria.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CurrentCalendarTest {

  private static final LocalDate SECOND_DAY_AFTER_FITR = LocalDate.parse("2027-03-12");

  private final List<HolidayNotice> notices = new ArrayList<>();
  private boolean isDown;
  private Instant now = Instant.parse("2026-11-22T22:30:00Z");
  private final CurrentCalendar calendar =
      new CurrentCalendar(Algeria.RULES, new ListOfNotices(), () -> now);

  @Test
  void knowsTheComputedDaysBeforeAnybodyHasSaidAnything() {
    assertThat(calendar.get()).isEqualTo(Algeria.RULES.calendar(List.of(), 2025, 2036));
  }

  @Test
  void takesWhatPeopleSayWhenItIsRefreshed() {
    notices.add(said(FITR, "2027-03-09", "2027-03-10", 3));
    assertThat(calendar.get().holidays()).doesNotContain(SECOND_DAY_AFTER_FITR);

    assertThat(calendar.changesWith(notices)).isTrue();
    assertThat(calendar.refresh()).as("is another calendar").isTrue();

    assertThat(calendar.get().holidays()).contains(SECOND_DAY_AFTER_FITR);
    assertThat(calendar.daysOffIn(2027))
        .filteredOn(one -> one.name().equals(FITR))
        .noneMatch(DaysOff::isProvisional);
    assertThat(calendar.refresh()).as("is another calendar").isFalse();
  }

  @Test
  void isTheSameCalendarWhenADayIsConfirmedAsItWasComputed() {
    notices.add(said(FITR, "2027-03-09", "2027-03-09", 3));

    assertThat(calendar.changesWith(notices)).isFalse();
    assertThat(calendar.refresh()).isFalse();
    assertThat(calendar.daysOffIn(2027))
        .filteredOn(one -> one.name().equals(FITR))
        .noneMatch(DaysOff::isProvisional);
  }

  @Test
  void movesOnWithTheYearsWhichIsNoChange() {
    now = Instant.parse("2026-12-31T23:00:00Z"); // midnight in Algiers

    assertThat(calendar.refresh()).isFalse();
    assertThat(calendar.get()).isEqualTo(Algeria.RULES.calendar(List.of(), 2026, 2037));
  }

  @Test
  void keepsTheLastThatItCouldRead() {
    notices.add(added("Élections", "2027-06-13", 1));
    calendar.refresh();
    WorkingCalendar before = calendar.get();
    notices.clear();
    isDown = true;

    assertThatThrownBy(calendar::refresh).isInstanceOf(IllegalStateException.class);
    assertThat(calendar.get()).isSameAs(before);
  }

  /** What people have said, or nothing when it cannot be read. */
  private final class ListOfNotices implements Holidays {

    @Override
    public void add(HolidayNotice notice) {
      notices.add(notice);
    }

    @Override
    public List<HolidayNotice> all() {
      if (isDown) {
        throw new IllegalStateException("down");
      }
      return notices;
    }
  }
}
