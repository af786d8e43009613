package dz.amal.postgres;

import static dz.amal.postgres.generated.public_.Tables.MESSAGES;

import dz.amal.domain.conversation.ConversationId;
import dz.amal.domain.conversation.Message;
import dz.amal.domain.conversation.MessageId;
import dz.amal.domain.conversation.MessageRole;
import dz.amal.domain.conversation.MessageText;
import dz.amal.domain.conversation.Messages;
import dz.amal.domain.kernel.Page;
import dz.amal.domain.kernel.PageRequest;
import dz.amal.postgres.generated.public_.tables.records.MessagesRecord;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jooq.DSLContext;

/** Messages in {@code messages}. */
final class PostgresMessages implements Messages {

  private final DSLContext sql;
  private final PostgresTransactions transactions;

  PostgresMessages(PostgresTransactions transactions) {
    this.sql = transactions.sql();
    this.transactions = transactions;
  }

  @Override
  public void add(Message message) {
    transactions.write(
        MESSAGES,
        sql.insertInto(MESSAGES)
            .set(MESSAGES.ID, message.id().value())
            .set(MESSAGES.CONVERSATION_ID, message.conversation().value())
            .set(MESSAGES.ROLE, message.role().code())
            .set(MESSAGES.CONTENT, message.text().value())
            .set(
                MESSAGES.PROCESSING_TIME_MS,
                message.processingTime().map(took -> Math.toIntExact(took.toMillis())).orElse(null))
            .set(MESSAGES.CREATED_AT, message.createdAt())
            .set(MESSAGES.UPDATED_AT, message.createdAt()));
  }

  @Override
  public Optional<Message> find(MessageId id) {
    return sql.selectFrom(MESSAGES)
        .where(MESSAGES.ID.eq(id.value()), MESSAGES.DELETED_AT.isNull())
        .fetchOptional(PostgresMessages::toDomain);
  }

  @Override
  public Page<Message> of(ConversationId conversation, PageRequest page) {
    return Page.cut(
        sql.selectFrom(MESSAGES)
            .where(
                MESSAGES.CONVERSATION_ID.eq(conversation.value()),
                MESSAGES.DELETED_AT.isNull(),
                Paging.after(page, MESSAGES.CREATED_AT, MESSAGES.ID))
            .orderBy(MESSAGES.CREATED_AT, MESSAGES.ID)
            .limit(page.limit() + 1)
            .fetch(PostgresMessages::toDomain),
        page.limit(),
        Message::cursor);
  }

  static Message toDomain(MessagesRecord row) {
    return new Message(
        new MessageId(row.getId()),
        new ConversationId(row.getConversationId()),
        MessageRole.valueOf(row.getRole().toUpperCase(Locale.ROOT)),
        new MessageText(row.getContent()),
        row.getCreatedAt(),
        Optional.ofNullable(row.getProcessingTimeMs()).map(Duration::ofMillis));
  }
}
