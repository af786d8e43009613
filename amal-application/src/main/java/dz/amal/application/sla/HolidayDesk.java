package dz.amal.application.sla;

import dz.amal.application.audit.NoteAct;
import dz.amal.domain.audit.AuditAction;
import dz.amal.domain.audit.AuditEntry;
import dz.amal.domain.identity.Caller;
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
import java.util.Map;
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
  private final NoteAct note;
  private final IdSource ids;
  private final InstantSource clock;

  /** Wires the desk. */
  public HolidayDesk(
      Transactions transactions,
      Holidays holidays,
      Recalculations recalculations,
      CurrentCalendar calendar,
      NoteAct note,
      IdSource ids,
      InstantSource clock) {
    this.transactions = transactions;
    this.holidays = holidays;
    this.recalculations = recalculations;
    this.calendar = calendar;
    this.note = note;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Keeps all of them or none, and the request with them; returns whether the calendar has changed.
   * It is read again only once they are kept, so that it never shows what was undone.
   */
  boolean keep(Caller caller, List<HolidayNotice> notices) {
    boolean isChange =
        transactions.inTransaction(
            () -> {
              notices.forEach(notice -> add(caller, notice));
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

  private void add(Caller caller, HolidayNotice notice) {
    holidays.add(notice);
    note.by(
        caller,
        AuditAction.HOLIDAY_CONFIRMED,
        AuditEntry.Subject.of("holiday", notice.id()),
        Map.of("first_day", notice.firstDay().toString(), "days", Integer.toString(notice.days())));
  }

  private void requestRecalculation() {
    recalculations.request(
        new Recalculation(ids.next(), TicketEvent.Reason.CALENDAR_CHANGED.code(), Optional.empty()),
        clock.instant());
  }
}
