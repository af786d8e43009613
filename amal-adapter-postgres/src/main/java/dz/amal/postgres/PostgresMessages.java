package dz.amal.postgres;

import static dz.amal.postgres.generated.public_.Tables.MESSAGES;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dz.amal.domain.conversation.ConversationId;
import dz.amal.domain.conversation.Message;
import dz.amal.domain.conversation.MessageId;
import dz.amal.domain.conversation.MessageRole;
import dz.amal.domain.conversation.MessageText;
import dz.amal.domain.conversation.Messages;
import dz.amal.domain.identity.UserId;
import dz.amal.domain.kernel.Page;
import dz.amal.domain.kernel.PageRequest;
import dz.amal.domain.notification.Bell;
import dz.amal.postgres.generated.public_.tables.records.MessagesRecord;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;

/** Messages in {@code messages}. */
final class PostgresMessages implements Messages {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Who of the team wrote it, in the metadata; a trigger asks for a decision where nobody did. */
  private static final String AUTHOR = "author_id";

  private final DSLContext sql;
  private final PostgresTransactions transactions;
  private final Bell bell;

  PostgresMessages(PostgresTransactions transactions, Bell bell) {
    this.sql = transactions.sql();
    this.transactions = transactions;
    this.bell = bell;
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
            .set(MESSAGES.METADATA, metadata(message))
            .set(
                MESSAGES.PROCESSING_TIME_MS,
                message.processingTime().map(took -> Math.toIntExact(took.toMillis())).orElse(null))
            .set(
                MESSAGES.TOKENS_USED,
                message.tokens().isPresent() ? message.tokens().getAsInt() : null)
            .set(MESSAGES.CREATED_AT, message.createdAt())
            .set(MESSAGES.UPDATED_AT, message.createdAt()));
    transactions.afterCommit(() -> bell.ring(Bell.Ring.in(message.conversation())));
  }

  private static JSONB metadata(Message message) {
    ObjectNode json = JSON.createObjectNode();
    message.author().ifPresent(author -> json.put(AUTHOR, author.toString()));
    return JSONB.valueOf(json.toString());
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
        author(row.getMetadata()),
        row.getCreatedAt(),
        Optional.ofNullable(row.getProcessingTimeMs()).map(Duration::ofMillis),
        row.getTokensUsed() == null ? OptionalInt.empty() : OptionalInt.of(row.getTokensUsed()));
  }

  private static Optional<UserId> author(JSONB metadata) {
    return Optional.ofNullable(parse(metadata.data()).path(AUTHOR).textValue())
        .map(id -> new UserId(UUID.fromString(id)));
  }

  private static JsonNode parse(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("what is stored of a message is not JSON", e);
    }
  }
}
