package dz.amal.postgres;

import static dz.amal.postgres.generated.public_.Tables.CONVERSATIONS;
import static dz.amal.postgres.generated.public_.Tables.DECISION_LOGS;
import static dz.amal.postgres.generated.public_.Tables.MESSAGES;
import static dz.amal.postgres.generated.public_.Tables.MESSAGE_FEEDBACK;

import dz.amal.domain.conversation.ConversationId;
import dz.amal.domain.conversation.Exchange;
import dz.amal.domain.conversation.MessageText;
import dz.amal.domain.conversation.Rating;
import dz.amal.domain.turn.PastTurn;
import dz.amal.domain.turn.PastTurns;
import dz.amal.postgres.generated.public_.tables.Messages;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.SortField;
import org.jooq.impl.DSL;

/** Turns that are over, from {@code decision_logs}; the newest are found by their index. */
final class PostgresPastTurns implements PastTurns {

  private final DSLContext sql;

  PostgresPastTurns(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public List<PastTurn> latest(ConversationId conversation, int limit) {
    return sql.select(MESSAGES.CONTENT, MESSAGE_FEEDBACK.RATING)
        .select(DECISION_LOGS.fields())
        .from(DECISION_LOGS)
        .join(MESSAGES)
        .on(MESSAGES.ID.eq(DECISION_LOGS.MESSAGE_ID))
        .join(CONVERSATIONS)
        .on(CONVERSATIONS.ID.eq(DECISION_LOGS.CONVERSATION_ID))
        .leftJoin(MESSAGE_FEEDBACK)
        .on(
            MESSAGE_FEEDBACK.MESSAGE_ID.eq(DECISION_LOGS.REPLY_MESSAGE_ID),
            MESSAGE_FEEDBACK.USER_ID.eq(CONVERSATIONS.USER_ID))
        .where(
            DECISION_LOGS.CONVERSATION_ID.eq(conversation.value()),
            DECISION_LOGS.POLICY_VERSION.ne(PostgresDecisionLog.UNRECORDED),
            MESSAGES.DELETED_AT.isNull())
        .orderBy(DECISION_LOGS.CREATED_AT.desc(), DECISION_LOGS.ID.desc())
        .limit(limit)
        .fetch(PostgresPastTurns::toDomain);
  }

  @Override
  public List<Exchange> said(ConversationId conversation, int limit) {
    Messages replies = MESSAGES.as("replies");
    return sql.select(MESSAGES.CONTENT, replies.CONTENT, DECISION_LOGS.CRISIS)
        .from(DECISION_LOGS)
        .join(MESSAGES)
        .on(MESSAGES.ID.eq(DECISION_LOGS.MESSAGE_ID))
        .leftJoin(replies)
        .on(replies.ID.eq(DECISION_LOGS.REPLY_MESSAGE_ID), replies.DELETED_AT.isNull())
        .where(
            DECISION_LOGS.ID.in(
                needed(conversation, DECISION_LOGS.CREATED_AT.desc(), DSL.noCondition(), limit)
                    .union(
                        needed(conversation, DECISION_LOGS.CREATED_AT.asc(), DSL.noCondition(), 1))
                    .union(
                        needed(
                            conversation,
                            DECISION_LOGS.CREATED_AT.desc(),
                            DECISION_LOGS.CRISIS.isTrue(),
                            limit))),
            MESSAGES.DELETED_AT.isNull())
        .orderBy(DECISION_LOGS.CREATED_AT, DECISION_LOGS.ID)
        .fetch(
            row ->
                new Exchange(
                    new MessageText(row.value1()),
                    Optional.ofNullable(row.value2()).map(MessageText::new),
                    row.value3()));
  }

  private Select<Record1<UUID>> needed(
      ConversationId conversation, SortField<?> order, Condition which, int limit) {
    return sql.select(DECISION_LOGS.ID)
        .from(DECISION_LOGS)
        .where(
            DECISION_LOGS.CONVERSATION_ID.eq(conversation.value()),
            DECISION_LOGS.POLICY_VERSION.ne(PostgresDecisionLog.UNRECORDED),
            which)
        .orderBy(order)
        .limit(limit);
  }

  private static PastTurn toDomain(Record row) {
    return new PastTurn(
        new MessageText(row.get(MESSAGES.CONTENT)),
        PostgresDecisionLog.decision(row.into(DECISION_LOGS)).course(),
        SignalsJson.read(row.get(DECISION_LOGS.SIGNALS).data()).cues(),
        Optional.ofNullable(row.get(MESSAGE_FEEDBACK.RATING))
            .map(rating -> Rating.valueOf(rating.toUpperCase(Locale.ROOT))));
  }
}
