package dz.amal.postgres;

import static dz.amal.postgres.generated.ops.Tables.LINK_REQUESTS;
import static dz.amal.postgres.generated.public_.Tables.MAGIC_LINKS;

import dz.amal.domain.identity.LinkPurpose;
import dz.amal.domain.identity.MagicLink;
import dz.amal.domain.identity.MagicLinks;
import dz.amal.domain.identity.UserId;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** Links in {@code magic_links}, and requests for them in {@code ops.link_requests}. */
final class PostgresMagicLinks implements MagicLinks {

  private final DSLContext sql;
  private final PostgresTransactions transactions;

  PostgresMagicLinks(PostgresTransactions transactions) {
    this.sql = transactions.sql();
    this.transactions = transactions;
  }

  @Override
  public void ask(Request request) {
    transactions.write(
        LINK_REQUESTS,
        sql.insertInto(LINK_REQUESTS)
            .set(LINK_REQUESTS.ID, request.id())
            .set(LINK_REQUESTS.EMAIL, request.email())
            .set(LINK_REQUESTS.PURPOSE, request.purpose().code())
            .set(LINK_REQUESTS.USER_ID, request.user().map(UserId::value).orElse(null))
            .set(LINK_REQUESTS.DUE_AT, request.createdAt())
            .set(LINK_REQUESTS.CREATED_AT, request.createdAt()));
  }

  @Override
  public Optional<Request> claim(Instant now, Instant until) {
    return sql.update(LINK_REQUESTS)
        .set(LINK_REQUESTS.DUE_AT, until)
        .set(LINK_REQUESTS.ATTEMPTS, LINK_REQUESTS.ATTEMPTS.plus(1))
        .where(
            LINK_REQUESTS.ID.eq(
                DSL.select(LINK_REQUESTS.ID)
                    .from(LINK_REQUESTS)
                    .where(LINK_REQUESTS.DUE_AT.le(now))
                    .orderBy(LINK_REQUESTS.DUE_AT, LINK_REQUESTS.ID)
                    .limit(1)
                    .forUpdate()
                    .skipLocked()))
        .returning()
        .fetchOptional(PostgresMagicLinks::toRequest);
  }

  @Override
  public void settle(UUID request) {
    sql.deleteFrom(LINK_REQUESTS).where(LINK_REQUESTS.ID.eq(request)).execute();
  }

  @Override
  public void retryAt(UUID request, Instant next) {
    sql.update(LINK_REQUESTS)
        .set(LINK_REQUESTS.DUE_AT, next)
        .where(LINK_REQUESTS.ID.eq(request))
        .execute();
  }

  @Override
  public void add(MagicLink link) {
    transactions.write(
        MAGIC_LINKS,
        sql.insertInto(MAGIC_LINKS)
            .set(MAGIC_LINKS.ID, link.id())
            .set(MAGIC_LINKS.USER_ID, link.user().value())
            .set(MAGIC_LINKS.PURPOSE, link.purpose().code())
            .set(MAGIC_LINKS.TOKEN_HASH, link.tokenHash())
            .set(MAGIC_LINKS.EXPIRES_AT, link.expiresAt())
            .set(MAGIC_LINKS.CREATED_AT, link.createdAt())
            .set(MAGIC_LINKS.UPDATED_AT, link.createdAt()));
  }

  @Override
  public Optional<MagicLink> find(String tokenHash, Instant now) {
    return sql.selectFrom(MAGIC_LINKS)
        .where(
            MAGIC_LINKS.TOKEN_HASH.eq(tokenHash),
            MAGIC_LINKS.USED_AT.isNull(),
            MAGIC_LINKS.EXPIRES_AT.gt(now))
        .forUpdate()
        .fetchOptional(PostgresMagicLinks::toLink);
  }

  @Override
  public void use(UUID link, Instant now) {
    sql.update(MAGIC_LINKS).set(MAGIC_LINKS.USED_AT, now).where(MAGIC_LINKS.ID.eq(link)).execute();
  }

  @Override
  public void revokeAll(UserId user, Instant now) {
    sql.update(MAGIC_LINKS)
        .set(MAGIC_LINKS.USED_AT, now)
        .where(MAGIC_LINKS.USER_ID.eq(user.value()), MAGIC_LINKS.USED_AT.isNull())
        .execute();
  }

  private static Request toRequest(Record row) {
    return new Request(
        row.get(LINK_REQUESTS.ID),
        row.get(LINK_REQUESTS.EMAIL),
        purpose(row.get(LINK_REQUESTS.PURPOSE)),
        Optional.ofNullable(row.get(LINK_REQUESTS.USER_ID)).map(UserId::new),
        row.get(LINK_REQUESTS.ATTEMPTS),
        row.get(LINK_REQUESTS.CREATED_AT));
  }

  private static MagicLink toLink(Record row) {
    return new MagicLink(
        row.get(MAGIC_LINKS.ID),
        new UserId(row.get(MAGIC_LINKS.USER_ID)),
        purpose(row.get(MAGIC_LINKS.PURPOSE)),
        row.get(MAGIC_LINKS.TOKEN_HASH),
        row.get(MAGIC_LINKS.CREATED_AT),
        row.get(MAGIC_LINKS.EXPIRES_AT));
  }

  private static LinkPurpose purpose(String code) {
    return LinkPurpose.valueOf(code.toUpperCase(Locale.ROOT));
  }
}
