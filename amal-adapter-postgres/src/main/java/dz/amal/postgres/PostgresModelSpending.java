package dz.amal.postgres;

import static dz.amal.postgres.generated.ops.Tables.MODEL_SPENDING;
import static dz.amal.postgres.generated.ops.Tables.MODEL_SPENDING_OF_ALL;

import dz.amal.domain.identity.UserId;
import dz.amal.domain.model.ModelSpending;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/**
 * What models elsewhere have cost, in {@code ops.model_spending}, and for all people together in
 * {@code ops.model_spending_of_all}.
 */
final class PostgresModelSpending implements ModelSpending {

  /** In so many rows, that turns that end at once do not wait for each other. */
  private static final int PARTS = 16;

  private final DSLContext sql;
  private final PostgresTransactions transactions;

  PostgresModelSpending(PostgresTransactions transactions) {
    this.sql = transactions.sql();
    this.transactions = transactions;
  }

  @Override
  public void add(UserId user, LocalDate day, long tokens) {
    transactions.write(
        MODEL_SPENDING,
        sql.insertInto(MODEL_SPENDING)
            .set(MODEL_SPENDING.USER_ID, user.value())
            .set(MODEL_SPENDING.DAY, day)
            .set(MODEL_SPENDING.TOKENS, tokens)
            .onConflict(MODEL_SPENDING.USER_ID, MODEL_SPENDING.DAY)
            .doUpdate()
            .set(MODEL_SPENDING.TOKENS, MODEL_SPENDING.TOKENS.plus(tokens)));
    transactions.write(
        MODEL_SPENDING_OF_ALL,
        sql.insertInto(MODEL_SPENDING_OF_ALL)
            .set(MODEL_SPENDING_OF_ALL.DAY, day)
            .set(MODEL_SPENDING_OF_ALL.PART, partOf(user))
            .set(MODEL_SPENDING_OF_ALL.TOKENS, tokens)
            .onConflict(MODEL_SPENDING_OF_ALL.DAY, MODEL_SPENDING_OF_ALL.PART)
            .doUpdate()
            .set(MODEL_SPENDING_OF_ALL.TOKENS, MODEL_SPENDING_OF_ALL.TOKENS.plus(tokens)));
  }

  private static short partOf(UserId user) {
    return (short) Math.floorMod(user.value().hashCode(), PARTS);
  }

  @Override
  public long of(UserId user, LocalDate day) {
    return sql.select(MODEL_SPENDING.TOKENS)
        .from(MODEL_SPENDING)
        .where(MODEL_SPENDING.USER_ID.eq(user.value()), MODEL_SPENDING.DAY.eq(day))
        .fetchOptional(MODEL_SPENDING.TOKENS)
        .orElse(0L);
  }

  @Override
  public long ofAll(LocalDate day) {
    return sql.select(DSL.coalesce(DSL.sum(MODEL_SPENDING_OF_ALL.TOKENS), BigDecimal.ZERO))
        .from(MODEL_SPENDING_OF_ALL)
        .where(MODEL_SPENDING_OF_ALL.DAY.eq(day))
        .fetchSingle()
        .value1()
        .longValueExact();
  }
}
