package dz.amal.postgres;

import static dz.amal.postgres.generated.public_.Tables.SUPPORT_TICKETS;

import dz.amal.domain.conversation.ConversationId;
import dz.amal.domain.identity.UserId;
import dz.amal.domain.kernel.Page;
import dz.amal.domain.kernel.PageRequest;
import dz.amal.domain.sla.Priority;
import dz.amal.domain.ticket.Ticket;
import dz.amal.domain.ticket.TicketCategory;
import dz.amal.domain.ticket.TicketId;
import dz.amal.domain.ticket.TicketNumber;
import dz.amal.domain.ticket.TicketStatus;
import dz.amal.domain.ticket.Tickets;
import dz.amal.postgres.generated.public_.tables.records.SupportTicketsRecord;
import java.util.Locale;
import java.util.Optional;
import org.jooq.DSLContext;

/** Tickets in {@code support_tickets}. */
final class PostgresTickets implements Tickets {

  private final DSLContext sql;
  private final PostgresTransactions transactions;

  PostgresTickets(PostgresTransactions transactions) {
    this.sql = transactions.sql();
    this.transactions = transactions;
  }

  @Override
  public void add(Ticket ticket) {
    transactions.write(
        SUPPORT_TICKETS,
        sql.insertInto(SUPPORT_TICKETS)
            .set(SUPPORT_TICKETS.ID, ticket.id().value())
            .set(SUPPORT_TICKETS.TICKET_NUMBER, ticket.number().toString())
            .set(SUPPORT_TICKETS.USER_ID, ticket.owner().value())
            .set(
                SUPPORT_TICKETS.CONVERSATION_ID,
                ticket.conversation().map(ConversationId::value).orElse(null))
            .set(SUPPORT_TICKETS.SUBJECT, ticket.subject())
            .set(SUPPORT_TICKETS.DESCRIPTION, ticket.description().orElse(null))
            .set(SUPPORT_TICKETS.CATEGORY, ticket.category().code())
            .set(SUPPORT_TICKETS.PRIORITY, ticket.priority().code())
            .set(SUPPORT_TICKETS.STATUS, ticket.status().code())
            .set(SUPPORT_TICKETS.SLA_DUE_AT, ticket.slaDueAt())
            .set(SUPPORT_TICKETS.CREATED_AT, ticket.createdAt())
            .set(SUPPORT_TICKETS.UPDATED_AT, ticket.updatedAt()));
  }

  @Override
  public void update(Ticket ticket) {
    transactions.writeOne(
        SUPPORT_TICKETS,
        sql.update(SUPPORT_TICKETS)
            .set(SUPPORT_TICKETS.CATEGORY, ticket.category().code())
            .set(SUPPORT_TICKETS.PRIORITY, ticket.priority().code())
            .set(SUPPORT_TICKETS.STATUS, ticket.status().code())
            .set(SUPPORT_TICKETS.SLA_DUE_AT, ticket.slaDueAt())
            .set(SUPPORT_TICKETS.UPDATED_AT, ticket.updatedAt())
            .where(
                SUPPORT_TICKETS.ID.eq(ticket.id().value()), SUPPORT_TICKETS.DELETED_AT.isNull()));
  }

  @Override
  public Optional<Ticket> find(TicketId id) {
    return sql.selectFrom(SUPPORT_TICKETS)
        .where(SUPPORT_TICKETS.ID.eq(id.value()), SUPPORT_TICKETS.DELETED_AT.isNull())
        .fetchOptional(PostgresTickets::toDomain);
  }

  @Override
  public Optional<Ticket> openIn(ConversationId conversation) {
    return sql.selectFrom(SUPPORT_TICKETS)
        .where(
            SUPPORT_TICKETS.CONVERSATION_ID.eq(conversation.value()),
            SUPPORT_TICKETS.STATUS.in(TicketStatus.OPEN.code(), TicketStatus.IN_PROGRESS.code()),
            SUPPORT_TICKETS.DELETED_AT.isNull())
        .orderBy(SUPPORT_TICKETS.CREATED_AT.desc(), SUPPORT_TICKETS.ID.desc())
        .limit(1)
        .forUpdate()
        .fetchOptional(PostgresTickets::toDomain);
  }

  @Override
  public Page<Ticket> of(UserId owner, PageRequest page) {
    return Page.cut(
        sql.selectFrom(SUPPORT_TICKETS)
            .where(
                SUPPORT_TICKETS.USER_ID.eq(owner.value()),
                SUPPORT_TICKETS.DELETED_AT.isNull(),
                Paging.before(page, SUPPORT_TICKETS.CREATED_AT, SUPPORT_TICKETS.ID))
            .orderBy(SUPPORT_TICKETS.CREATED_AT.desc(), SUPPORT_TICKETS.ID.desc())
            .limit(page.limit() + 1)
            .fetch(PostgresTickets::toDomain),
        page.limit(),
        Ticket::cursor);
  }

  private static Ticket toDomain(SupportTicketsRecord row) {
    return new Ticket(
        new TicketId(row.getId()),
        TicketNumber.parse(row.getTicketNumber()),
        new UserId(row.getUserId()),
        Optional.ofNullable(row.getConversationId()).map(ConversationId::new),
        row.getSubject(),
        Optional.ofNullable(row.getDescription()),
        TicketCategory.valueOf(row.getCategory().toUpperCase(Locale.ROOT)),
        Priority.valueOf(row.getPriority().toUpperCase(Locale.ROOT)),
        TicketStatus.valueOf(row.getStatus().toUpperCase(Locale.ROOT)),
        row.getSlaDueAt(),
        row.getCreatedAt(),
        row.getUpdatedAt());
  }
}
