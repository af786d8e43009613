package dz.amal.domain.sla;

import static dz.amal.domain.sla.Algeria.ADHA;
import static dz.amal.domain.sla.Algeria.FITR;
import static dz.amal.domain.sla.Algeria.RULES;
import static dz.amal.domain.sla.Algeria.added;
import static dz.amal.domain.sla.Algeria.at;
import static dz.amal.domain.sla.Algeria.notice;
import static dz.amal.domain.sla.Algeria.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dz.amal.domain.kernel.InvalidValue;
import dz.amal.domain.sla.HolidayRule.Calendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The calendar of Algeria, from its rules and from what people say when the moon is seen. */
final class CalendarRulesTest {

  private static final WorkingCalendar COMPUTED = RULES.calendar(List.of(), 2026, 2028);

  @ParameterizedTest(name = "{0}: {2} after {1} is {3}")
  @CsvSource({
    "exactly at closing, 2026-11-24T15:30, PT1H, 2026-11-24T16:30",
    "Thursday 16:59 is after closing, 2026-11-26T16:59, PT1M, 2026-11-29T08:01",
    "change of year, 2026-12-31T16:00, PT1H, 2027-01-03T08:30",
    "eve of Yennayer, 2027-01-11T16:00, PT1H, 2027-01-13T08:30",
    "eve of Ramadan, 2027-02-07T16:00, PT1H, 2027-02-08T09:30",
    "in Ramadan over noon, 2027-02-09T11:30, PT1H, 2027-02-09T12:30",
    "in Ramadan exactly at closing, 2027-02-09T15:00, PT1H, 2027-02-09T16:00",
    "last day of Ramadan and three of the feast, 2027-03-08T15:00, PT2H, 2027-03-14T09:00",
    "eve of the feast of sacrifice, 2027-05-13T16:00, PT1H, 2027-05-19T08:30",
    "Awal Moharram on a Sunday, 2027-06-03T16:00, PT1H, 2027-06-07T08:30",
    "independence, 2027-07-04T16:00, PT1H, 2027-07-06T08:30",
    "the next year's Ramadan, 2028-01-30T15:30, PT1H, 2028-01-31T09:30",
  })
  void countsWorkingTimeByComputedDays(String what, String start, Duration time, String due) {
    assertThat(COMPUTED.after(at(start), time)).isEqualTo(at(due));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "Fitr confirmed, 2027-03-09, 2027-03-14T09:00, 2027-05-19T08:30",
    "Fitr a day later, 2027-03-10, 2027-03-09T09:00, 2027-05-19T08:30",
    "Fitr a day sooner, 2027-03-08, 2027-03-11T10:00, 2027-05-19T08:30",
  })
  void movesOneFeastAndLeavesTheOther(
      String what, String seen, String dueAfterFitr, String dueAfterAdha) {
    WorkingCalendar calendar =
        RULES.calendar(List.of(said(FITR, "2027-03-09", seen, 3)), 2027, 2027);

    assertThat(calendar.after(at("2027-03-08T15:00"), Duration.ofHours(2)))
        .isEqualTo(at(dueAfterFitr));
    assertThat(calendar.after(at("2027-05-13T16:00"), Duration.ofHours(1)))
        .isEqualTo(at(dueAfterAdha));
  }

  @Test
  void listsAllHolidaysOfAYearAndWhichMayBeMoved() {
    assertThat(RULES.daysOffIn(2027, List.of()))
        .extracting(one -> one.firstDay() + (one.isProvisional() ? " ? " : " ") + one.name())
        .containsExactly(
            "2027-01-01 Jour de l'an",
            "2027-01-12 Yennayer",
            "2027-03-09 ? Aïd el-Fitr",
            "2027-05-01 Fête du travail",
            "2027-05-16 ? Aïd el-Adha",
            "2027-06-06 ? Awal Moharram",
            "2027-06-15 ? Achoura",
            "2027-07-05 Indépendance",
            "2027-08-14 ? Mawlid",
            "2027-11-01 Révolution");
  }

  @Test
  void isSureOfADayThatSomebodyHasConfirmed() {
    List<HolidayNotice> notices = List.of(said(FITR, "2027-03-09", "2027-03-10", 3));

    assertThat(holidays(2027, notices, FITR))
        .containsExactly(
            new Holiday(LocalDate.parse("2027-03-10"), FITR, false),
            new Holiday(LocalDate.parse("2027-03-11"), FITR, false),
            new Holiday(LocalDate.parse("2027-03-12"), FITR, false));
    assertThat(holidays(2027, notices, ADHA)).hasSize(3).allMatch(Holiday::isProvisional);
  }

  @Test
  void takesOutAHolidayOfNoDaysButStillSaysSo() {
    List<HolidayNotice> notices = List.of(said(ADHA, "2027-05-16", "2027-05-16", 0));

    assertThat(holidays(2027, notices, ADHA)).isEmpty();
    assertThat(RULES.daysOffIn(2027, notices))
        .contains(
            new DaysOff(
                ADHA,
                LocalDate.parse("2027-05-16"),
                0,
                false,
                Optional.of(LocalDate.parse("2027-05-16"))));
    assertThat(
            RULES.calendar(notices, 2027, 2027).after(at("2027-05-13T16:00"), Duration.ofHours(1)))
        .isEqualTo(at("2027-05-16T08:30"));
  }

  @Test
  void addsDaysThatNoRuleGives() {
    List<HolidayNotice> notices = List.of(added("Élections", "2027-06-13", 2));

    assertThat(holidays(2027, notices, "Élections")).hasSize(2);
    assertThat(
            RULES.calendar(notices, 2027, 2027).after(at("2027-06-10T16:00"), Duration.ofHours(1)))
        .as("after the election and Achoura")
        .isEqualTo(at("2027-06-16T08:30"));
  }

  @Test
  void letsTheLatestNoticeAboutAHolidayCount() {
    Optional<LocalDate> computed = Optional.of(LocalDate.parse("2027-03-09"));
    HolidayNotice first = notice(FITR, computed, "2027-03-10", 3, Instant.EPOCH);
    HolidayNotice second = notice(FITR, computed, "2027-03-08", 3, Instant.EPOCH.plusSeconds(1));

    assertThat(holidays(2027, List.of(second, first), FITR).get(0).date())
        .isEqualTo(LocalDate.parse("2027-03-08"));
  }

  @Test
  void doesNotCountANoticeForADayThatItsRuleDoesNotGive() {
    List<HolidayNotice> notices =
        List.of(
            said(FITR, "2027-03-10", "2027-04-04", 1), said("Noël", "2027-03-09", "2027-04-05", 1));

    assertThat(RULES.daysOffIn(2027, notices)).isEqualTo(RULES.daysOffIn(2027, List.of()));
  }

  @Test
  void followsAHolidayThatIsMovedIntoAnotherYear() {
    List<HolidayNotice> notices =
        List.of(
            said("Jour de l'an", "2027-01-01", "2026-12-31", 2), added("Pont", "2027-12-31", 3));

    assertThat(RULES.holidaysIn(2026, notices))
        .contains(new Holiday(LocalDate.parse("2026-12-31"), "Jour de l'an", false));
    assertThat(RULES.holidaysIn(2027, notices))
        .contains(new Holiday(LocalDate.parse("2027-01-01"), "Jour de l'an", false));
    assertThat(holidays(2028, notices, "Pont")).hasSize(2);
    assertThat(RULES.calendar(notices, 2026, 2026).holidays())
        .contains(LocalDate.parse("2026-12-31"));
  }

  @Test
  void findsBothFeastsOfAYearThatHasTwo() {
    assertThat(holidays(2033, List.of(), FITR)).hasSize(6);
  }

  @Test
  void knowsWhichDaysItsRulesGive() {
    assertThat(RULES.gives(FITR, LocalDate.parse("2027-03-09"))).isTrue();
    assertThat(RULES.gives(FITR, LocalDate.parse("2027-03-10"))).isFalse();
    assertThat(RULES.gives(ADHA, LocalDate.parse("2027-03-09"))).isFalse();
    assertThat(RULES.gives(FITR, LocalDate.parse("9999-03-09"))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "2027-03-09, 2027-03-09",
    "2027-03-06, 2027-03-09",
    "2027-03-12, 2027-03-09",
    "2027-03-05,",
    "2027-03-13,"
  })
  void findsTheComputedDayThatSomebodyMeans(LocalDate day, @Nullable LocalDate computed) {
    assertThat(RULES.computedNear(FITR, day)).isEqualTo(Optional.ofNullable(computed));
    assertThat(RULES.computedNear("Noël", day)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1899", "2101", "-1"})
  void refusesAYearThatItCannotCompute(int year) {
    assertThatThrownBy(() -> RULES.holidaysIn(year, List.of()))
        .isInstanceOf(InvalidValue.class)
        .hasMessage("year must be from 1900 to 2100");
  }

  @ParameterizedTest
  @CsvSource({"1900", "2100"})
  void computesTheFirstAndTheLastYear(int year) {
    assertThat(RULES.calendar(List.of(), year, year).holidays()).hasSizeGreaterThan(10);
  }

  @Test
  void refusesTwoHolidaysOfOneName() {
    HolidayRule rule = new HolidayRule("x", Calendar.GREGORIAN, 1, 1, 1);
    HolidayRule other = new HolidayRule("x", Calendar.GREGORIAN, 2, 1, 1);

    assertThatThrownBy(
            () ->
                new CalendarRules(Algeria.ALGIERS, RULES.usual(), List.of(), List.of(rule, other)))
        .isInstanceOf(InvalidValue.class)
        .hasMessageStartingWith("name must be there once only");
  }

  @Test
  void refusesASeasonInNoMonth() {
    assertThatThrownBy(() -> new SeasonRule("x", Calendar.HIJRI, 13, RULES.usual()))
        .isInstanceOf(InvalidValue.class)
        .hasMessage("month must be from 1 to 12");
  }

  private static List<Holiday> holidays(int year, List<HolidayNotice> notices, String name) {
    return RULES.holidaysIn(year, notices).stream()
        .filter(holiday -> holiday.name().equals(name))
        .toList();
  }
}
