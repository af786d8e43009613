package dz.amal.postgres;

import static dz.amal.postgres.generated.public_.Tables.USERS;
import static dz.amal.postgres.generated.public_.Tables.USER_PREFERENCES;

import dz.amal.domain.identity.Mailbox;
import dz.amal.domain.identity.Preferences;
import dz.amal.domain.identity.Role;
import dz.amal.domain.identity.User;
import dz.amal.domain.identity.UserId;
import dz.amal.domain.identity.Users;
import dz.amal.domain.kernel.Cursor;
import dz.amal.domain.kernel.Page;
import dz.amal.domain.kernel.PageRequest;
import dz.amal.domain.language.ReadingLanguage;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** Users in {@code users}. */
final class PostgresUsers implements Users {

  /** What {@link #toDomain} needs. */
  static final List<Field<?>> FIELDS =
      List.of(
          USERS.ID,
          USERS.ROLE,
          USERS.NAME,
          USERS.EMAIL,
          USERS.PENDING_EMAIL,
          USERS.EMAIL_VERIFIED_AT,
          USERS.LOCALE,
          USERS.TIMEZONE,
          USERS.CONSENT_TIMESTAMP,
          USERS.CONSENT_DATA_STORAGE,
          USERS.IS_ACTIVE,
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
            .set(columns(user))
            .set(USERS.CREATED_AT, user.createdAt())
            .set(USERS.UPDATED_AT, user.createdAt()));
  }

  @Override
  public void update(User user) {
    transactions.writeOne(
        USERS,
        sql.update(USERS)
            .set(columns(user))
            .where(USERS.ID.eq(user.id().value()), USERS.DELETED_AT.isNull()));
  }

  /** With null where there is nothing. */
  private static Map<Field<?>, Object> columns(User user) {
    Map<Field<?>, Object> columns = new HashMap<>();
    columns.put(USERS.ROLE, user.role().code());
    columns.put(USERS.IS_GUEST, user.isGuest());
    columns.put(USERS.NAME, user.name().orElse(null));
    columns.put(USERS.EMAIL, user.email().orElse(null));
    columns.put(USERS.PENDING_EMAIL, user.pendingEmail().orElse(null));
    columns.put(USERS.EMAIL_VERIFIED_AT, user.verifiedAt().orElse(null));
    columns.put(USERS.LOCALE, user.locale().code());
    columns.put(USERS.TIMEZONE, user.zone().getId());
    columns.put(USERS.CONSENT_DATA_STORAGE, user.hasConsented());
    columns.put(USERS.CONSENT_TIMESTAMP, user.consentedAt().orElse(null));
    columns.put(USERS.IS_ACTIVE, user.isActive());
    return columns;
  }

  @Override
  public Optional<User> find(UserId id) {
    return findOne(USERS.ID.eq(id.value()));
  }

  @Override
  public Optional<User> findForUpdate(UserId id) {
    return sql.select(FIELDS)
        .from(USERS)
        .where(USERS.ID.eq(id.value()), USERS.DELETED_AT.isNull())
        .forUpdate()
        .fetchOptional(PostgresUsers::toDomain);
  }

  @Override
  public Optional<User> findByEmail(String email) {
    return findOne(USERS.EMAIL.eq(email));
  }

  @Override
  public Optional<User> findByEmailForUpdate(String email) {
    transactions.lockName(email);
    return findByEmail(email);
  }

  private Optional<User> findOne(Condition which) {
    return sql.select(FIELDS)
        .from(USERS)
        .where(which, USERS.DELETED_AT.isNull())
        .fetchOptional(PostgresUsers::toDomain);
  }

  @Override
  public void signedIn(UserId user, Instant now) {
    sql.update(USERS).set(USERS.LAST_LOGIN_AT, now).where(USERS.ID.eq(user.value())).execute();
  }

  @Override
  public Page<User> accounts(Optional<Role> role, PageRequest page) {
    return Page.cut(
        sql.select(FIELDS)
            .from(USERS)
            .where(
                USERS.DELETED_AT.isNull(),
                USERS.IS_GUEST.isFalse(),
                role.map(wanted -> USERS.ROLE.eq(wanted.code())).orElse(DSL.noCondition()),
                Paging.before(page, USERS.CREATED_AT, USERS.ID))
            .orderBy(USERS.CREATED_AT.desc(), USERS.ID.desc())
            .limit(page.limit() + 1)
            .fetch(PostgresUsers::toDomain),
        page.limit(),
        user -> new Cursor(user.createdAt(), user.id().value()));
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
  public Preferences preferences(UserId user) {
    return sql.selectFrom(USER_PREFERENCES)
        .where(USER_PREFERENCES.USER_ID.eq(user.value()))
        .fetchOptional(
            row ->
                new Preferences(
                    row.getTheme(),
                    row.getTextSize(),
                    row.getReducedMotion(),
                    row.getDefaultMode(),
                    row.getEmailNotifications()))
        .orElseGet(Preferences::standard);
  }

  @Override
  public void keepPreferences(UserId user, Preferences preferences) {
    Map<Field<?>, Object> columns =
        Map.of(
            USER_PREFERENCES.THEME, preferences.theme(),
            USER_PREFERENCES.TEXT_SIZE, preferences.textSize(),
            USER_PREFERENCES.REDUCED_MOTION, preferences.hasReducedMotion(),
            USER_PREFERENCES.DEFAULT_MODE, preferences.defaultMode(),
            USER_PREFERENCES.EMAIL_NOTIFICATIONS, preferences.wantsMail());
    sql.insertInto(USER_PREFERENCES)
        .set(USER_PREFERENCES.USER_ID, user.value())
        .set(columns)
        .onConflict(USER_PREFERENCES.USER_ID)
        .doUpdate()
        .set(columns)
        .execute();
  }

  static User toDomain(Record row) {
    return new User(
        new UserId(row.get(USERS.ID)),
        Role.valueOf(row.get(USERS.ROLE).toUpperCase(Locale.ROOT)),
        Optional.ofNullable(row.get(USERS.NAME)),
        new Mailbox(
            Optional.ofNullable(row.get(USERS.EMAIL)),
            Optional.ofNullable(row.get(USERS.PENDING_EMAIL)),
            Optional.ofNullable(row.get(USERS.EMAIL_VERIFIED_AT))),
        ReadingLanguage.ofCode("locale", row.get(USERS.LOCALE)),
        ZoneId.of(row.get(USERS.TIMEZONE)),
        consentedAt(row),
        row.get(USERS.IS_ACTIVE),
        row.get(USERS.CREATED_AT));
  }

  /** The flag decides: whoever took their consent back may have left the time behind. */
  private static Optional<Instant> consentedAt(Record row) {
    return row.get(USERS.CONSENT_DATA_STORAGE)
        ? Optional.ofNullable(row.get(USERS.CONSENT_TIMESTAMP))
        : Optional.empty();
  }
}
