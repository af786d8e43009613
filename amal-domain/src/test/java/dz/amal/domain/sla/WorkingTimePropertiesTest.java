package dz.amal.domain.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What holds of working time whatever the days off are, from 2026 to 2028. */
final class WorkingTimePropertiesTest {

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final LocalDate FIRST_DAY = LocalDate.parse("2026-01-01");
  private static final int TWO_YEARS = 2 * 365 * 24 * 3_600;
  private static final int TWO_MONTHS = 60 * 24 * 3_600;

  @Property(tries = 500)
  void addsUpOverAnySplitAndIsNeverNegative(
      @ForAll @Size(max = 10) List<@IntRange(max = 800) Integer> daysOff,
      @ForAll @IntRange(max = TWO_YEARS) int start,
      @ForAll @IntRange(max = TWO_MONTHS) int first,
      @ForAll @IntRange(max = TWO_MONTHS) int second) {
    WorkingCalendar calendar = with(daysOff);
    Instant from = START.plusSeconds(start);
    Instant middle = from.plusSeconds(first);
    Instant to = middle.plusSeconds(second);

    assertThat(calendar.between(from, middle).plus(calendar.between(middle, to)))
        .isEqualTo(calendar.between(from, to))
        .isBetween(Duration.ZERO, Duration.between(from, to));
    assertThat(calendar.between(to, from))
        .isEqualTo(from.equals(to) ? calendar.between(from, to) : Duration.ZERO);
  }

  @Property(tries = 500)
  void isDueAsSoonAsThatMuchWorkingTimeHasPassed(
      @ForAll @Size(max = 10) List<@IntRange(max = 800) Integer> daysOff,
      @ForAll @IntRange(max = TWO_YEARS) int start,
      @ForAll @IntRange(min = 1, max = 400_000) int seconds) {
    WorkingCalendar calendar = with(daysOff);
    Instant from = START.plusSeconds(start);
    Duration time = Duration.ofSeconds(seconds);
    Instant due = calendar.after(from, time);

    assertThat(calendar.between(from, due)).isEqualTo(time);
    assertThat(calendar.between(from, due.minusSeconds(1))).isLessThan(time);
  }

  @Property(tries = 500)
  void comesBackToAMomentAfterWhichNothingWasCounted(
      @ForAll @Size(max = 10) List<@IntRange(max = 800) Integer> daysOff,
      @ForAll @IntRange(max = TWO_YEARS) int start,
      @ForAll @IntRange(max = TWO_MONTHS) int seconds) {
    WorkingCalendar calendar = with(daysOff);
    Instant from = START.plusSeconds(start);
    Instant to = from.plusSeconds(seconds);
    Instant back = calendar.after(from, calendar.between(from, to));

    assertThat(back).isBeforeOrEqualTo(to);
    assertThat(calendar.between(back, to)).isZero();
  }

  @Property(tries = 200)
  void isNeverDueSoonerForADayOffMore(
      @ForAll @Size(max = 10) List<@IntRange(max = 800) Integer> daysOff,
      @ForAll @IntRange(max = TWO_YEARS) int start,
      @ForAll @IntRange(max = 400_000) int seconds) {
    Instant from = START.plusSeconds(start);
    Duration time = Duration.ofSeconds(seconds);

    assertThat(with(daysOff).after(from, time)).isAfterOrEqualTo(with(List.of()).after(from, time));
  }

  private static WorkingCalendar with(List<Integer> daysOff) {
    List<HolidayNotice> notices =
        daysOff.stream()
            .map(day -> Algeria.added("off", FIRST_DAY.plusDays(day).toString(), 1))
            .toList();
    return Algeria.RULES.calendar(notices, 2025, 2029);
  }
}
