package dz.amal.domain.sla;

import dz.amal.domain.kernel.Cursor;
import dz.amal.domain.kernel.InvalidValue;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a calendar is made of, for any year: an installation's file says it. Together with what
 * people have said about single holidays it gives the {@link WorkingCalendar}. Immutable and
 * thread-safe.
 *
 * <p>The rules that come with Amal are those of Algeria: the days of law 63-278 of 26 July 1963 as
 * amended, lately by law 18-12 of 2 July 2018; {@code knowledge/working-calendar.json} says of each
 * where it is from.
 *
 * @param zone whose days and hours these are
 * @param usual the hours of an ordinary week
 * @param seasons with hours of their own; where two have the same day, the first holds
 * @param holidays that come again, each by a name of its own
 */
public record CalendarRules(
    ZoneId zone, WeeklyHours usual, List<SeasonRule> seasons, List<HolidayRule> holidays) {

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2100;
  private static final int MOST_DAYS_BESIDE = 3;

  private static final Comparator<HolidayNotice> BY_TIME =
      Comparator.comparing(notice -> new Cursor(notice.createdAt(), notice.id()));

  private static final Comparator<DaysOff> BY_DAY =
      Comparator.comparing(DaysOff::firstDay).thenComparing(DaysOff::name);

  /**
   * Rules for a calendar.
   *
   * @throws InvalidValue if two holidays have the same name, by which notices are matched
   */
  public CalendarRules {
    seasons = List.copyOf(seasons);
    holidays = List.copyOf(holidays);
    Set<String> names = new HashSet<>();
    if (!holidays.stream().map(HolidayRule::name).allMatch(names::add)) {
      throw new InvalidValue("name", "must be there once only among the holidays");
    }
  }

  /**
   * The calendar of some years.
   *
   * @param notices what people have said; the latest about each holiday counts
   * @param fromYear the first civil year, 1900 to 2100
   * @param toYear the last one, inclusive
   * @throws InvalidValue if a year is out of that range
   */
  public WorkingCalendar calendar(List<HolidayNotice> notices, int fromYear, int toYear) {
    checkYear(fromYear);
    checkYear(toYear);
    Set<LocalDate> daysOff =
        allOf(notices, fromYear, toYear)
            .flatMap(one -> one.holidays().stream())
            .map(Holiday::date)
            .collect(Collectors.toSet());
    List<Season> ofAllYears =
        seasons.stream()
            .flatMap(
                season ->
                    IntStream.rangeClosed(fromYear - 1, toYear)
                        .boxed()
                        .flatMap(season::beginningIn))
            .toList();
    return new WorkingCalendar(zone, usual, ofAllYears, daysOff);
  }

  /**
   * The single days off of a civil year, the earliest first; one that has two names comes twice.
   *
   * @param year 1900 to 2100
   * @throws InvalidValue if the year is out of that range
   */
  public List<Holiday> holidaysIn(int year, List<HolidayNotice> notices) {
    return daysOffIn(year, notices).stream()
        .flatMap(one -> one.holidays().stream())
        .filter(holiday -> holiday.date().getYear() == year)
        .sorted(Comparator.comparing(Holiday::date))
        .toList();
  }

  /**
   * The holidays that begin or end in a civil year, the earliest first; among them those of no day,
   * of which somebody has said that there is none after all.
   *
   * @param year 1900 to 2100
   * @throws InvalidValue if the year is out of that range
   */
  public List<DaysOff> daysOffIn(int year, List<HolidayNotice> notices) {
    checkYear(year);
    return allOf(notices, year, year).filter(one -> one.touches(year)).sorted(BY_DAY).toList();
  }

  /** Whether a rule of this name gives this as the first day of a holiday. */
  public boolean gives(String name, LocalDate day) {
    return isKnown(day.getYear())
        && holidays.stream()
            .filter(rule -> rule.name().equals(name))
            .flatMap(rule -> rule.beginningIn(day.getYear()))
            .anyMatch(given -> given.firstDay().equals(day));
  }

  /**
   * The first day that a rule of this name gives nearest to that day: which holiday somebody means
   * who says that it falls then. Empty if there is none within three days.
   */
  public Optional<LocalDate> computedNear(String name, LocalDate day) {
    return IntStream.rangeClosed(0, 2 * MOST_DAYS_BESIDE)
        .mapToObj(step -> day.plusDays(step % 2 == 0 ? step / 2 : -(step + 1) / 2))
        .filter(near -> gives(name, near))
        .findFirst();
  }

  /**
   * All of some years, and some of the years beside them: a holiday may go on into the next year,
   * and somebody may have moved it there. A notice for a day that no rule gives says nothing.
   */
  private Stream<DaysOff> allOf(List<HolidayNotice> notices, int fromYear, int toYear) {
    Map<HolidayNotice.Subject, HolidayNotice> said =
        notices.stream()
            .collect(
                Collectors.toMap(
                    HolidayNotice::subject, Function.identity(), BinaryOperator.maxBy(BY_TIME)));
    Stream<DaysOff> byRule =
        IntStream.rangeClosed(fromYear - 1, toYear + 1)
            .boxed()
            .flatMap(year -> holidays.stream().flatMap(rule -> rule.beginningIn(year)))
            .map(computed -> asSaid(computed, said));
    Stream<DaysOff> added =
        said.values().stream()
            .filter(notice -> notice.computedOn().isEmpty())
            .map(HolidayNotice::daysOff);
    return Stream.concat(byRule, added);
  }

  private static DaysOff asSaid(DaysOff computed, Map<HolidayNotice.Subject, HolidayNotice> said) {
    HolidayNotice.Subject subject =
        new HolidayNotice.Subject(computed.name(), true, computed.firstDay());
    return Optional.ofNullable(said.get(subject)).map(HolidayNotice::daysOff).orElse(computed);
  }

  private static boolean isKnown(int year) {
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }

  private static void checkYear(int year) {
    if (!isKnown(year)) {
      throw new InvalidValue("year", "must be from " + FIRST_YEAR + " to " + LAST_YEAR);
    }
  }
}
