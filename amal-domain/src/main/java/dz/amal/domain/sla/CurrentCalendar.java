package dz.amal.domain.sla;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * The team's calendar as it is now: the rules that Amal was started with, and what people have said
 * about holidays since. Kept in memory, so that a deadline needs no database; when the notices
 * cannot be read, the last that could be read stay. It knows the years from the last one to ten
 * years ahead, and moves on when it is refreshed. Thread-safe.
 */
public final class CurrentCalendar implements Supplier<WorkingCalendar> {

  private static final int YEARS_BACK = 1;
  private static final int YEARS_AHEAD = 10;

  private record Known(List<HolidayNotice> notices, WorkingCalendar calendar) {}

  private final CalendarRules rules;
  private final Holidays holidays;
  private final InstantSource clock;
  private final ReentrantLock refreshing = new ReentrantLock();
  private volatile Known known;

  /** The rules as they were written, whom to ask for notices, and what tells the year. */
  public CurrentCalendar(CalendarRules rules, Holidays holidays, InstantSource clock) {
    this.rules = rules;
    this.holidays = holidays;
    this.clock = clock;
    this.known = with(List.of());
  }

  /** The calendar now. */
  @Override
  public WorkingCalendar get() {
    return known.calendar();
  }

  /** The rules that it is made from. */
  public CalendarRules rules() {
    return rules;
  }

  /** The civil year that it is now, where the team works. */
  public int year() {
    return clock.instant().atZone(rules.zone()).getYear();
  }

  /**
   * The holidays of a civil year, as in {@link CalendarRules#daysOffIn}.
   *
   * @throws dz.amal.domain.kernel.InvalidValue if the year is not 1900 to 2100
   */
  public List<DaysOff> daysOffIn(int year) {
    return rules.daysOffIn(year, known.notices());
  }

  /**
   * Whether the calendar would be another one with these notices in place of those it knows. That
   * time goes by, and other years come into sight, is no change.
   */
  public boolean changesWith(List<HolidayNotice> notices) {
    return changes(known, with(notices));
  }

  /**
   * Reads again what people have said; also what they said at another node. Not to be called inside
   * a transaction, which may yet be undone.
   *
   * @return whether the calendar is another one now, so that open deadlines have to be computed
   *     again
   */
  public boolean refresh() {
    refreshing.lock();
    try {
      Known before = known;
      known = with(List.copyOf(holidays.all()));
      return changes(before, known);
    } finally {
      refreshing.unlock();
    }
  }

  private boolean changes(Known before, Known after) {
    return !before.notices().equals(after.notices())
        && !with(before.notices()).calendar().equals(after.calendar());
  }

  private Known with(List<HolidayNotice> notices) {
    return new Known(notices, rules.calendar(notices, year() - YEARS_BACK, year() + YEARS_AHEAD));
  }
}
