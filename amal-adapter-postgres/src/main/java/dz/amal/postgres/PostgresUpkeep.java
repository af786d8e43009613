package dz.amal.postgres;

import static dz.amal.postgres.generated.ops.Tables.IDEMPOTENCY_KEYS;
import static dz.amal.postgres.generated.ops.Tables.MODEL_SPENDING;
import static dz.amal.postgres.generated.ops.Tables.SIGN_IN_ATTEMPTS;
import static dz.amal.postgres.generated.public_.Tables.USER_SESSIONS;

import dz.amal.domain.store.Upkeep;
import java.time.Instant;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Keeps the database in order by the functions that an operator calls, too. */
final class PostgresUpkeep implements Upkeep {

  /** A year and some weeks, for whoever compares months. */
  private static final int DAYS_OF_SPENDING = 400;

  private final DSLContext sql;

  PostgresUpkeep(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public int archiveConversations(int days) {
    return sql.fetchSingle("SELECT archive_old_conversations({0})", DSL.val(days))
        .get(0, Integer.class);
  }

  @Override
  public int cleanUp(Instant keysBefore) {
    int links = sql.fetchSingle("SELECT cleanup_expired_magic_links()").get(0, Integer.class);
    int attempts =
        sql.deleteFrom(SIGN_IN_ATTEMPTS)
            .where(SIGN_IN_ATTEMPTS.FORGET_AT.lt(DSL.currentInstant()))
            .execute();
    int sessions =
        sql.deleteFrom(USER_SESSIONS)
            .where(
                USER_SESSIONS.EXPIRES_AT.lt(DSL.currentInstant()),
                DSL.coalesce(USER_SESSIONS.REFRESH_EXPIRES_AT, USER_SESSIONS.EXPIRES_AT)
                    .lt(DSL.currentInstant()))
            .execute();
    int spending =
        sql.deleteFrom(MODEL_SPENDING)
            .where(MODEL_SPENDING.DAY.lt(DSL.currentLocalDate().minus(DAYS_OF_SPENDING)))
            .execute();
    return links
        + attempts
        + spending
        + sessions
        + sql.deleteFrom(IDEMPOTENCY_KEYS)
            .where(IDEMPOTENCY_KEYS.CREATED_AT.lt(keysBefore))
            .execute();
  }

  @Override
  public void refreshStatistics() {
    sql.execute("SELECT refresh_daily_statistics()");
  }
}
