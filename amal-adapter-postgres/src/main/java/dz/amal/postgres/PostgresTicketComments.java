package dz.amal.postgres;

import static dz.amal.postgres.generated.public_.Tables.TICKET_COMMENTS;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dz.amal.domain.conversation.MessageId;
import dz.amal.domain.identity.UserId;
import dz.amal.domain.kernel.Page;
import dz.amal.domain.kernel.PageRequest;
import dz.amal.domain.ticket.Attachment;
import dz.amal.domain.ticket.TicketComment;
import dz.amal.domain.ticket.TicketComments;
import dz.amal.domain.ticket.TicketId;
import dz.amal.postgres.generated.public_.tables.records.TicketCommentsRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;

/** What was said about tickets, in {@code ticket_comments}. */
final class PostgresTicketComments implements TicketComments {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final DSLContext sql;
  private final PostgresTransactions transactions;

  PostgresTicketComments(PostgresTransactions transactions) {
    this.sql = transactions.sql();
    this.transactions = transactions;
  }

  @Override
  public void add(TicketComment comment) {
    transactions.write(
        TICKET_COMMENTS,
        sql.insertInto(TICKET_COMMENTS)
            .set(TICKET_COMMENTS.ID, comment.id())
            .set(TICKET_COMMENTS.TICKET_ID, comment.ticket().value())
            .set(TICKET_COMMENTS.AUTHOR_ID, comment.author().map(UserId::value).orElse(null))
            .set(TICKET_COMMENTS.CONTENT, comment.content())
            .set(TICKET_COMMENTS.IS_INTERNAL, comment.isInternal())
            .set(TICKET_COMMENTS.MESSAGE_ID, comment.message().map(MessageId::value).orElse(null))
            .set(TICKET_COMMENTS.ATTACHMENTS, write(comment.attachments()))
            .set(TICKET_COMMENTS.CREATED_AT, comment.createdAt())
            .set(TICKET_COMMENTS.UPDATED_AT, comment.createdAt()));
  }

  @Override
  public Optional<TicketComment> find(UUID id) {
    return sql.selectFrom(TICKET_COMMENTS)
        .where(TICKET_COMMENTS.ID.eq(id), TICKET_COMMENTS.DELETED_AT.isNull())
        .fetchOptional(PostgresTicketComments::toDomain);
  }

  @Override
  public Page<TicketComment> of(TicketId ticket, PageRequest page) {
    return list(ticket, DSL.noCondition(), page);
  }

  @Override
  public Page<TicketComment> publicOf(TicketId ticket, PageRequest page) {
    return list(ticket, TICKET_COMMENTS.IS_INTERNAL.isFalse(), page);
  }

  private Page<TicketComment> list(TicketId ticket, Condition which, PageRequest page) {
    return Page.cut(
        sql.selectFrom(TICKET_COMMENTS)
            .where(
                TICKET_COMMENTS.TICKET_ID.eq(ticket.value()),
                which,
                TICKET_COMMENTS.DELETED_AT.isNull(),
                Paging.after(page, TICKET_COMMENTS.CREATED_AT, TICKET_COMMENTS.ID))
            .orderBy(TICKET_COMMENTS.CREATED_AT, TICKET_COMMENTS.ID)
            .limit(page.limit() + 1)
            .fetch(PostgresTicketComments::toDomain),
        page.limit(),
        TicketComment::cursor);
  }

  private static TicketComment toDomain(TicketCommentsRecord row) {
    return new TicketComment(
        row.getId(),
        new TicketId(row.getTicketId()),
        Optional.ofNullable(row.getAuthorId()).map(UserId::new),
        row.getContent(),
        row.getIsInternal(),
        Optional.ofNullable(row.getMessageId()).map(MessageId::new),
        read(row.getAttachments()),
        row.getCreatedAt());
  }

  private static JSONB write(List<Attachment> attachments) {
    ArrayNode json = JSON.createArrayNode();
    for (Attachment attachment : attachments) {
      json.addObject()
          .put("name", attachment.name())
          .put("media_type", attachment.mediaType())
          .put("bytes", attachment.bytes())
          .put("sha256", attachment.sha256());
    }
    return JSONB.valueOf(json.toString());
  }

  private static List<Attachment> read(JSONB stored) {
    List<Attachment> attachments = new ArrayList<>();
    for (JsonNode one : parse(stored.data())) {
      attachments.add(
          new Attachment(
              one.path("name").asText(),
              one.path("media_type").asText(),
              one.path("bytes").asLong(),
              one.path("sha256").asText()));
    }
    return attachments;
  }

  private static JsonNode parse(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("what is stored of attachments is not JSON", e);
    }
  }
}
