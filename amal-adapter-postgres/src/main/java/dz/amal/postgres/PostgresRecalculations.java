package dz.amal.postgres;

import static dz.amal.postgres.generated.ops.Tables.DEADLINE_RECALCULATIONS;

import dz.amal.domain.sla.Recalculations;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;

/** Recalculations in {@code ops.deadline_recalculations}. */
final class PostgresRecalculations implements Recalculations {

  private final DSLContext sql;
  private final PostgresTransactions transactions;

  PostgresRecalculations(PostgresTransactions transactions) {
    this.sql = transactions.sql();
    this.transactions = transactions;
  }

  @Override
  public void request(Recalculation recalculation, Instant now) {
    transactions.write(
        DEADLINE_RECALCULATIONS,
        sql.insertInto(DEADLINE_RECALCULATIONS)
            .set(DEADLINE_RECALCULATIONS.ID, recalculation.id())
            .set(DEADLINE_RECALCULATIONS.REASON, recalculation.reason())
            .set(DEADLINE_RECALCULATIONS.AFTER_ID, recalculation.after().orElse(null))
            .set(DEADLINE_RECALCULATIONS.CREATED_AT, now));
  }

  @Override
  public Optional<Recalculation> next() {
    transactions.requireOpen();
    return sql.selectFrom(DEADLINE_RECALCULATIONS)
        .orderBy(DEADLINE_RECALCULATIONS.CREATED_AT, DEADLINE_RECALCULATIONS.ID)
        .limit(1)
        .forUpdate()
        .skipLocked()
        .fetchOptional(
            row ->
                new Recalculation(
                    row.getId(), row.getReason(), Optional.ofNullable(row.getAfterId())));
  }

  @Override
  public void reached(Recalculation recalculation, UUID ticket) {
    transactions.writeOne(
        DEADLINE_RECALCULATIONS,
        sql.update(DEADLINE_RECALCULATIONS)
            .set(DEADLINE_RECALCULATIONS.AFTER_ID, ticket)
            .where(DEADLINE_RECALCULATIONS.ID.eq(recalculation.id())));
  }

  @Override
  public void done(Recalculation recalculation) {
    transactions.write(
        DEADLINE_RECALCULATIONS,
        sql.deleteFrom(DEADLINE_RECALCULATIONS)
            .where(DEADLINE_RECALCULATIONS.ID.eq(recalculation.id())));
  }
}
