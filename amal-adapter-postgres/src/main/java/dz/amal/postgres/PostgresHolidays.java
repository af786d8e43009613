package dz.amal.postgres;

import static dz.amal.postgres.generated.ops.Tables.HOLIDAYS;

import dz.amal.domain.sla.HolidayNotice;
import dz.amal.domain.sla.Holidays;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** What people have said about holidays, in {@code ops.holidays}. */
final class PostgresHolidays implements Holidays {

  /** With the name, as {@link HolidayNotice#subject}. */
  private static final Field<Boolean> HAS_RULE = DSL.field(HOLIDAYS.COMPUTED_ON.isNotNull());

  private static final Field<LocalDate> WHICH =
      DSL.coalesce(HOLIDAYS.COMPUTED_ON, HOLIDAYS.FIRST_DAY);

  private final DSLContext sql;
  private final PostgresTransactions transactions;

  PostgresHolidays(PostgresTransactions transactions) {
    this.sql = transactions.sql();
    this.transactions = transactions;
  }

  @Override
  public void add(HolidayNotice notice) {
    transactions.write(
        HOLIDAYS,
        sql.insertInto(HOLIDAYS)
            .set(HOLIDAYS.ID, notice.id())
            .set(HOLIDAYS.NAME, notice.name())
            .set(HOLIDAYS.COMPUTED_ON, notice.computedOn().orElse(null))
            .set(HOLIDAYS.FIRST_DAY, notice.firstDay())
            .set(HOLIDAYS.DAYS, (short) notice.days())
            .set(HOLIDAYS.CONFIRMED_BY, notice.confirmedBy())
            .set(HOLIDAYS.CREATED_AT, notice.createdAt()));
  }

  @Override
  public List<HolidayNotice> all() {
    return sql
        .select(HOLIDAYS.fields())
        .distinctOn(HOLIDAYS.NAME, HAS_RULE, WHICH)
        .from(HOLIDAYS)
        .orderBy(HOLIDAYS.NAME, HAS_RULE, WHICH, HOLIDAYS.CREATED_AT.desc(), HOLIDAYS.ID.desc())
        .fetchInto(HOLIDAYS)
        .map(
            row ->
                new HolidayNotice(
                    row.getId(),
                    row.getName(),
                    Optional.ofNullable(row.getComputedOn()),
                    row.getFirstDay(),
                    row.getDays(),
                    row.getConfirmedBy(),
                    row.getCreatedAt()))
        .stream()
        .sorted(Comparator.comparing(HolidayNotice::firstDay).thenComparing(HolidayNotice::name))
        .toList();
  }
}
