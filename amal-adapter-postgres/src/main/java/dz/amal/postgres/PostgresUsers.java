package dz.amal.postgres;

import static dz.amal.postgres.generated.public_.Tables.USERS;
import static dz.amal.postgres.generated.public_.Tables.USER_PREFERENCES;

import dz.amal.domain.identity.Role;
import dz.amal.domain.identity.User;
import dz.amal.domain.identity.UserId;
import dz.amal.domain.identity.Users;
import dz.amal.domain.language.ReadingLanguage;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;

/** Users in {@code users}. */
final class PostgresUsers implements Users {

  /** What {@link #toDomain} needs. */
  static final List<Field<?>> FIELDS =
      List.of(
          USERS.ID,
          USERS.ROLE,
          USERS.IS_GUEST,
          USERS.NAME,
          USERS.EMAIL,
          USERS.LOCALE,
          USERS.CONSENT_DATA_STORAGE,
          USERS.CREATED_AT);

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
            .set(USERS.NAME, user.name().orElse(null))
            .set(USERS.EMAIL, user.email().orElse(null))
            .set(USERS.LOCALE, user.locale().code())
            .set(USERS.CONSENT_DATA_STORAGE, user.hasConsented())
            .set(USERS.CONSENT_TIMESTAMP, user.hasConsented() ? user.createdAt() : null)
            .set(USERS.CREATED_AT, user.createdAt())
            .set(USERS.UPDATED_AT, user.createdAt()));
  }

  @Override
  public Optional<User> find(UserId id) {
    return sql.select(FIELDS)
        .from(USERS)
        .where(USERS.ID.eq(id.value()), USERS.DELETED_AT.isNull())
        .fetchOptional(PostgresUsers::toDomain);
  }

  @Override
  public List<User> team() {
    return sql.select(FIELDS)
        .from(USERS)
        .where(
            USERS.ROLE.in(Role.AGENT.code(), Role.ADMIN.code()),
            USERS.IS_ACTIVE.isTrue(),
            USERS.DELETED_AT.isNull())
        .orderBy(USERS.ID)
        .fetch(PostgresUsers::toDomain);
  }

  @Override
  public Set<UserId> wantingMail(Set<UserId> users) {
    return sql.select(USER_PREFERENCES.USER_ID)
        .from(USER_PREFERENCES)
        .where(
            USER_PREFERENCES.USER_ID.in(users.stream().map(UserId::value).toList()),
            USER_PREFERENCES.EMAIL_NOTIFICATIONS.isTrue())
        .fetchSet(row -> new UserId(row.value1()));
  }

  @Override
  public void wantMail(UserId user, boolean isWanted) {
    sql.insertInto(USER_PREFERENCES)
        .set(USER_PREFERENCES.USER_ID, user.value())
        .set(USER_PREFERENCES.EMAIL_NOTIFICATIONS, isWanted)
        .onConflict(USER_PREFERENCES.USER_ID)
        .doUpdate()
        .set(USER_PREFERENCES.EMAIL_NOTIFICATIONS, isWanted)
        .execute();
  }

  static User toDomain(Record row) {
    return new User(
        new UserId(row.get(USERS.ID)),
        Role.valueOf(row.get(USERS.ROLE).toUpperCase(Locale.ROOT)),
        row.get(USERS.IS_GUEST),
        Optional.ofNullable(row.get(USERS.NAME)),
        Optional.ofNullable(row.get(USERS.EMAIL)),
        ReadingLanguage.ofCode("locale", row.get(USERS.LOCALE)),
        row.get(USERS.CONSENT_DATA_STORAGE),
        row.get(USERS.CREATED_AT));
  }
}
