package dz.amal.postgres;

import static dz.amal.postgres.generated.ops.Tables.PENDING_TURNS;
import static dz.amal.postgres.generated.public_.Tables.CONVERSATIONS;

import dz.amal.domain.conversation.Conversation;
import dz.amal.domain.conversation.MessageId;
import dz.amal.domain.turn.PendingTurns;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Turns under way in {@code ops.pending_turns}. */
final class PostgresPendingTurns implements PendingTurns {

  /** Deletes and locks in one round trip. */
  private static final String END =
      """
      WITH ended AS (DELETE FROM ops.pending_turns WHERE message_id = {0} RETURNING message_id)
      SELECT c.*, EXISTS (
        SELECT FROM support_tickets t
        WHERE t.conversation_id = c.id AND t.status = 'in_progress' AND t.deleted_at IS NULL
      ) AS human_has_it
      FROM ended
      JOIN messages m ON m.id = ended.message_id
      JOIN conversations c ON c.id = m.conversation_id
      WHERE c.deleted_at IS NULL
      FOR UPDATE OF c
      """;

  private final DSLContext sql;
  private final PostgresTransactions transactions;

  PostgresPendingTurns(PostgresTransactions transactions) {
    this.sql = transactions.sql();
    this.transactions = transactions;
  }

  @Override
  public void begin(MessageId message, Instant heldUntil) {
    transactions.write(
        PENDING_TURNS,
        sql.insertInto(PENDING_TURNS)
            .set(PENDING_TURNS.MESSAGE_ID, message.value())
            .set(PENDING_TURNS.HELD_UNTIL, heldUntil));
  }

  @Override
  public Optional<Conversation> end(MessageId message) {
    return sql.resultQuery(END, DSL.val(message.value()))
        .coerce(
            Stream.concat(
                    Stream.of(CONVERSATIONS.fields()),
                    Stream.of(PostgresConversations.HUMAN_HAS_IT))
                .toList())
        .fetchOptional(PostgresConversations::toDomain);
  }

  @Override
  public boolean takeOver(MessageId message, Instant now, Instant heldUntil) {
    return sql.update(PENDING_TURNS)
            .set(PENDING_TURNS.HELD_UNTIL, heldUntil)
            .where(PENDING_TURNS.MESSAGE_ID.eq(message.value()), PENDING_TURNS.HELD_UNTIL.lt(now))
            .execute()
        == 1;
  }

  @Override
  public List<MessageId> abandoned(Instant now, int limit) {
    return sql.select(PENDING_TURNS.MESSAGE_ID)
        .from(PENDING_TURNS)
        .where(PENDING_TURNS.HELD_UNTIL.lt(now))
        .orderBy(PENDING_TURNS.HELD_UNTIL, PENDING_TURNS.MESSAGE_ID)
        .limit(limit)
        .fetch(row -> new MessageId(row.value1()));
  }
}
