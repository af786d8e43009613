package dz.amal.postgres;

import static dz.amal.postgres.generated.ops.Tables.COMPLETION_THREADS;

import dz.amal.domain.apikey.ApiKeyId;
import dz.amal.domain.completion.CompletionThreads;
import dz.amal.domain.conversation.ConversationId;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Where the conversations of programs stand, in {@code ops.completion_threads}. */
final class PostgresCompletionThreads implements CompletionThreads {

  private final DSLContext sql;
  private final PostgresTransactions transactions;

  PostgresCompletionThreads(PostgresTransactions transactions) {
    this.sql = transactions.sql();
    this.transactions = transactions;
  }

  @Override
  public void begin(ApiKeyId key, ConversationId conversation, String requestHash, Instant now) {
    transactions.write(
        COMPLETION_THREADS,
        sql.insertInto(COMPLETION_THREADS)
            .set(COMPLETION_THREADS.CONVERSATION_ID, conversation.value())
            .set(COMPLETION_THREADS.KEY_ID, key.value())
            .set(COMPLETION_THREADS.REQUEST_HASH, requestHash)
            .set(COMPLETION_THREADS.USED_AT, now));
  }

  @Override
  public Optional<ConversationId> find(ApiKeyId key, String historyHash) {
    return sql.select(COMPLETION_THREADS.CONVERSATION_ID)
        .from(COMPLETION_THREADS)
        .where(
            COMPLETION_THREADS.KEY_ID.eq(key.value()),
            COMPLETION_THREADS.HISTORY_HASH.eq(historyHash))
        .orderBy(COMPLETION_THREADS.USED_AT)
        .limit(1)
        .fetchOptional(row -> new ConversationId(row.value1()));
  }

  @Override
  public Optional<ConversationId> goOn(
      ApiKeyId key, String historyHash, String requestHash, Instant now) {
    return sql.update(COMPLETION_THREADS)
        .setNull(COMPLETION_THREADS.HISTORY_HASH)
        .set(COMPLETION_THREADS.REQUEST_HASH, requestHash)
        .set(COMPLETION_THREADS.USED_AT, now)
        .where(
            COMPLETION_THREADS.CONVERSATION_ID.eq(
                DSL.select(COMPLETION_THREADS.CONVERSATION_ID)
                    .from(COMPLETION_THREADS)
                    .where(
                        COMPLETION_THREADS.KEY_ID.eq(key.value()),
                        COMPLETION_THREADS.HISTORY_HASH.eq(historyHash))
                    .orderBy(COMPLETION_THREADS.USED_AT)
                    .limit(1)
                    .forUpdate()
                    .skipLocked()))
        .returningResult(COMPLETION_THREADS.CONVERSATION_ID)
        .fetchOptional(row -> new ConversationId(row.value1()));
  }

  @Override
  public Optional<ConversationId> ofRequest(ApiKeyId key, String requestHash, Instant since) {
    return sql.select(COMPLETION_THREADS.CONVERSATION_ID)
        .from(COMPLETION_THREADS)
        .where(
            COMPLETION_THREADS.KEY_ID.eq(key.value()),
            COMPLETION_THREADS.REQUEST_HASH.eq(requestHash),
            COMPLETION_THREADS.USED_AT.ge(since))
        .orderBy(COMPLETION_THREADS.USED_AT.desc())
        .limit(1)
        .fetchOptional(row -> new ConversationId(row.value1()));
  }

  @Override
  public void standsAt(
      ConversationId conversation, String requestHash, String historyHash, Instant now) {
    sql.update(COMPLETION_THREADS)
        .set(COMPLETION_THREADS.HISTORY_HASH, historyHash)
        .set(COMPLETION_THREADS.USED_AT, now)
        .where(
            COMPLETION_THREADS.CONVERSATION_ID.eq(conversation.value()),
            COMPLETION_THREADS.REQUEST_HASH.eq(requestHash))
        .execute();
  }
}
