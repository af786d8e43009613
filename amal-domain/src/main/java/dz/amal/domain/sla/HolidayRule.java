package dz.amal.domain.sla;

import dz.amal.domain.kernel.InvalidValue;
import java.time.LocalDate;
import java.time.Month;
import java.time.chrono.ChronoLocalDate;
import java.time.chrono.HijrahChronology;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Days off that come again every year of their calendar.
 *
 * @param name what people call it
 * @param calendar whose month and day these are
 * @param month 1 to 12
 * @param day of the month; one that the month has every year, so at most 29 of a lunar one
 * @param days how many days in a row, 1 to 7
 */
public record HolidayRule(String name, Calendar calendar, int month, int day, int days) {

  private static final int MOST_DAYS = 7;

  /** Whose months are meant. */
  public enum Calendar {
    /** The civil one. */
    GREGORIAN,
    /**
     * The lunar one as the JDK computes it (Umm al-Qura). Where the moon decides, the day may
     * differ by one, so its holidays are provisional.
     */
    HIJRI
  }

  /**
   * A rule for days off.
   *
   * @throws InvalidValue if there is no such day, or the days are not 1 to 7
   */
  public HolidayRule {
    if (days < 1 || days > MOST_DAYS) {
      throw new InvalidValue("days", "must be from 1 to " + MOST_DAYS);
    }
    if (!existsEveryYear(calendar, month, day)) {
      throw new InvalidValue("day", "must be a day that its month has every year");
    }
  }

  /** Not in some years only, as 29 February is there, and the 30th of a lunar month. */
  private static boolean existsEveryYear(Calendar calendar, int month, int day) {
    if (month < 1 || month > Month.values().length || day < 1) {
      return false;
    }
    return day
        <= (calendar == Calendar.GREGORIAN
            ? Month.of(month).minLength()
            : HijrahChronology.INSTANCE.range(ChronoField.DAY_OF_MONTH).getSmallestMaximum());
  }

  /**
   * The holidays of a civil year; a lunar one may come twice in it, or begin in the year before.
   *
   * @param year 1900 to 2100; the JDK knows the lunar calendar for little longer
   */
  public List<Holiday> in(int year) {
    return firstDays(year)
        .flatMap(first -> IntStream.range(0, days).mapToObj(first::plusDays))
        .filter(date -> date.getYear() == year)
        .map(date -> new Holiday(date, name, calendar == Calendar.HIJRI))
        .toList();
  }

  private Stream<LocalDate> firstDays(int year) {
    ChronoLocalDate begin = LocalDate.of(year, 1, 1).minusDays(MOST_DAYS);
    ChronoLocalDate end = LocalDate.of(year, 12, 31);
    return calendar == Calendar.GREGORIAN
        ? Stream.of(LocalDate.of(year - 1, month, day), LocalDate.of(year, month, day))
        : IntStream.rangeClosed(lunarYear(begin), lunarYear(end))
            .mapToObj(lunar -> LocalDate.from(HijrahDate.of(lunar, month, day)));
  }

  private static int lunarYear(ChronoLocalDate date) {
    return HijrahDate.from(date).get(ChronoField.YEAR);
  }
}
