package dz.amal.bootstrap.cli;

import dz.amal.application.audit.NoteAct;
import dz.amal.application.sla.ConfirmHoliday;
import dz.amal.application.sla.HolidayDesk;
import dz.amal.application.sla.ImportHolidays;
import dz.amal.application.sla.ReadHolidays;
import dz.amal.application.sla.RequestRecalculation;
import dz.amal.bootstrap.Database;
import dz.amal.bootstrap.DatabaseAccess;
import dz.amal.bootstrap.StartFailed;
import dz.amal.bootstrap.World;
import dz.amal.bootstrap.config.AmalConfig;
import dz.amal.bootstrap.files.WorkingCalendarFile;
import dz.amal.domain.kernel.InvalidValue;
import dz.amal.domain.sla.CurrentCalendar;
import dz.amal.domain.store.Stores;
import dz.amal.postgres.PostgresDatabase;
import java.util.function.Function;

/**
 * The working calendar for commands: whoever has the machine runs the installation.
 *
 * @param read shows holidays
 * @param confirm notes down one
 * @param bringIn notes down those of a file
 * @param recompute has deadlines computed again
 */
record WorkingDays(
    ReadHolidays read,
    ConfirmHoliday confirm,
    ImportHolidays bringIn,
    RequestRecalculation recompute) {

  /** What follows from a change, for people. */
  static String consequence(boolean isChange) {
    return isChange
        ? "Running servers go by it within a minute, and compute open deadlines again."
        : "It changes no deadline.";
  }

  /**
   * Does something with the calendar as it is in the database.
   *
   * @throws StartFailed if the calendar's file cannot be used, or a value breaks its rule
   */
  static <T> T with(Function<WorkingDays, T> work) {
    AmalConfig config = Environment.config();
    World world = World.real();
    try (DatabaseAccess access = DatabaseAccess.openExisting(config, world.tokens());
        PostgresDatabase database = PostgresDatabase.open(access.owner())) {
      Stores stores = database.stores(Database.keys(config, database, world));
      CurrentCalendar calendar =
          new CurrentCalendar(
              WorkingCalendarFile.read(config.workingCalendar()), stores.holidays(), world.clock());
      calendar.refresh();
      return work.apply(over(stores, calendar, world));
    } catch (InvalidValue e) {
      throw new StartFailed(e.field() + " " + e.rule(), e);
    }
  }

  private static WorkingDays over(Stores stores, CurrentCalendar calendar, World world) {
    HolidayDesk desk =
        new HolidayDesk(
            stores.transactions(),
            stores.holidays(),
            stores.recalculations(),
            calendar,
            new NoteAct(stores.auditTrail(), world.ids(), world.clock()),
            world.ids(),
            world.clock());
    return new WorkingDays(
        new ReadHolidays(calendar),
        new ConfirmHoliday(desk, stores.users(), world.ids(), world.clock()),
        new ImportHolidays(desk),
        new RequestRecalculation(stores.recalculations(), world.ids(), world.clock()));
  }
}
