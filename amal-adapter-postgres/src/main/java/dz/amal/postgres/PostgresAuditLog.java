package dz.amal.postgres;

import static dz.amal.postgres.generated.ops.Tables.AUDIT_UNLINKED;
import static dz.amal.postgres.generated.public_.Tables.AUDIT_LOGS;

import dz.amal.domain.audit.AuditAction;
import dz.amal.domain.audit.AuditEntry;
import dz.amal.domain.audit.AuditLog;
import dz.amal.domain.audit.AuditTrail;
import dz.amal.domain.audit.KeptEntry;
import dz.amal.domain.kernel.Page;
import dz.amal.domain.kernel.PageRequest;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Sealed entries in {@code audit_logs}, and that they wait in {@code ops.audit_unlinked}. */
final class PostgresAuditLog implements AuditLog {

  private static final List<String> KNOWN =
      Arrays.stream(AuditAction.values()).map(AuditAction::code).toList();

  /**
   * The kinds of things that acts were done to, each found by one look at the index: with them the
   * same index finds a thing of any kind.
   */
  private static final String KINDS =
      "WITH RECURSIVE kinds AS ("
          + "(SELECT entity_type AS kind FROM audit_logs ORDER BY entity_type LIMIT 1) UNION ALL"
          + " SELECT (SELECT entity_type FROM audit_logs WHERE entity_type > kind"
          + " ORDER BY entity_type LIMIT 1) FROM kinds WHERE kind IS NOT NULL)"
          + " SELECT kind FROM kinds WHERE kind IS NOT NULL";

  private final DSLContext sql;
  private final PostgresTransactions transactions;

  PostgresAuditLog(PostgresTransactions transactions) {
    this.sql = transactions.sql();
    this.transactions = transactions;
  }

  @Override
  public void add(KeptEntry entry) {
    if (!transactions.isOpen()) {
      throw new IllegalStateException("an act and its entry are kept in one transaction");
    }
    transactions.write(AUDIT_LOGS, sql.insertInto(AUDIT_LOGS).set(AuditRows.row(entry)));
    transactions.write(
        AUDIT_UNLINKED, sql.insertInto(AUDIT_UNLINKED).set(AUDIT_UNLINKED.ENTRY_ID, entry.id()));
  }

  @Override
  public Page<AuditEntry> list(AuditTrail.Filter filter, PageRequest page) {
    return Page.cut(
        sql.selectFrom(AUDIT_LOGS)
            .where(narrowed(filter), Paging.before(page, AUDIT_LOGS.CREATED_AT, AUDIT_LOGS.ID))
            .orderBy(AUDIT_LOGS.CREATED_AT.desc(), AUDIT_LOGS.ID.desc())
            .limit(page.limit() + 1)
            .fetch(row -> AuditRows.toDomain(row).toEntry()),
        page.limit(),
        AuditEntry::cursor);
  }

  private static Condition narrowed(AuditTrail.Filter filter) {
    Condition actor =
        filter.actor().map(id -> AUDIT_LOGS.ACTOR_ID.eq(id.value())).orElse(DSL.noCondition());
    Condition action =
        filter
            .action()
            .map(asked -> AUDIT_LOGS.ACTION.eq(asked.code()))
            .orElseGet(() -> AUDIT_LOGS.ACTION.in(KNOWN));
    return actor
        .and(action)
        .and(filter.subject().map(PostgresAuditLog::about).orElse(DSL.noCondition()));
  }

  private static Condition about(UUID subject) {
    return AUDIT_LOGS
        .ENTITY_ID
        .eq(subject)
        .and(DSL.condition("{0} IN (" + KINDS + ")", AUDIT_LOGS.ENTITY_TYPE));
  }
}
