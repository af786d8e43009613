package dz.amal.application.sla;

import dz.amal.domain.identity.Caller;
import dz.amal.domain.sla.CalendarRules;
import dz.amal.domain.sla.HolidayNotice;
import java.util.List;
import java.util.Optional;

/**
 * Notes down the holidays of a calendar file. One that has the name of a rule, and falls within
 * three days of what that gives, confirms or moves it; any other is one more.
 */
public final class ImportHolidays {

  private final HolidayDesk desk;

  /** Wires the use case. */
  public ImportHolidays(HolidayDesk desk) {
    this.desk = desk;
  }

  /**
   * What came of it.
   *
   * @param added what is noted down; not what was known already
   * @param isChange whether the calendar is another one now, and deadlines are computed again
   */
  public record Imported(List<HolidayNotice> added, boolean isChange) {

    public Imported {
      added = List.copyOf(added);
    }
  }

  /**
   * Notes down all of them or none; empty if the caller does not run the installation.
   *
   * @param notices without {@link HolidayNotice#computedOn}
   */
  public Optional<Imported> handle(Caller caller, List<HolidayNotice> notices) {
    if (!caller.isAdmin()) {
      return Optional.empty();
    }
    List<HolidayNotice> added = desk.newOf(notices.stream().map(this::matched).toList());
    return Optional.of(new Imported(added, desk.keep(caller, added)));
  }

  private HolidayNotice matched(HolidayNotice notice) {
    CalendarRules rules = desk.calendar().rules();
    return rules.computedNear(notice.name(), notice.firstDay()).map(notice::about).orElse(notice);
  }
}
