package dz.amal.domain.sla;

import dz.amal.domain.kernel.InvalidValue;
import dz.amal.domain.kernel.TextRule;
import java.time.LocalDate;
import java.time.Month;
import java.time.chrono.HijrahChronology;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Days off that come again every year of their calendar. Immutable.
 *
 * @param name what people call it, 1 to 100 characters
 * @param calendar whose month and day these are
 * @param month 1 to 12
 * @param day of the month; one that the month has every year, so at most 29 of a lunar one
 * @param days how many days in a row, 1 to 7
 */
public record HolidayRule(String name, Calendar calendar, int month, int day, int days) {

  private static final TextRule NAME = new TextRule("name", 100);
  private static final int MOST_DAYS = 7;

  /** Whose months are meant. */
  public enum Calendar {
    /** The civil one. */
    GREGORIAN,
    /**
     * The lunar one as the JDK computes it (Umm al-Qura). Where the moon decides, the day may
     * differ by one, so its holidays are provisional.
     */
    HIJRI;

    /** The calendar as files spell it. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Those days of a civil year that are this one; a lunar one may come twice in it. */
    Stream<LocalDate> daysIn(int civilYear, int month, int day) {
      if (this == GREGORIAN) {
        return Stream.of(LocalDate.of(civilYear, month, day));
      }
      return IntStream.rangeClosed(lunarYear(civilYear, 1, 1), lunarYear(civilYear, 12, 31))
          .mapToObj(lunar -> LocalDate.from(HijrahDate.of(lunar, month, day)))
          .filter(date -> date.getYear() == civilYear);
    }

    private static int lunarYear(int year, int month, int day) {
      return HijrahDate.from(LocalDate.of(year, month, day)).get(ChronoField.YEAR);
    }

    /** How many days the month has whose first day that is. */
    int lengthOfMonth(LocalDate first) {
      return this == GREGORIAN ? first.lengthOfMonth() : HijrahDate.from(first).lengthOfMonth();
    }
  }

  /**
   * A rule for days off.
   *
   * @throws InvalidValue if there is no such day, the days are not 1 to 7, or the name breaks its
   *     rule
   */
  public HolidayRule {
    name = NAME.check(name);
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
    return IntStream.rangeClosed(year - 1, year)
        .boxed()
        .flatMap(this::beginningIn)
        .flatMap(daysOff -> daysOff.holidays().stream())
        .filter(holiday -> holiday.date().getYear() == year)
        .toList();
  }

  /** Those that begin in a civil year, as the rule gives them. */
  Stream<DaysOff> beginningIn(int year) {
    return calendar
        .daysIn(year, month, day)
        .map(
            first ->
                new DaysOff(name, first, days, calendar == Calendar.HIJRI, Optional.of(first)));
  }
}
