package dz.amal.postgres;

import static dz.amal.postgres.generated.ops.Tables.AUDIT_CHAIN;
import static dz.amal.postgres.generated.ops.Tables.AUDIT_UNLINKED;
import static dz.amal.postgres.generated.public_.Tables.AUDIT_LOGS;

import dz.amal.domain.audit.AuditChain;
import dz.amal.domain.audit.ChainLink;
import dz.amal.domain.audit.KeptEntry;
import dz.amal.domain.audit.Seal;
import dz.amal.domain.kernel.Cursor;
import dz.amal.postgres.generated.ops.tables.records.AuditChainRecord;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** Links in {@code ops.audit_chain}. */
final class PostgresAuditChain implements AuditChain {

  /** Goes with the transaction. Nobody who writes entries asks for it. */
  private static final String LOCK = "SELECT pg_advisory_xact_lock(hashtext('ops.audit_chain'))";

  private static final Field<Boolean> IS_WAITING = DSL.field(DSL.name("is_waiting"), Boolean.class);

  private final DSLContext sql;
  private final PostgresTransactions transactions;

  PostgresAuditChain(PostgresTransactions transactions) {
    this.sql = transactions.sql();
    this.transactions = transactions;
  }

  @Override
  public boolean isBegun() {
    return sql.fetchExists(AUDIT_CHAIN) || sql.fetchExists(AUDIT_UNLINKED);
  }

  @Override
  public Optional<ChainLink> last() {
    return sql.selectFrom(AUDIT_CHAIN)
        .orderBy(AUDIT_CHAIN.POSITION.desc())
        .limit(1)
        .fetchOptional(PostgresAuditChain::link);
  }

  @Override
  public Optional<ChainLink> lastForUpdate() {
    transactions.requireOpen();
    sql.execute(LOCK);
    return last();
  }

  @Override
  public List<KeptEntry> waiting(Optional<Cursor> after, int limit) {
    Condition behind =
        after
            .map(seen -> DSL.row(AUDIT_LOGS.CREATED_AT, AUDIT_LOGS.ID).gt(seen.at(), seen.id()))
            .orElse(DSL.noCondition());
    return sql.select(AUDIT_LOGS.fields())
        .from(AUDIT_UNLINKED)
        .join(AUDIT_LOGS)
        .on(AUDIT_LOGS.ID.eq(AUDIT_UNLINKED.ENTRY_ID))
        .where(behind, isUnlinked())
        .orderBy(AUDIT_LOGS.CREATED_AT, AUDIT_LOGS.ID)
        .limit(limit)
        .fetch(AuditRows::toDomain);
  }

  @Override
  public void append(List<ChainLink> links) {
    transactions.requireOpen();
    if (links.isEmpty()) {
      return;
    }
    transactions.write(
        AUDIT_CHAIN,
        new GivenRows<>(AUDIT_CHAIN, links.stream().map(PostgresAuditChain::row).toList())
            .insert(sql));
    transactions.write(
        AUDIT_UNLINKED,
        sql.deleteFrom(AUDIT_UNLINKED)
            .where(
                AUDIT_UNLINKED.ENTRY_ID.eq(
                    DSL.any(links.stream().map(ChainLink::entry).toArray(UUID[]::new)))));
  }

  @Override
  public List<Linked> after(long position, int limit) {
    return sql.select(AUDIT_CHAIN.fields())
        .select(AUDIT_LOGS.fields())
        .from(AUDIT_CHAIN)
        .leftJoin(AUDIT_LOGS)
        .on(AUDIT_LOGS.ID.eq(AUDIT_CHAIN.ENTRY_ID))
        .where(AUDIT_CHAIN.POSITION.gt(position))
        .orderBy(AUDIT_CHAIN.POSITION)
        .limit(limit)
        .fetch(
            row ->
                new Linked(
                    link(row),
                    Optional.ofNullable(row.get(AUDIT_LOGS.ID))
                        .map(id -> AuditRows.toDomain(row))));
  }

  @Override
  public List<ChainLink> at(Collection<Long> positions) {
    return sql.selectFrom(AUDIT_CHAIN)
        .where(AUDIT_CHAIN.POSITION.eq(DSL.any(positions.toArray(Long[]::new))))
        .orderBy(AUDIT_CHAIN.POSITION)
        .fetch(PostgresAuditChain::link);
  }

  @Override
  public Piece piece(Optional<UUID> after, int limit) {
    Condition behind = after.map(AUDIT_LOGS.ID::gt).orElse(DSL.noCondition());
    Optional<UUID> end = endOfPiece(behind, limit);
    return new Piece(
        end.map(last -> loose(behind.and(AUDIT_LOGS.ID.le(last)))).orElse(List.of()), end);
  }

  private Optional<UUID> endOfPiece(Condition behind, int limit) {
    Field<UUID> id = DSL.field(DSL.name("piece", "id"), UUID.class);
    return sql.select(id)
        .from(
            DSL.select(AUDIT_LOGS.ID)
                .from(AUDIT_LOGS)
                .where(behind)
                .orderBy(AUDIT_LOGS.ID)
                .limit(limit)
                .asTable("piece"))
        .orderBy(id.desc())
        .limit(1)
        .fetchOptional(id);
  }

  private List<Loose> loose(Condition inPiece) {
    return sql.select(AUDIT_LOGS.fields())
        .select(
            DSL.field(
                    DSL.exists(
                        DSL.selectOne()
                            .from(AUDIT_UNLINKED)
                            .where(AUDIT_UNLINKED.ENTRY_ID.eq(AUDIT_LOGS.ID))))
                .as(IS_WAITING))
        .from(AUDIT_LOGS)
        .where(inPiece, isUnlinked())
        .orderBy(AUDIT_LOGS.ID)
        .fetch(row -> new Loose(AuditRows.toDomain(row), row.get(IS_WAITING)));
  }

  private static Condition isUnlinked() {
    return DSL.notExists(
        DSL.selectOne().from(AUDIT_CHAIN).where(AUDIT_CHAIN.ENTRY_ID.eq(AUDIT_LOGS.ID)));
  }

  @Override
  public List<UUID> waitingForNothing(int limit) {
    return sql.select(AUDIT_UNLINKED.ENTRY_ID)
        .from(AUDIT_UNLINKED)
        .where(
            DSL.notExists(
                DSL.selectOne().from(AUDIT_LOGS).where(AUDIT_LOGS.ID.eq(AUDIT_UNLINKED.ENTRY_ID))))
        .orderBy(AUDIT_UNLINKED.ENTRY_ID)
        .limit(limit)
        .fetch(AUDIT_UNLINKED.ENTRY_ID);
  }

  private static AuditChainRecord row(ChainLink link) {
    AuditChainRecord row = new AuditChainRecord();
    row.setPosition(link.position());
    row.setEntryId(link.entry());
    row.setKeyId(link.seal().keyId());
    row.setMac(AuditRows.code(link.seal()));
    row.setLinkedAt(link.linkedAt());
    return row;
  }

  private static ChainLink link(Record row) {
    return new ChainLink(
        row.get(AUDIT_CHAIN.POSITION),
        row.get(AUDIT_CHAIN.ENTRY_ID),
        new Seal(row.get(AUDIT_CHAIN.KEY_ID), HexFormat.of().formatHex(row.get(AUDIT_CHAIN.MAC))),
        row.get(AUDIT_CHAIN.LINKED_AT));
  }
}
