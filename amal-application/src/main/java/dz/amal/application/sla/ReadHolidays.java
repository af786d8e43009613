package dz.amal.application.sla;

import dz.amal.domain.identity.Caller;
import dz.amal.domain.identity.Role;
import dz.amal.domain.sla.CurrentCalendar;
import dz.amal.domain.sla.DaysOff;
import java.util.List;
import java.util.Optional;

/** Shows the team the holidays of a year, and which of them may still be moved. */
public final class ReadHolidays {

  private final CurrentCalendar calendar;

  /** Wires the use case. */
  public ReadHolidays(CurrentCalendar calendar) {
    this.calendar = calendar;
  }

  /**
   * The holidays, the earliest first; empty if the caller neither answers people nor looks at
   * figures.
   *
   * @param year 1900 to 2100; empty for the year that it is
   * @throws dz.amal.domain.kernel.InvalidValue if the year is out of that range
   */
  public Optional<List<DaysOff>> handle(Caller caller, Optional<Integer> year) {
    return caller.isAgent() || caller.role() == Role.ANALYST
        ? Optional.of(calendar.daysOffIn(year.orElseGet(calendar::year)))
        : Optional.empty();
  }
}
