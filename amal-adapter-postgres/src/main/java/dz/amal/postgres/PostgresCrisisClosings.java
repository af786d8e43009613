package dz.amal.postgres;

import static dz.amal.postgres.generated.ops.Tables.CRISIS_CLOSINGS;

import dz.amal.domain.conversation.ConversationId;
import dz.amal.domain.identity.UserId;
import dz.amal.domain.safety.CrisisClosing;
import dz.amal.domain.safety.CrisisClosings;
import java.util.List;
import org.jooq.DSLContext;

/** How crises ended, in {@code ops.crisis_closings}. */
final class PostgresCrisisClosings implements CrisisClosings {

  private final DSLContext sql;
  private final PostgresTransactions transactions;

  PostgresCrisisClosings(PostgresTransactions transactions) {
    this.sql = transactions.sql();
    this.transactions = transactions;
  }

  @Override
  public void add(CrisisClosing closing) {
    transactions.write(
        CRISIS_CLOSINGS,
        sql.insertInto(CRISIS_CLOSINGS)
            .set(CRISIS_CLOSINGS.ID, closing.id())
            .set(CRISIS_CLOSINGS.CONVERSATION_ID, closing.conversation().value())
            .set(CRISIS_CLOSINGS.OPENED_AT, closing.openedAt())
            .set(CRISIS_CLOSINGS.CLOSED_BY, closing.closedBy().value())
            .set(CRISIS_CLOSINGS.REASON, closing.reason())
            .set(CRISIS_CLOSINGS.CLOSED_AT, closing.closedAt()));
  }

  @Override
  public List<CrisisClosing> of(ConversationId conversation) {
    return sql.selectFrom(CRISIS_CLOSINGS)
        .where(CRISIS_CLOSINGS.CONVERSATION_ID.eq(conversation.value()))
        .orderBy(CRISIS_CLOSINGS.CLOSED_AT, CRISIS_CLOSINGS.ID)
        .fetch(
            row ->
                new CrisisClosing(
                    row.getId(),
                    new ConversationId(row.getConversationId()),
                    row.getOpenedAt(),
                    new UserId(row.getClosedBy()),
                    row.getReason(),
                    row.getClosedAt()));
  }
}
