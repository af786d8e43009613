package dz.amal.postgres;

import static dz.amal.postgres.generated.public_.Tables.CONVERSATIONS;

import dz.amal.domain.conversation.Conversation;
import dz.amal.domain.conversation.ConversationId;
import dz.amal.domain.conversation.ConversationStatus;
import dz.amal.domain.conversation.Conversations;
import dz.amal.domain.conversation.Mode;
import dz.amal.domain.identity.UserId;
import dz.amal.domain.kernel.Page;
import dz.amal.domain.kernel.PageRequest;
import dz.amal.postgres.generated.public_.tables.records.ConversationsRecord;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.SelectConditionStep;
import org.jspecify.annotations.Nullable;

/** Conversations in {@code conversations}; a trigger keeps count and time of their messages. */
final class PostgresConversations implements Conversations {

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
            .set(CONVERSATIONS.CREATED_AT, conversation.createdAt())
            .set(CONVERSATIONS.UPDATED_AT, conversation.updatedAt()));
  }

  @Override
  public Optional<Conversation> find(ConversationId id) {
    return select(id).fetchOptional(PostgresConversations::toDomain);
  }

  @Override
  public Optional<Conversation> findForUpdate(ConversationId id) {
    if (!transactions.isOpen()) {
      throw new IllegalStateException("a lock needs a transaction to end with");
    }
    return select(id).forUpdate().fetchOptional(PostgresConversations::toDomain);
  }

  private SelectConditionStep<ConversationsRecord> select(ConversationId id) {
    return sql.selectFrom(CONVERSATIONS)
        .where(CONVERSATIONS.ID.eq(id.value()), CONVERSATIONS.DELETED_AT.isNull());
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
        sql.selectFrom(CONVERSATIONS)
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

  static Conversation toDomain(ConversationsRecord row) {
    return new Conversation(
        new ConversationId(row.getId()),
        new UserId(row.getUserId()),
        Optional.ofNullable(row.getTitle()),
        Mode.valueOf(row.getMode()),
        ConversationStatus.valueOf(row.getStatus().toUpperCase(Locale.ROOT)),
        row.getMessageCount(),
        Optional.ofNullable(row.getLastMessageAt()),
        row.getCreatedAt(),
        row.getUpdatedAt());
  }
}
