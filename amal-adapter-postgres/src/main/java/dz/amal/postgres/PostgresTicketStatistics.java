package dz.amal.postgres;

import dz.amal.domain.statistics.TicketCount;
import dz.amal.domain.statistics.TicketStatistics;
import dz.amal.domain.statistics.WeekOfTickets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Figures of tickets: {@code v_ticket_statistics}, and targets by category and week. */
final class PostgresTicketStatistics implements TicketStatistics {

  private static final String BY_WEEK = SqlResource.read("tickets-by-week.sql");

  private final DSLContext sql;

  PostgresTicketStatistics(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public List<TicketCount> counts() {
    return sql.fetch(
            """
            SELECT category, priority, status, ticket_count, avg_resolution_hours
            FROM v_ticket_statistics
            ORDER BY category, priority, status
            """)
        .map(
            row ->
                new TicketCount(
                    row.get(0, String.class),
                    row.get(1, String.class),
                    row.get(2, String.class),
                    row.get(3, Long.class),
                    row.get(4, Double.class)));
  }

  @Override
  public List<WeekOfTickets> byWeek(Instant since) {
    return sql.fetch(BY_WEEK, DSL.val(since, SQLDataType.INSTANT))
        .map(
            row ->
                new WeekOfTickets(
                    row.get(0, LocalDate.class),
                    row.get(1, String.class),
                    row.get(2, Long.class),
                    row.get(3, Long.class),
                    row.get(4, Long.class),
                    row.get(5, Long.class),
                    row.get(6, Long.class),
                    row.get(7, Long.class),
                    Optional.ofNullable(row.get(8, Double.class))));
  }
}
