package dz.amal.postgres;

import static dz.amal.postgres.generated.public_.Tables.CONVERSATIONS;
import static dz.amal.postgres.generated.public_.Tables.SUPPORT_TICKETS;

import dz.amal.domain.conversation.Conversation;
import dz.amal.domain.conversation.ConversationId;
import dz.amal.domain.conversation.ConversationStatus;
import dz.amal.domain.conversation.Conversations;
import dz.amal.domain.conversation.Mode;
import dz.amal.domain.identity.UserId;
import dz.amal.domain.kernel.Page;
import dz.amal.domain.kernel.PageRequest;
import dz.amal.domain.ticket.TicketStatus;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.SelectJoinStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Conversations in {@code conversations}; a trigger keeps count and time of their messages. */
final class PostgresConversations implements Conversations {

  /** Whether a human works on a ticket of the conversation of the row. */
  static final Field<Boolean> HUMAN_HAS_IT =
      DSL.field(
              DSL.exists(
                  DSL.selectOne()
                      .from(SUPPORT_TICKETS)
                      .where(
                          SUPPORT_TICKETS.CONVERSATION_ID.eq(CONVERSATIONS.ID),
                          SUPPORT_TICKETS.STATUS.eq(TicketStatus.IN_PROGRESS.code()),
                          SUPPORT_TICKETS.DELETED_AT.isNull())))
          .as("human_has_it");

  private final DSLContext sql;
  private final PostgresTransactions transactions;

  PostgresConversations(PostgresTransactions transactions) {
    this.sql = transactions.sql();
    this.transactions = transactions;
  }

  @Override
  public void add(Conversation conversation) {
    transactions.write(
        CONVERSATIONS,
        sql.insertInto(CONVERSATIONS)
            .set(CONVERSATIONS.ID, conversation.id().value())
            .set(CONVERSATIONS.USER_ID, conversation.owner().value())
            .set(CONVERSATIONS.TITLE, conversation.title().orElse(null))
            .set(CONVERSATIONS.MODE, conversation.mode().name())
            .set(CONVERSATIONS.STATUS, conversation.status().code())
            .set(CONVERSATIONS.ARCHIVED_AT, archivedAt(conversation))
            .set(CONVERSATIONS.CRISIS_SINCE, conversation.crisisSince().orElse(null))
            .set(CONVERSATIONS.CREATED_AT, conversation.createdAt())
            .set(CONVERSATIONS.UPDATED_AT, conversation.updatedAt()));
  }

  @Override
  public Optional<Conversation> find(ConversationId id) {
    return select(id).fetchOptional(PostgresConversations::toDomain);
  }

  @Override
  public Optional<Conversation> findForUpdate(ConversationId id) {
    transactions.requireOpen();
    return select(id).forUpdate().of(CONVERSATIONS).fetchOptional(PostgresConversations::toDomain);
  }

  private SelectConditionStep<Record> select(ConversationId id) {
    return selectAll().where(CONVERSATIONS.ID.eq(id.value()), CONVERSATIONS.DELETED_AT.isNull());
  }

  private SelectJoinStep<Record> selectAll() {
    return sql.select(CONVERSATIONS.fields()).select(HUMAN_HAS_IT).from(CONVERSATIONS);
  }

  @Override
  public void update(Conversation conversation) {
    transactions.writeOne(
        CONVERSATIONS,
        sql.update(CONVERSATIONS)
            .set(CONVERSATIONS.TITLE, conversation.title().orElse(null))
            .set(CONVERSATIONS.MODE, conversation.mode().name())
            .set(CONVERSATIONS.STATUS, conversation.status().code())
            .set(CONVERSATIONS.ARCHIVED_AT, archivedAt(conversation))
            .set(CONVERSATIONS.CRISIS_SINCE, conversation.crisisSince().orElse(null))
            .set(CONVERSATIONS.UPDATED_AT, conversation.updatedAt())
            .where(
                CONVERSATIONS.ID.eq(conversation.id().value()), CONVERSATIONS.DELETED_AT.isNull()));
  }

  @Override
  public void delete(ConversationId id, Instant at) {
    sql.update(CONVERSATIONS)
        .set(CONVERSATIONS.DELETED_AT, at)
        .set(CONVERSATIONS.UPDATED_AT, at)
        .where(CONVERSATIONS.ID.eq(id.value()), CONVERSATIONS.DELETED_AT.isNull())
        .execute();
  }

  @Override
  public Page<Conversation> of(UserId owner, PageRequest page) {
    return Page.cut(
        selectAll()
            .where(
                CONVERSATIONS.USER_ID.eq(owner.value()),
                CONVERSATIONS.DELETED_AT.isNull(),
                Paging.before(page, CONVERSATIONS.UPDATED_AT, CONVERSATIONS.ID))
            .orderBy(CONVERSATIONS.UPDATED_AT.desc(), CONVERSATIONS.ID.desc())
            .limit(page.limit() + 1)
            .fetch(PostgresConversations::toDomain),
        page.limit(),
        Conversation::cursor);
  }

  private static @Nullable Instant archivedAt(Conversation conversation) {
    return conversation.status() == ConversationStatus.ARCHIVED ? conversation.updatedAt() : null;
  }

  static Conversation toDomain(Record row) {
    return new Conversation(
        new ConversationId(row.get(CONVERSATIONS.ID)),
        new UserId(row.get(CONVERSATIONS.USER_ID)),
        Optional.ofNullable(row.get(CONVERSATIONS.TITLE)),
        Mode.valueOf(row.get(CONVERSATIONS.MODE)),
        ConversationStatus.valueOf(row.get(CONVERSATIONS.STATUS).toUpperCase(Locale.ROOT)),
        Optional.ofNullable(row.get(CONVERSATIONS.CRISIS_SINCE)),
        row.get(HUMAN_HAS_IT),
        row.get(CONVERSATIONS.MESSAGE_COUNT),
        Optional.ofNullable(row.get(CONVERSATIONS.LAST_MESSAGE_AT)),
        row.get(CONVERSATIONS.CREATED_AT),
        row.get(CONVERSATIONS.UPDATED_AT));
  }
}
