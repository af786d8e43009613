package dz.amal.postgres;

import static dz.amal.postgres.generated.ops.Tables.SIGN_IN_ATTEMPTS;

import dz.amal.domain.identity.Attempts;
import dz.amal.domain.identity.SignInAttempts;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;

/** Attempts in {@code ops.sign_in_attempts}. */
final class PostgresSignInAttempts implements SignInAttempts {

  private final DSLContext sql;
  private final PostgresTransactions transactions;

  PostgresSignInAttempts(PostgresTransactions transactions) {
    this.sql = transactions.sql();
    this.transactions = transactions;
  }

  @Override
  public Optional<Attempts> findForUpdate(String subject) {
    transactions.lockName(subject);
    return sql.selectFrom(SIGN_IN_ATTEMPTS)
        .where(SIGN_IN_ATTEMPTS.SUBJECT.eq(subject))
        .fetchOptional(
            row ->
                new Attempts(
                    row.getFailures(),
                    Optional.ofNullable(row.getBlockedUntil()),
                    Optional.ofNullable(row.getKnownUntil()),
                    row.getForgetAt()));
  }

  @Override
  public void keep(String subject, Attempts attempts) {
    Map<Field<?>, Object> columns = columns(attempts);
    sql.insertInto(SIGN_IN_ATTEMPTS)
        .set(SIGN_IN_ATTEMPTS.SUBJECT, subject)
        .set(columns)
        .onConflict(SIGN_IN_ATTEMPTS.SUBJECT)
        .doUpdate()
        .set(columns)
        .execute();
  }

  /** With null where there is nothing. */
  private static Map<Field<?>, Object> columns(Attempts attempts) {
    Map<Field<?>, Object> columns = new HashMap<>();
    columns.put(SIGN_IN_ATTEMPTS.FAILURES, attempts.failures());
    columns.put(SIGN_IN_ATTEMPTS.BLOCKED_UNTIL, attempts.blockedUntil().orElse(null));
    columns.put(SIGN_IN_ATTEMPTS.KNOWN_UNTIL, attempts.knownUntil().orElse(null));
    columns.put(SIGN_IN_ATTEMPTS.FORGET_AT, attempts.forgetAt());
    return columns;
  }
}
