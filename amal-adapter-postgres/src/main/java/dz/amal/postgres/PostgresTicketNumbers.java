package dz.amal.postgres;

import dz.amal.domain.ticket.TicketNumber;
import dz.amal.domain.ticket.TicketNumbers;
import java.time.Instant;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Numbers from {@code ops.next_ticket_number}, which rows inserted by SQL get theirs from too. */
final class PostgresTicketNumbers implements TicketNumbers {

  private final DSLContext sql;

  PostgresTicketNumbers(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public TicketNumber next(Instant openedAt) {
    return sql.select(
            DSL.function(
                DSL.name("ops", "next_ticket_number"),
                SQLDataType.VARCHAR,
                DSL.val(openedAt, SQLDataType.INSTANT)))
        .fetchSingle(row -> TicketNumber.parse(row.value1()));
  }
}
