package dz.amal.postgres;

import static dz.amal.postgres.generated.public_.Tables.USERS;
import static dz.amal.postgres.generated.public_.Tables.USER_SESSIONS;

import dz.amal.domain.identity.Session;
import dz.amal.domain.identity.Sessions;
import dz.amal.domain.identity.User;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;

/** Sessions in {@code user_sessions}. */
final class PostgresSessions implements Sessions {

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
            .set(USER_SESSIONS.USER_ID, session.user().value())
            .set(USER_SESSIONS.TOKEN_HASH, session.tokenHash())
            .set(USER_SESSIONS.CREATED_AT, session.createdAt())
            .set(USER_SESSIONS.UPDATED_AT, session.createdAt())
            .set(USER_SESSIONS.EXPIRES_AT, session.expiresAt()));
  }

  @Override
  public Optional<User> findUser(String tokenHash, Instant now) {
    return sql.select(PostgresUsers.FIELDS)
        .from(USER_SESSIONS)
        .join(USERS)
        .on(USERS.ID.eq(USER_SESSIONS.USER_ID))
        .where(
            USER_SESSIONS.TOKEN_HASH.eq(tokenHash),
            USER_SESSIONS.EXPIRES_AT.gt(now),
            USERS.DELETED_AT.isNull())
        .fetchOptional(PostgresUsers::toDomain);
  }
}
