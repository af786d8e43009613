package dz.amal.application.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dz.amal.application.audit.NoteAct;
import dz.amal.domain.identity.Caller;
import dz.amal.domain.identity.Role;
import dz.amal.domain.identity.UserId;
import dz.amal.domain.kernel.IdSource;
import dz.amal.domain.language.ReadingLanguage;
import dz.amal.domain.sla.CurrentCalendar;
import dz.amal.domain.sla.DaysOff;
import dz.amal.domain.sla.HolidayNotice;
import dz.amal.domain.sla.Recalculations.Recalculation;
import dz.amal.memory.InMemoryStores;
import dz.amal.testkit.CountingIds;
import dz.amal.testkit.SettableClock;
import dz.amal.testkit.fixture.Calendars;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** By the rules, Aïd el-Fitr of 2027 has the three days from Tuesday, 9 March. */
final class HolidaysTest {

  private static final String FITR = "Aïd el-Fitr";
  private static final LocalDate COMPUTED = LocalDate.of(2027, 3, 9);

  private final InMemoryStores stores = new InMemoryStores();
  private final IdSource ids = new CountingIds();
  private final SettableClock clock = new SettableClock();
  private final CurrentCalendar calendar =
      new CurrentCalendar(Calendars.algeria(), stores.holidays(), clock);
  private final NoteAct note = new NoteAct(stores.auditTrail(), ids, clock);
  private final HolidayDesk desk =
      new HolidayDesk(
          stores.transactions(),
          stores.holidays(),
          stores.recalculations(),
          calendar,
          note,
          ids,
          clock);
  private final ConfirmHoliday confirm = new ConfirmHoliday(desk, stores.users(), ids, clock);
  private final ImportHolidays bringIn = new ImportHolidays(desk);

  @Test
  void areMovedByAFileThatHasTheNameOfARuleAndADayBesideIt() {
    ImportHolidays.Imported imported = imported(notice(FITR, COMPUTED.plusDays(1), 2));

    assertThat(imported.isChange()).isTrue();
    assertThat(imported.added())
        .extracting(HolidayNotice::computedOn)
        .containsExactly(Optional.of(COMPUTED));
    assertThat(holidays(FITR))
        .containsExactly(new DaysOff(FITR, COMPUTED.plusDays(1), 2, false, Optional.of(COMPUTED)));
    assertThat(asked()).isPresent();
  }

  @Test
  void areAddedByAFileThatHasAnotherNameOrAnotherDay() {
    ImportHolidays.Imported imported =
        imported(notice("Élections", COMPUTED, 1), notice(FITR, COMPUTED.plusDays(20), 1));

    assertThat(imported.added())
        .extracting(HolidayNotice::computedOn)
        .containsOnly(Optional.empty());
    assertThat(holidays(FITR)).hasSize(2);
  }

  @Test
  void areBroughtInOnceHoweverOftenTheFileIs() {
    HolidayNotice notice = notice("Élections", COMPUTED.plusDays(20), 1);
    imported(notice);
    finishRecalculation();

    ImportHolidays.Imported again = imported(notice("Élections", COMPUTED.plusDays(20), 1));

    assertThat(again).isEqualTo(new ImportHolidays.Imported(List.of(), false));
    assertThat(stores.holidays().all()).containsExactly(notice);
    assertThat(asked()).isEmpty();
  }

  @Test
  void areBroughtInByAdministratorsOnly() {
    assertThat(bringIn.handle(caller(Role.AGENT), List.of(notice("Pont", COMPUTED, 1)))).isEmpty();
    assertThat(stores.holidays().all()).isEmpty();
  }

  @Test
  void areInTheCalendarAtOnceOnceTheyAreConfirmed() {
    assertThat(calendar.get().holidays()).doesNotContain(COMPUTED.plusDays(3));

    confirm.handle(moved(COMPUTED.plusDays(1)));

    assertThat(calendar.get().holidays()).contains(COMPUTED.plusDays(3)).doesNotContain(COMPUTED);
  }

  @Test
  void bearTheNameOfWhoConfirmsThemOrAtLeastTheirRole() {
    confirm.handle(moved(COMPUTED.plusDays(1)));

    assertThat(stores.holidays().all())
        .extracting(HolidayNotice::confirmedBy)
        .containsExactly("admin");
  }

  @Test
  void leaveNothingBehindIfTheRequestForDeadlinesCannotBeKept() {
    IdSource taken = () -> new UUID(0, 77);
    stores
        .recalculations()
        .request(
            new Recalculation(taken.next(), "calendar_changed", Optional.empty()), clock.instant());
    HolidayDesk broken =
        new HolidayDesk(
            stores.transactions(),
            stores.holidays(),
            stores.recalculations(),
            calendar,
            note,
            taken,
            clock);
    ConfirmHoliday confirming = new ConfirmHoliday(broken, stores.users(), ids, clock);

    assertThatThrownBy(() -> confirming.handle(moved(COMPUTED.plusDays(1))))
        .isInstanceOf(IllegalStateException.class);

    assertThat(stores.holidays().all()).isEmpty();
    assertThat(calendar.get().holidays()).contains(COMPUTED);
  }

  @Test
  void leaveItToAdministratorsToHaveDeadlinesComputedAgainByAnotherPolicy() {
    RequestRecalculation request = new RequestRecalculation(stores.recalculations(), ids, clock);

    assertThat(request.handle(caller(Role.AGENT))).isFalse();
    assertThat(asked()).isEmpty();
    assertThat(request.handle(caller(Role.ADMIN))).isTrue();
    assertThat(asked()).map(Recalculation::reason).contains("policy_changed");
  }

  private ImportHolidays.Imported imported(HolidayNotice... notices) {
    return bringIn.handle(caller(Role.ADMIN), List.of(notices)).orElseThrow();
  }

  private static ConfirmHoliday.Command moved(LocalDate firstDay) {
    return new ConfirmHoliday.Command(
        caller(Role.ADMIN), FITR, Optional.of(COMPUTED), firstDay, 3, Optional.empty());
  }

  private HolidayNotice notice(String name, LocalDate firstDay, int days) {
    return new HolidayNotice(
        ids.next(), name, Optional.empty(), firstDay, days, "holidays.ics", clock.instant());
  }

  private List<DaysOff> holidays(String name) {
    return new ReadHolidays(calendar)
        .handle(caller(Role.ANALYST), Optional.of(2027)).orElseThrow().stream()
            .filter(holiday -> holiday.name().equals(name))
            .toList();
  }

  private Optional<Recalculation> asked() {
    return stores.transactions().inTransaction(() -> stores.recalculations().next());
  }

  private void finishRecalculation() {
    stores.recalculations().done(asked().orElseThrow());
  }

  private static Caller caller(Role role) {
    return new Caller(new UserId(new UUID(0, 1)), role, ReadingLanguage.FRENCH, false);
  }
}
