package dz.amal.postgres;

import static dz.amal.postgres.generated.ops.Tables.API_KEYS;
import static dz.amal.postgres.generated.public_.Tables.USERS;

import dz.amal.domain.apikey.ApiKey;
import dz.amal.domain.apikey.ApiKeyId;
import dz.amal.domain.apikey.ApiKeyScope;
import dz.amal.domain.apikey.ApiKeys;
import dz.amal.domain.identity.UserId;
import dz.amal.domain.kernel.Page;
import dz.amal.domain.kernel.PageRequest;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;

/** API keys in {@code ops.api_keys}. */
final class PostgresApiKeys implements ApiKeys {

  private final DSLContext sql;
  private final PostgresTransactions transactions;

  PostgresApiKeys(PostgresTransactions transactions) {
    this.sql = transactions.sql();
    this.transactions = transactions;
  }

  @Override
  public void add(ApiKey key) {
    transactions.write(
        API_KEYS,
        sql.insertInto(API_KEYS)
            .set(API_KEYS.ID, key.id().value())
            .set(API_KEYS.USER_ID, key.owner().value())
            .set(API_KEYS.NAME, key.name())
            .set(
                API_KEYS.SCOPES,
                key.scopes().stream().map(ApiKeyScope::code).sorted().toArray(String[]::new))
            .set(API_KEYS.SECRET_HASH, key.secretHash())
            .set(API_KEYS.CREATED_AT, key.createdAt()));
  }

  @Override
  public Optional<Found> find(String secretHash) {
    return sql.select(API_KEYS.fields())
        .select(PostgresUsers.FIELDS)
        .from(API_KEYS)
        .join(USERS)
        .on(USERS.ID.eq(API_KEYS.USER_ID))
        .where(
            API_KEYS.SECRET_HASH.eq(secretHash),
            API_KEYS.REVOKED_AT.isNull(),
            USERS.IS_ACTIVE.isTrue(),
            USERS.DELETED_AT.isNull())
        .fetchOptional(row -> new Found(toDomain(row), PostgresUsers.toDomain(row)));
  }

  @Override
  public void used(ApiKeyId key, Instant now) {
    sql.update(API_KEYS)
        .set(API_KEYS.LAST_USED_AT, now)
        .where(API_KEYS.ID.eq(key.value()))
        .execute();
  }

  @Override
  public boolean revoke(ApiKeyId key, Instant now) {
    return sql.update(API_KEYS)
            .set(API_KEYS.REVOKED_AT, now)
            .where(API_KEYS.ID.eq(key.value()), API_KEYS.REVOKED_AT.isNull())
            .execute()
        == 1;
  }

  @Override
  public Page<ApiKey> list(PageRequest page) {
    List<ApiKey> keys =
        sql.selectFrom(API_KEYS)
            .where(Paging.before(page, API_KEYS.CREATED_AT, API_KEYS.ID))
            .orderBy(API_KEYS.CREATED_AT.desc(), API_KEYS.ID.desc())
            .limit(page.limit() + 1)
            .fetch(PostgresApiKeys::toDomain);
    return Page.cut(keys, page.limit(), ApiKey::cursor);
  }

  private static ApiKey toDomain(Record row) {
    return new ApiKey(
        new ApiKeyId(row.get(API_KEYS.ID)),
        new UserId(row.get(API_KEYS.USER_ID)),
        row.get(API_KEYS.NAME),
        Arrays.stream(row.get(API_KEYS.SCOPES))
            .map(ApiKeyScope::ofCode)
            .collect(Collectors.toSet()),
        row.get(API_KEYS.SECRET_HASH),
        row.get(API_KEYS.CREATED_AT),
        Optional.ofNullable(row.get(API_KEYS.LAST_USED_AT)),
        Optional.ofNullable(row.get(API_KEYS.REVOKED_AT)));
  }
}
