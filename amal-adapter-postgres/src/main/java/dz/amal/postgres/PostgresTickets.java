package dz.amal.postgres;

import static dz.amal.postgres.generated.public_.Tables.SUPPORT_TICKETS;

import dz.amal.domain.conversation.ConversationId;
import dz.amal.domain.identity.UserId;
import dz.amal.domain.kernel.Page;
import dz.amal.domain.kernel.PageRequest;
import dz.amal.domain.sla.SlaFlag;
import dz.amal.domain.ticket.QueueOrder;
import dz.amal.domain.ticket.Ticket;
import dz.amal.domain.ticket.TicketFilter;
import dz.amal.domain.ticket.TicketId;
import dz.amal.domain.ticket.TicketStatus;
import dz.amal.domain.ticket.Tickets;
import dz.amal.postgres.generated.public_.tables.records.SupportTicketsRecord;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Tickets in {@code support_tickets}. */
final class PostgresTickets implements Tickets {

  /** As the partial indexes say it: bound values would hide it from the planner. */
  static final Condition UNFINISHED =
      SUPPORT_TICKETS.STATUS.in(
          DSL.inline(TicketStatus.OPEN.code()), DSL.inline(TicketStatus.IN_PROGRESS.code()));

  private static final Condition NOT_DELETED = SUPPORT_TICKETS.DELETED_AT.isNull();

  private final DSLContext sql;
  private final PostgresTransactions transactions;

  PostgresTickets(PostgresTransactions transactions) {
    this.sql = transactions.sql();
    this.transactions = transactions;
  }

  @Override
  public void add(Ticket ticket) {
    transactions.write(SUPPORT_TICKETS, sql.insertInto(SUPPORT_TICKETS).set(TicketRows.of(ticket)));
  }

  @Override
  public void update(Ticket ticket) {
    transactions.writeOne(
        SUPPORT_TICKETS,
        sql.update(SUPPORT_TICKETS)
            .set(TicketRows.changing(ticket))
            .where(SUPPORT_TICKETS.ID.eq(ticket.id().value()), NOT_DELETED));
  }

  @Override
  public void updateAll(List<Ticket> tickets) {
    if (tickets.isEmpty()) {
      return;
    }
    GivenRows<SupportTicketsRecord> given =
        new GivenRows<>(SUPPORT_TICKETS, tickets.stream().map(TicketRows::changed).toList());
    int changed = given.update(sql, SUPPORT_TICKETS.ID).and(NOT_DELETED).execute();
    if (changed != tickets.size()) {
      throw new IllegalStateException("no such row in support_tickets");
    }
  }

  @Override
  public Optional<Ticket> find(TicketId id) {
    return sql.selectFrom(SUPPORT_TICKETS)
        .where(SUPPORT_TICKETS.ID.eq(id.value()), NOT_DELETED)
        .fetchOptional(TicketRows::toDomain);
  }

  @Override
  public Map<TicketId, Ticket> findAll(Set<TicketId> ids) {
    return sql
        .selectFrom(SUPPORT_TICKETS)
        .where(
            SUPPORT_TICKETS.ID.eq(DSL.any(ids.stream().map(TicketId::value).toArray(UUID[]::new))),
            NOT_DELETED)
        .fetch(TicketRows::toDomain)
        .stream()
        .collect(Collectors.toMap(Ticket::id, Function.identity()));
  }

  @Override
  public Optional<Ticket> findForUpdate(TicketId id) {
    transactions.requireOpen();
    return sql.selectFrom(SUPPORT_TICKETS)
        .where(SUPPORT_TICKETS.ID.eq(id.value()), NOT_DELETED)
        .forUpdate()
        .fetchOptional(TicketRows::toDomain);
  }

  @Override
  public Optional<Ticket> openIn(ConversationId conversation) {
    return sql.selectFrom(SUPPORT_TICKETS)
        .where(SUPPORT_TICKETS.CONVERSATION_ID.eq(conversation.value()), UNFINISHED, NOT_DELETED)
        .orderBy(SUPPORT_TICKETS.CREATED_AT.desc(), SUPPORT_TICKETS.ID.desc())
        .limit(1)
        .forUpdate()
        .fetchOptional(TicketRows::toDomain);
  }

  @Override
  public boolean existIn(ConversationId conversation) {
    return sql.fetchExists(
        SUPPORT_TICKETS, SUPPORT_TICKETS.CONVERSATION_ID.eq(conversation.value()), NOT_DELETED);
  }

  @Override
  public Page<Ticket> of(UserId owner, PageRequest page) {
    return Page.cut(
        sql.selectFrom(SUPPORT_TICKETS)
            .where(
                SUPPORT_TICKETS.USER_ID.eq(owner.value()),
                NOT_DELETED,
                Paging.before(page, SUPPORT_TICKETS.CREATED_AT, SUPPORT_TICKETS.ID))
            .orderBy(SUPPORT_TICKETS.CREATED_AT.desc(), SUPPORT_TICKETS.ID.desc())
            .limit(page.limit() + 1)
            .fetch(TicketRows::toDomain),
        page.limit(),
        Ticket::cursor);
  }

  @Override
  public Page<Ticket> queue(TicketFilter filter, QueueOrder order, Instant now, PageRequest page) {
    TicketQueue queue = new TicketQueue(order);
    return Page.cut(
        sql.selectFrom(SUPPORT_TICKETS)
            .where(TicketQueue.wanted(filter, now), queue.behind(page), NOT_DELETED)
            .orderBy(queue.orderBy())
            .limit(page.limit() + 1)
            .fetch(TicketRows::toDomain),
        page.limit(),
        order::placeOf);
  }

  @Override
  public List<Ticket> flag(SlaFlag flag, Instant now, int limit) {
    return sql.update(SUPPORT_TICKETS)
        .set(flagged(flag), now)
        .set(SUPPORT_TICKETS.UPDATED_AT, now)
        .where(
            SUPPORT_TICKETS.ID.in(
                sql.select(SUPPORT_TICKETS.ID)
                    .from(SUPPORT_TICKETS)
                    .where(
                        UNFINISHED,
                        isDueFor(flag, now),
                        SUPPORT_TICKETS.WAITING_SINCE.isNull(),
                        NOT_DELETED)
                    .orderBy(due(flag))
                    .limit(limit)
                    .forNoKeyUpdate()
                    .skipLocked()))
        .returning()
        .fetch(TicketRows::toDomain);
  }

  private static Field<Instant> flagged(SlaFlag flag) {
    return switch (flag) {
      case WARNING -> SUPPORT_TICKETS.SLA_WARNED_AT;
      case BREACH -> SUPPORT_TICKETS.SLA_BREACHED_AT;
      case FIRST_RESPONSE_MISSED -> SUPPORT_TICKETS.FIRST_RESPONSE_BREACHED_AT;
    };
  }

  private static Field<Instant> due(SlaFlag flag) {
    return switch (flag) {
      case WARNING -> SUPPORT_TICKETS.SLA_WARN_AT;
      case BREACH -> SUPPORT_TICKETS.SLA_DUE_AT;
      case FIRST_RESPONSE_MISSED -> SUPPORT_TICKETS.FIRST_RESPONSE_DUE_AT;
    };
  }

  private static Condition isDueFor(SlaFlag flag, Instant now) {
    Condition isDue = flagged(flag).isNull().and(due(flag).le(now));
    return switch (flag) {
      case WARNING -> isDue.and(SUPPORT_TICKETS.SLA_BREACHED_AT.isNull());
      case BREACH -> isDue;
      case FIRST_RESPONSE_MISSED -> isDue.and(SUPPORT_TICKETS.FIRST_RESPONDED_AT.isNull());
    };
  }

  @Override
  public List<Ticket> toAlert(Instant now, int limit) {
    transactions.requireOpen();
    return sql.selectFrom(SUPPORT_TICKETS)
        .where(SUPPORT_TICKETS.NEXT_ALERT_AT.le(now), NOT_DELETED)
        .orderBy(SUPPORT_TICKETS.NEXT_ALERT_AT, SUPPORT_TICKETS.ID)
        .limit(limit)
        .forUpdate()
        .skipLocked()
        .fetch(TicketRows::toDomain);
  }

  @Override
  public List<Ticket> unfinished(Optional<TicketId> after, int limit) {
    transactions.requireOpen();
    return sql.selectFrom(SUPPORT_TICKETS)
        .where(
            UNFINISHED,
            NOT_DELETED,
            after.map(last -> SUPPORT_TICKETS.ID.gt(last.value())).orElse(DSL.noCondition()))
        .orderBy(SUPPORT_TICKETS.ID)
        .limit(limit)
        .forNoKeyUpdate()
        .fetch(TicketRows::toDomain);
  }
}
