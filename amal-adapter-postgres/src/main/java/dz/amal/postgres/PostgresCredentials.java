package dz.amal.postgres;

import static dz.amal.postgres.generated.ops.Tables.RECOVERY_CODES;
import static dz.amal.postgres.generated.public_.Tables.USERS;

import dz.amal.domain.identity.Credentials;
import dz.amal.domain.identity.SecondFactor;
import dz.amal.domain.identity.UserId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;

/** Hashes and secrets in {@code users} and {@code ops.recovery_codes}. */
final class PostgresCredentials implements Credentials {

  private final DSLContext sql;

  PostgresCredentials(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public Optional<String> passwordHash(UserId user) {
    return sql.select(USERS.PASSWORD_HASH)
        .from(USERS)
        .where(USERS.ID.eq(user.value()), USERS.DELETED_AT.isNull())
        .fetchOptional(row -> Optional.ofNullable(row.value1()))
        .flatMap(hash -> hash);
  }

  @Override
  public void keepPasswordHash(UserId user, Optional<String> hash) {
    sql.update(USERS)
        .set(USERS.PASSWORD_HASH, hash.orElse(null))
        .where(USERS.ID.eq(user.value()))
        .execute();
  }

  @Override
  public Optional<SecondFactor> secondFactor(UserId user) {
    return sql.select(USERS.TOTP_SECRET, USERS.TOTP_CONFIRMED_AT, USERS.TOTP_LAST_STEP)
        .from(USERS)
        .where(USERS.ID.eq(user.value()), USERS.TOTP_SECRET.isNotNull())
        .forUpdate()
        .fetchOptional(
            row ->
                new SecondFactor(
                    row.value1(),
                    Optional.ofNullable(row.value2()),
                    Optional.ofNullable(row.value3()).orElse(0L)));
  }

  @Override
  public void keepSecondFactor(UserId user, Optional<SecondFactor> factor) {
    sql.update(USERS)
        .set(USERS.TOTP_SECRET, factor.map(SecondFactor::sealedSecret).orElse(null))
        .set(USERS.TOTP_CONFIRMED_AT, factor.flatMap(SecondFactor::confirmedAt).orElse(null))
        .set(USERS.TOTP_LAST_STEP, factor.map(SecondFactor::lastStep).orElse(null))
        .where(USERS.ID.eq(user.value()))
        .execute();
  }

  @Override
  public void keepRecoveryCodes(UserId user, Set<String> hashes, Instant now) {
    sql.deleteFrom(RECOVERY_CODES).where(RECOVERY_CODES.USER_ID.eq(user.value())).execute();
    if (hashes.isEmpty()) {
      return;
    }
    var codes =
        sql.insertInto(
            RECOVERY_CODES,
            RECOVERY_CODES.USER_ID,
            RECOVERY_CODES.CODE_HASH,
            RECOVERY_CODES.CREATED_AT);
    for (String hash : hashes) {
      codes = codes.values(user.value(), hash, now);
    }
    codes.execute();
  }

  @Override
  public boolean useRecoveryCode(UserId user, String hash) {
    return sql.deleteFrom(RECOVERY_CODES)
            .where(RECOVERY_CODES.USER_ID.eq(user.value()), RECOVERY_CODES.CODE_HASH.eq(hash))
            .execute()
        == 1;
  }

  @Override
  public int recoveryCodesLeft(UserId user) {
    return sql.fetchCount(RECOVERY_CODES, RECOVERY_CODES.USER_ID.eq(user.value()));
  }
}
