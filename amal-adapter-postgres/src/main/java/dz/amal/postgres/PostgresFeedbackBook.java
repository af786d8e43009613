package dz.amal.postgres;

import static dz.amal.postgres.generated.public_.Tables.MESSAGE_FEEDBACK;

import dz.amal.domain.conversation.Feedback;
import dz.amal.domain.conversation.FeedbackBook;
import dz.amal.domain.conversation.MessageId;
import dz.amal.domain.conversation.Rating;
import dz.amal.domain.identity.UserId;
import dz.amal.postgres.generated.public_.tables.records.MessageFeedbackRecord;
import java.util.Locale;
import java.util.Optional;
import org.jooq.DSLContext;

/** Opinions on replies in {@code message_feedback}. */
final class PostgresFeedbackBook implements FeedbackBook {

  private final DSLContext sql;
  private final PostgresTransactions transactions;

  PostgresFeedbackBook(PostgresTransactions transactions) {
    this.sql = transactions.sql();
    this.transactions = transactions;
  }

  @Override
  public void keep(Feedback feedback) {
    String comment = feedback.comment().orElse(null);
    transactions.write(
        MESSAGE_FEEDBACK,
        sql.insertInto(MESSAGE_FEEDBACK)
            .set(MESSAGE_FEEDBACK.ID, feedback.id())
            .set(MESSAGE_FEEDBACK.MESSAGE_ID, feedback.reply().value())
            .set(MESSAGE_FEEDBACK.USER_ID, feedback.author().value())
            .set(MESSAGE_FEEDBACK.RATING, feedback.rating().code())
            .set(MESSAGE_FEEDBACK.COMMENT, comment)
            .set(MESSAGE_FEEDBACK.CREATED_AT, feedback.at())
            .set(MESSAGE_FEEDBACK.UPDATED_AT, feedback.at())
            .onConflict(MESSAGE_FEEDBACK.MESSAGE_ID, MESSAGE_FEEDBACK.USER_ID)
            .doUpdate()
            .set(MESSAGE_FEEDBACK.ID, feedback.id())
            .set(MESSAGE_FEEDBACK.RATING, feedback.rating().code())
            .set(MESSAGE_FEEDBACK.COMMENT, comment)
            .set(MESSAGE_FEEDBACK.CREATED_AT, feedback.at()));
  }

  @Override
  public Optional<Feedback> of(MessageId reply, UserId author) {
    return sql.selectFrom(MESSAGE_FEEDBACK)
        .where(
            MESSAGE_FEEDBACK.MESSAGE_ID.eq(reply.value()),
            MESSAGE_FEEDBACK.USER_ID.eq(author.value()))
        .fetchOptional(PostgresFeedbackBook::toDomain);
  }

  private static Feedback toDomain(MessageFeedbackRecord row) {
    return new Feedback(
        row.getId(),
        new MessageId(row.getMessageId()),
        new UserId(row.getUserId()),
        Rating.valueOf(row.getRating().toUpperCase(Locale.ROOT)),
        Optional.ofNullable(row.getComment()),
        row.getCreatedAt());
  }
}
