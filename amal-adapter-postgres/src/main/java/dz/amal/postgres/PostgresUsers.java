package dz.amal.postgres;

import static dz.amal.postgres.generated.public_.Tables.USERS;

import dz.amal.domain.identity.Role;
import dz.amal.domain.identity.User;
import dz.amal.domain.identity.UserId;
import dz.amal.domain.identity.Users;
import dz.amal.domain.language.ReadingLanguage;
import java.util.Locale;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Users in {@code users}. */
final class PostgresUsers implements Users {

  private final DSLContext sql;
  private final PostgresTransactions transactions;

  PostgresUsers(PostgresTransactions transactions) {
    this.sql = transactions.sql();
    this.transactions = transactions;
  }

  @Override
  public void add(User user) {
    transactions.write(
        USERS,
        sql.insertInto(USERS)
            .set(USERS.ID, user.id().value())
            .set(USERS.ROLE, user.role().code())
            .set(USERS.IS_GUEST, user.isGuest())
            .set(USERS.LOCALE, user.locale().code())
            .set(USERS.CREATED_AT, user.createdAt())
            .set(USERS.UPDATED_AT, user.createdAt()));
  }

  @Override
  public Optional<User> find(UserId id) {
    return sql.select(USERS.ID, USERS.ROLE, USERS.IS_GUEST, USERS.LOCALE, USERS.CREATED_AT)
        .from(USERS)
        .where(USERS.ID.eq(id.value()), USERS.DELETED_AT.isNull())
        .fetchOptional(PostgresUsers::toDomain);
  }

  static User toDomain(Record row) {
    return new User(
        new UserId(row.get(USERS.ID)),
        Role.valueOf(row.get(USERS.ROLE).toUpperCase(Locale.ROOT)),
        row.get(USERS.IS_GUEST),
        ReadingLanguage.ofCode("locale", row.get(USERS.LOCALE)),
        row.get(USERS.CREATED_AT));
  }
}
