package dz.amal.application.sla;

import dz.amal.domain.kernel.IdSource;
import dz.amal.domain.kernel.Transactions;
import dz.amal.domain.sla.CurrentCalendar;
import dz.amal.domain.sla.HolidayNotice;
import dz.amal.domain.sla.Holidays;
import dz.amal.domain.sla.Recalculations;
import dz.amal.domain.sla.Recalculations.Recalculation;
import dz.amal.domain.ticket.TicketEvent;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Keeps what people say about holidays, and asks for open deadlines to be computed again where that
 * changes the calendar. Thread-safe.
 */
public final class HolidayDesk {

  private final Transactions transactions;
  private final Holidays holidays;
  private final Recalculations recalculations;
  private final CurrentCalendar calendar;
  private final IdSource ids;
  private final InstantSource clock;

  /** Wires the desk. */
  public HolidayDesk(
      Transactions transactions,
      Holidays holidays,
      Recalculations recalculations,
      CurrentCalendar calendar,
      IdSource ids,
      InstantSource clock) {
    this.transactions = transactions;
    this.holidays = holidays;
    this.recalculations = recalculations;
    this.calendar = calendar;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Keeps all of them or none, and the request with them; returns whether the calendar has changed.
   * It is read again only once they are kept, so that it never shows what was undone.
   */
  boolean keep(List<HolidayNotice> notices) {
    boolean isChange =
        transactions.inTransaction(
            () -> {
              notices.forEach(holidays::add);
              boolean changes = calendar.changesWith(holidays.all());
              if (changes) {
                requestRecalculation();
              }
              return changes;
            });
    calendar.refresh();
    return isChange;
  }

  /** Those of the notices that say something new. */
  List<HolidayNotice> newOf(List<HolidayNotice> notices) {
    List<HolidayNotice> known = holidays.all();
    return notices.stream()
        .filter(notice -> known.stream().noneMatch(notice::saysTheSameAs))
        .toList();
  }

  /** The calendar that they change. */
  CurrentCalendar calendar() {
    return calendar;
  }

  private void requestRecalculation() {
    recalculations.request(
        new Recalculation(ids.next(), TicketEvent.Reason.CALENDAR_CHANGED.code(), Optional.empty()),
        clock.instant());
  }
}
