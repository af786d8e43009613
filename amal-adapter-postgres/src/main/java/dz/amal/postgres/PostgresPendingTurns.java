package dz.amal.postgres;

import static dz.amal.postgres.generated.ops.Tables.PENDING_TURNS;

import dz.amal.domain.conversation.MessageId;
import dz.amal.domain.turn.PendingTurns;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;

/** Turns under way in {@code ops.pending_turns}. */
final class PostgresPendingTurns implements PendingTurns {

  private final DSLContext sql;

  PostgresPendingTurns(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public void begin(MessageId message, Instant heldUntil) {
    sql.insertInto(PENDING_TURNS)
        .set(PENDING_TURNS.MESSAGE_ID, message.value())
        .set(PENDING_TURNS.HELD_UNTIL, heldUntil)
        .execute();
  }

  @Override
  public boolean end(MessageId message) {
    return sql.deleteFrom(PENDING_TURNS)
            .where(PENDING_TURNS.MESSAGE_ID.eq(message.value()))
            .execute()
        == 1;
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
