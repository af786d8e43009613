package dz.amal.postgres;

import static dz.amal.postgres.generated.ops.Tables.IDEMPOTENCY_KEYS;

import dz.amal.domain.kernel.IdempotencyKeys;
import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;

/** Keys in {@code ops.idempotency_keys}; its primary key decides who is first. */
final class PostgresIdempotencyKeys implements IdempotencyKeys {

  private final DSLContext sql;

  PostgresIdempotencyKeys(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public Claim claim(UUID owner, String key, String requestHash, UUID resource, Instant at) {
    // Waits for another transaction that has inserted the same key until that one ends.
    int inserted =
        sql.insertInto(IDEMPOTENCY_KEYS)
            .set(IDEMPOTENCY_KEYS.OWNER_ID, owner)
            .set(IDEMPOTENCY_KEYS.KEY, key)
            .set(IDEMPOTENCY_KEYS.REQUEST_HASH, requestHash)
            .set(IDEMPOTENCY_KEYS.RESOURCE_ID, resource)
            .set(IDEMPOTENCY_KEYS.CREATED_AT, at)
            .onConflictDoNothing()
            .execute();
    return inserted == 1 ? new Claim(true, true, resource) : existing(owner, key, requestHash);
  }

  private Claim existing(UUID owner, String key, String requestHash) {
    return sql.select(IDEMPOTENCY_KEYS.REQUEST_HASH, IDEMPOTENCY_KEYS.RESOURCE_ID)
        .from(IDEMPOTENCY_KEYS)
        .where(IDEMPOTENCY_KEYS.OWNER_ID.eq(owner), IDEMPOTENCY_KEYS.KEY.eq(key))
        .fetchSingle(row -> new Claim(false, row.value1().equals(requestHash), row.value2()));
  }
}
