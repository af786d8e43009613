package dz.amal.postgres;

import static dz.amal.postgres.generated.public_.Tables.USERS;
import static dz.amal.postgres.generated.public_.Tables.USER_SESSIONS;

import dz.amal.domain.identity.Session;
import dz.amal.domain.identity.Sessions;
import dz.amal.domain.identity.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** Sessions in {@code user_sessions}, a row for each token. */
final class PostgresSessions implements Sessions {

  private static final Field<Boolean> HAS_SECOND_FACTOR =
      DSL.field(USERS.TOTP_CONFIRMED_AT.isNotNull());

  private final DSLContext sql;
  private final PostgresTransactions transactions;

  PostgresSessions(PostgresTransactions transactions) {
    this.sql = transactions.sql();
    this.transactions = transactions;
  }

  @Override
  public void add(Session session) {
    transactions.write(
        USER_SESSIONS,
        sql.insertInto(USER_SESSIONS)
            .set(USER_SESSIONS.ID, session.id())
            .set(USER_SESSIONS.FAMILY_ID, session.family())
            .set(USER_SESSIONS.USER_ID, session.user().value())
            .set(USER_SESSIONS.KIND, session.kind().name().toLowerCase(Locale.ROOT))
            .set(USER_SESSIONS.TOKEN_HASH, session.tokenHash())
            .set(
                USER_SESSIONS.REFRESH_HASH,
                session.refresh().map(Session.Refresh::hash).orElse(null))
            .set(
                USER_SESSIONS.REFRESH_EXPIRES_AT,
                session.refresh().map(Session.Refresh::expiresAt).orElse(null))
            .set(USER_SESSIONS.CLIENT, session.client().orElse(null))
            .set(USER_SESSIONS.CREATED_AT, session.createdAt())
            .set(USER_SESSIONS.UPDATED_AT, session.createdAt())
            .set(USER_SESSIONS.EXPIRES_AT, session.expiresAt()));
  }

  @Override
  public Optional<Found> find(String tokenHash, Instant now) {
    return sql.select(PostgresUsers.FIELDS)
        .select(USER_SESSIONS.FAMILY_ID, USER_SESSIONS.EXPIRES_AT, HAS_SECOND_FACTOR)
        .from(USER_SESSIONS)
        .join(USERS)
        .on(USERS.ID.eq(USER_SESSIONS.USER_ID))
        .where(
            USER_SESSIONS.TOKEN_HASH.eq(tokenHash),
            USER_SESSIONS.EXPIRES_AT.gt(now),
            USER_SESSIONS.REVOKED_AT.isNull(),
            USERS.IS_ACTIVE.isTrue(),
            USERS.DELETED_AT.isNull())
        .fetchOptional(
            row ->
                new Found(
                    row.get(USER_SESSIONS.FAMILY_ID),
                    PostgresUsers.toDomain(row),
                    row.get(HAS_SECOND_FACTOR),
                    row.get(USER_SESSIONS.EXPIRES_AT)));
  }

  @Override
  public Optional<Renewable> findToRenew(String refreshHash) {
    transactions.requireOpen();
    return sql.select(USER_SESSIONS.fields())
        .select(USERS.IS_ACTIVE, USERS.DELETED_AT)
        .from(USER_SESSIONS)
        .join(USERS)
        .on(USERS.ID.eq(USER_SESSIONS.USER_ID))
        .where(USER_SESSIONS.REFRESH_HASH.eq(refreshHash))
        .forUpdate()
        .of(USER_SESSIONS)
        .fetchOptional(
            row ->
                new Renewable(
                    toDomain(row),
                    row.get(USER_SESSIONS.SPENT_AT) != null,
                    row.get(USER_SESSIONS.REVOKED_AT) != null,
                    row.get(USERS.IS_ACTIVE) && row.get(USERS.DELETED_AT) == null));
  }

  @Override
  public void spend(UUID session, Instant now) {
    sql.update(USER_SESSIONS)
        .set(USER_SESSIONS.SPENT_AT, now)
        .where(USER_SESSIONS.ID.eq(session))
        .execute();
  }

  @Override
  public List<String> revoke(UserId user, UUID family, Instant now) {
    return revoke(
        USER_SESSIONS.USER_ID.eq(user.value()).and(USER_SESSIONS.FAMILY_ID.eq(family)), now);
  }

  @Override
  public List<String> revokeAll(UserId user, Optional<UUID> except, Instant now) {
    return revoke(
        USER_SESSIONS
            .USER_ID
            .eq(user.value())
            .and(except.map(USER_SESSIONS.FAMILY_ID::ne).orElse(DSL.noCondition())),
        now);
  }

  private List<String> revoke(Condition which, Instant now) {
    return sql.update(USER_SESSIONS)
        .set(USER_SESSIONS.REVOKED_AT, now)
        .where(which, USER_SESSIONS.REVOKED_AT.isNull())
        .returningResult(USER_SESSIONS.TOKEN_HASH)
        .fetch(row -> row.value1());
  }

  @Override
  public List<String> hashesOf(UserId user, Instant now) {
    return sql.select(USER_SESSIONS.TOKEN_HASH)
        .from(USER_SESSIONS)
        .where(
            USER_SESSIONS.USER_ID.eq(user.value()),
            USER_SESSIONS.EXPIRES_AT.gt(now),
            USER_SESSIONS.REVOKED_AT.isNull())
        .fetch(row -> row.value1());
  }

  @Override
  public List<Session.Family> familiesOf(UserId user, Instant now) {
    Field<Instant> since = DSL.min(USER_SESSIONS.CREATED_AT);
    Field<Instant> until =
        DSL.max(DSL.greatest(USER_SESSIONS.EXPIRES_AT, USER_SESSIONS.REFRESH_EXPIRES_AT));
    return sql.select(USER_SESSIONS.FAMILY_ID, DSL.max(USER_SESSIONS.CLIENT), since, until)
        .from(USER_SESSIONS)
        .where(USER_SESSIONS.USER_ID.eq(user.value()), USER_SESSIONS.REVOKED_AT.isNull())
        .groupBy(USER_SESSIONS.FAMILY_ID)
        .having(until.gt(now))
        .orderBy(since.desc(), USER_SESSIONS.FAMILY_ID.desc())
        .fetch(
            row ->
                new Session.Family(
                    row.value1(), Optional.ofNullable(row.value2()), row.value3(), row.value4()));
  }

  private static Session toDomain(Record row) {
    return new Session(
        row.get(USER_SESSIONS.ID),
        row.get(USER_SESSIONS.FAMILY_ID),
        new UserId(row.get(USER_SESSIONS.USER_ID)),
        Session.Kind.valueOf(row.get(USER_SESSIONS.KIND).toUpperCase(Locale.ROOT)),
        row.get(USER_SESSIONS.TOKEN_HASH),
        Optional.ofNullable(row.get(USER_SESSIONS.REFRESH_HASH))
            .map(hash -> new Session.Refresh(hash, row.get(USER_SESSIONS.REFRESH_EXPIRES_AT))),
        Optional.ofNullable(row.get(USER_SESSIONS.CLIENT)),
        row.get(USER_SESSIONS.CREATED_AT),
        row.get(USER_SESSIONS.EXPIRES_AT));
  }
}
