package dz.amal.memory;

import dz.amal.domain.kernel.Cursor;
import dz.amal.domain.sla.HolidayNotice;
import dz.amal.domain.sla.Holidays;
import java.util.Comparator;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What people have said about holidays, in memory. */
public final class InMemoryHolidays implements Holidays {

  private static final Comparator<HolidayNotice> LATEST =
      Comparator.comparing(notice -> new Cursor(notice.createdAt(), notice.id()));
  private static final Comparator<HolidayNotice> EARLIEST_DAY =
      Comparator.comparing(HolidayNotice::firstDay).thenComparing(HolidayNotice::name);

  private final InMemoryDatabase database;

  /** The holidays of this database. */
  public InMemoryHolidays(InMemoryDatabase database) {
    this.database = database;
  }

  @Override
  public void add(HolidayNotice notice) {
    database.units.run(() -> database.holidays.add(notice.id(), notice));
  }

  @Override
  public List<HolidayNotice> all() {
    return database.units.call(
        () ->
            database
                .holidays
                .rows()
                .collect(
                    Collectors.toMap(
                        HolidayNotice::subject, Function.identity(), BinaryOperator.maxBy(LATEST)))
                .values()
                .stream()
                .sorted(EARLIEST_DAY)
                .toList());
  }
}
