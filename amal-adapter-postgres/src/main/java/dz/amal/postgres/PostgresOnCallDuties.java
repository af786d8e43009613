package dz.amal.postgres;

import static dz.amal.postgres.generated.ops.Tables.ON_CALL_DUTIES;

import dz.amal.domain.identity.UserId;
import dz.amal.domain.oncall.Duty;
import dz.amal.domain.oncall.OnCallDuties;
import dz.amal.domain.oncall.OnCallRota;
import dz.amal.postgres.generated.ops.tables.records.OnCallDutiesRecord;
import java.time.DayOfWeek;
import java.util.List;
import org.jooq.DSLContext;

/** The rota in {@code ops.on_call_duties}. */
final class PostgresOnCallDuties implements OnCallDuties {

  private final DSLContext sql;

  PostgresOnCallDuties(PostgresTransactions transactions) {
    this.sql = transactions.sql();
  }

  @Override
  public OnCallRota rota() {
    return new OnCallRota(
        sql.selectFrom(ON_CALL_DUTIES)
            .orderBy(
                ON_CALL_DUTIES.WEEKDAY,
                ON_CALL_DUTIES.FROM_TIME,
                ON_CALL_DUTIES.STEP,
                ON_CALL_DUTIES.USER_ID)
            .fetch(PostgresOnCallDuties::toDomain));
  }

  @Override
  public void replace(List<Duty> duties) {
    sql.deleteFrom(ON_CALL_DUTIES).execute();
    if (!duties.isEmpty()) {
      sql.insertInto(ON_CALL_DUTIES)
          .set(duties.stream().map(PostgresOnCallDuties::row).toList())
          .execute();
    }
  }

  private static OnCallDutiesRecord row(Duty duty) {
    OnCallDutiesRecord row = new OnCallDutiesRecord();
    row.setUserId(duty.person().value());
    row.setWeekday((short) duty.day().getValue());
    row.setFromTime(duty.from());
    row.setToTime(duty.to());
    row.setStep((short) duty.step());
    return row;
  }

  private static Duty toDomain(OnCallDutiesRecord row) {
    return new Duty(
        new UserId(row.getUserId()),
        DayOfWeek.of(row.getWeekday()),
        row.getFromTime(),
        row.getToTime(),
        row.getStep());
  }
}
