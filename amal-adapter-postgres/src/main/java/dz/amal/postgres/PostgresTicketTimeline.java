package dz.amal.postgres;

import static dz.amal.postgres.generated.public_.Tables.TICKET_EVENTS;

import dz.amal.domain.identity.UserId;
import dz.amal.domain.kernel.Page;
import dz.amal.domain.kernel.PageRequest;
import dz.amal.domain.ticket.TicketEvent;
import dz.amal.domain.ticket.TicketId;
import dz.amal.domain.ticket.TicketTimeline;
import dz.amal.postgres.generated.public_.tables.records.TicketEventsRecord;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.impl.DSL;

/** What happened to tickets, in {@code ticket_events}. */
final class PostgresTicketTimeline implements TicketTimeline {

  /** What one change comes to; more than that is the work of a batch. */
  private static final int FEW = 10;

  private final DSLContext sql;
  private final PostgresTransactions transactions;

  PostgresTicketTimeline(PostgresTransactions transactions) {
    this.sql = transactions.sql();
    this.transactions = transactions;
  }

  @Override
  public void add(List<TicketEvent> events) {
    if (!events.isEmpty()) {
      transactions.write(
          TICKET_EVENTS, insert(events.stream().map(PostgresTicketTimeline::row).toList()));
    }
  }

  /** So many values as hundreds of rows have take long to name one by one. */
  private Query insert(List<TicketEventsRecord> rows) {
    return rows.size() <= FEW
        ? sql.insertInto(TICKET_EVENTS).set(rows)
        : new GivenRows<>(TICKET_EVENTS, rows).insert(sql);
  }

  @Override
  public Page<TicketEvent> of(TicketId ticket, PageRequest page) {
    return list(ticket, DSL.noCondition(), page);
  }

  @Override
  public Page<TicketEvent> of(TicketId ticket, Set<TicketEvent.Kind> kinds, PageRequest page) {
    return list(
        ticket,
        TICKET_EVENTS.EVENT.in(kinds.stream().map(TicketEvent.Kind::code).sorted().toList()),
        page);
  }

  private Page<TicketEvent> list(TicketId ticket, Condition which, PageRequest page) {
    return Page.cut(
        sql.selectFrom(TICKET_EVENTS)
            .where(
                TICKET_EVENTS.TICKET_ID.eq(ticket.value()),
                which,
                Paging.after(page, TICKET_EVENTS.CREATED_AT, TICKET_EVENTS.ID))
            .orderBy(TICKET_EVENTS.CREATED_AT, TICKET_EVENTS.ID)
            .limit(page.limit() + 1)
            .fetch(PostgresTicketTimeline::toDomain),
        page.limit(),
        TicketEvent::cursor);
  }

  private static TicketEventsRecord row(TicketEvent event) {
    TicketEventsRecord row = new TicketEventsRecord();
    row.setId(event.id());
    row.setTicketId(event.ticket().value());
    row.setActorId(event.actor().map(UserId::value).orElse(null));
    row.setEvent(event.kind().code());
    row.setOldValue(event.before().orElse(null));
    row.setNewValue(event.after().orElse(null));
    row.setReason(event.reason().map(TicketEvent.Reason::code).orElse(null));
    row.setCreatedAt(event.createdAt());
    row.setUpdatedAt(event.createdAt());
    return row;
  }

  private static TicketEvent toDomain(TicketEventsRecord row) {
    return new TicketEvent(
        row.getId(),
        new TicketId(row.getTicketId()),
        Optional.ofNullable(row.getActorId()).map(UserId::new),
        TicketEvent.Kind.valueOf(row.getEvent().toUpperCase(Locale.ROOT)),
        Optional.ofNullable(row.getOldValue()),
        Optional.ofNullable(row.getNewValue()),
        Optional.ofNullable(row.getReason())
            .map(reason -> TicketEvent.Reason.valueOf(reason.toUpperCase(Locale.ROOT))),
        row.getCreatedAt());
  }
}
