package dz.amal.memory;

import dz.amal.domain.audit.AuditEntry;
import dz.amal.domain.audit.AuditLog;
import dz.amal.domain.audit.AuditTrail;
import dz.amal.domain.audit.KeptEntry;
import dz.amal.domain.kernel.Page;
import dz.amal.domain.kernel.PageRequest;
import java.util.Optional;

/** Sealed entries in memory. */
public final class InMemoryAuditLog implements AuditLog {

  private final InMemoryDatabase database;

  /** The entries of this database. */
  public InMemoryAuditLog(InMemoryDatabase database) {
    this.database = database;
  }

  @Override
  public void add(KeptEntry entry) {
    if (!database.units.isOpen()) {
      throw new IllegalStateException("an act and its entry are kept in one transaction");
    }
    database.units.run(
        () -> {
          database.auditEntries.add(entry.id(), entry);
          database.unlinkedEntries.add(entry.id(), entry);
        });
  }

  @Override
  public Page<AuditEntry> list(AuditTrail.Filter filter, PageRequest page) {
    return database.units.call(
        () ->
            CursorOrder.NEWEST_FIRST.page(
                database
                    .auditEntries
                    .rows()
                    .map(KeptEntry::toEntry)
                    .filter(entry -> isAskedFor(entry, filter)),
                AuditEntry::cursor,
                page));
  }

  private static boolean isAskedFor(AuditEntry entry, AuditTrail.Filter filter) {
    return (filter.actor().isEmpty() || filter.actor().equals(entry.actor()))
        && (filter.action().isEmpty() || filter.action().equals(Optional.of(entry.action())))
        && (filter.subject().isEmpty() || filter.subject().equals(entry.subject().id()));
  }
}
