package dz.amal.domain.audit;

import dz.amal.domain.kernel.Page;
import dz.amal.domain.kernel.PageRequest;

/** Keeps sealed entries; what a store has to provide for an {@link AuditTrail}. Thread-safe. */
public interface AuditLog {

  /**
   * Adds an entry, and that it waits to be linked. Takes no lock that another writer could wait
   * for.
   *
   * @throws IllegalStateException outside a transaction
   */
  void add(KeptEntry entry);

  /** The entries whose action this version knows, the latest first. */
  Page<AuditEntry> list(AuditTrail.Filter filter, PageRequest page);
}
