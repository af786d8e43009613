package dz.amal.domain.sla;

import static dz.amal.domain.sla.Algeria.ALGIERS;
import static dz.amal.domain.sla.Algeria.at;
import static dz.amal.domain.sla.Algeria.shift;
import static dz.amal.domain.sla.Algeria.sundayToThursday;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dz.amal.domain.kernel.InvalidValue;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sunday to Thursday, 8:00 to 12:00 and 13:00 to 17:00; in Ramadan of 2027 9:00 to 15:00. */
final class WorkingCalendarTest {

  private static final WorkingCalendar CALENDAR =
      new WorkingCalendar(
          ALGIERS,
          sundayToThursday(shift("08:00", "12:00"), shift("13:00", "17:00")),
          List.of(
              new Season(
                  LocalDate.parse("2027-02-08"),
                  LocalDate.parse("2027-03-09"),
                  sundayToThursday(shift("09:00", "15:00")))),
          Set.of(
              LocalDate.parse("2026-11-01"),
              LocalDate.parse("2027-01-01"),
              LocalDate.parse("2027-01-12"),
              LocalDate.parse("2027-03-10"),
              LocalDate.parse("2027-03-11")));

  @ParameterizedTest(name = "{0}: {2} after {1} is {3}")
  @CsvSource({
    "within a shift, 2026-11-24T09:00, PT2H, 2026-11-24T11:00",
    "over lunch, 2026-11-24T11:30, PT1H, 2026-11-24T13:30",
    "exactly at closing, 2026-11-24T16:00, PT1H, 2026-11-24T17:00",
    "exactly at noon, 2026-11-24T08:00, PT4H, 2026-11-24T12:00",
    "Thursday 16:59 leaves a minute, 2026-11-26T16:59, PT2M, 2026-11-29T08:01",
    "the weekend does not count, 2026-11-27T10:00, PT1H, 2026-11-29T09:00",
    "before opening, 2026-11-24T05:00, PT1H, 2026-11-24T09:00",
    "eve of a holiday, 2027-01-11T16:30, PT1H, 2027-01-13T08:30",
    "change of year, 2026-12-31T16:00, PT2H, 2027-01-03T09:00",
    "a holiday on a Sunday, 2026-10-29T17:00, PT1H, 2026-11-02T09:00",
    "Ramadan hours, 2027-02-09T14:00, PT2H, 2027-02-10T10:00",
    "from ordinary hours into Ramadan, 2027-02-04T16:00, PT2H, 2027-02-07T09:00",
    "two days of Aid, 2027-03-09T14:00, PT2H, 2027-03-14T09:00",
    "a whole week, 2026-11-22T08:00, PT40H, 2026-11-26T17:00",
    "no time at all, 2026-11-27T10:00, PT0S, 2026-11-27T10:00",
  })
  void countsWorkingTimeOnly(String what, String start, Duration time, String due) {
    assertThat(CALENDAR.after(at(start), time)).isEqualTo(at(due));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-24T08:00, 2026-11-24T17:00, PT8H",
    "2026-11-26T16:59, 2026-11-29T08:01, PT2M",
    "2026-11-27T00:00, 2026-11-29T00:00, PT0S",
    "2026-11-24T12:00, 2026-11-24T09:00, PT0S",
    "2027-02-07T00:00, 2027-02-14T00:00, PT32H",
  })
  void measuresWorkingTimeBetweenTwoMoments(String from, String to, Duration time) {
    assertThat(CALENDAR.between(at(from), at(to))).isEqualTo(time);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-24T08:00, true",
    "2026-11-24T07:59, false",
    "2026-11-24T12:00, false",
    "2026-11-27T10:00, false",
    "2027-01-12T10:00, false",
    "2027-02-09T08:30, false",
  })
  void knowsWhenSomebodyWorks(String time, boolean isOpen) {
    assertThat(CALENDAR.isOpen(at(time))).isEqualTo(isOpen);
  }

  @Test
  void takesMidnightAsTheEndOfADay() {
    WorkingCalendar nights =
        new WorkingCalendar(
            ALGIERS, sundayToThursday(shift("20:00", "00:00")), List.of(), Set.of());

    assertThat(nights.after(at("2026-11-24T23:30"), Duration.ofMinutes(30)))
        .isEqualTo(at("2026-11-25T00:00"));
    assertThat(nights.after(at("2026-11-24T23:30"), Duration.ofMinutes(31)))
        .isEqualTo(at("2026-11-25T20:01"));
  }

  @Test
  void countsTheHoursThatAChangeOfTheClockLeaves() {
    ZoneId paris = ZoneId.of("Europe/Paris");
    WeeklyHours always =
        new WeeklyHours(Map.of(DayOfWeek.SUNDAY, List.of(shift("00:00", "06:00"))));
    WorkingCalendar calendar = new WorkingCalendar(paris, always, List.of(), Set.of());
    Instant springSunday = LocalDateTime.parse("2027-03-28T00:00").atZone(paris).toInstant();

    assertThat(calendar.between(springSunday, springSunday.plus(Duration.ofDays(1))))
        .isEqualTo(Duration.ofHours(5));
  }

  @Test
  void refusesShiftsThatOverlap() {
    assertThatThrownBy(() -> sundayToThursday(shift("08:00", "12:00"), shift("11:00", "17:00")))
        .isInstanceOf(InvalidValue.class)
        .hasMessage("shifts must follow one another within a day");
  }

  @Test
  void refusesAShiftThatEndsBeforeItBegins() {
    assertThatThrownBy(() -> shift("17:00", "08:00"))
        .isInstanceOf(InvalidValue.class)
        .hasMessageStartingWith("to must be after from");
  }

  @Test
  void refusesAWeekInWhichNobodyWorks() {
    assertThatThrownBy(() -> new WeeklyHours(Map.of(DayOfWeek.SUNDAY, List.of())))
        .isInstanceOf(InvalidValue.class)
        .hasMessage("shifts must have one shift in a week at least");
  }
}
