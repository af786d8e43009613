package dz.amal.domain.audit;

import dz.amal.domain.identity.UserId;
import dz.amal.domain.kernel.Page;
import dz.amal.domain.kernel.PageRequest;
import java.util.Optional;
import java.util.UUID;

/** Keeps what was done. Entries are only ever added. Thread-safe. */
public interface AuditTrail {

  /**
   * Adds an entry, in the transaction of the act itself.
   *
   * @throws IllegalStateException outside a transaction: an act and its entry are kept together
   */
  void add(AuditEntry entry);

  /**
   * Which entries are asked for; what is empty does not narrow.
   *
   * @param subject the id of what something was done to
   */
  record Filter(Optional<UserId> actor, Optional<AuditAction> action, Optional<UUID> subject) {}

  /** The entries, the latest first. */
  Page<AuditEntry> list(Filter filter, PageRequest page);
}
