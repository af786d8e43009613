package dz.amal.domain.audit;

import dz.amal.domain.kernel.Page;
import dz.amal.domain.kernel.PageRequest;

/** Seals entries on their way into a log. Thread-safe. */
public final class SealedTrail implements AuditTrail {

  private final AuditLog log;
  private final Seals seals;

  /** A trail in this log. */
  public SealedTrail(AuditLog log, Seals seals) {
    this.log = log;
    this.seals = seals;
  }

  @Override
  public void add(AuditEntry entry) {
    log.add(seals.seal(entry));
  }

  @Override
  public Page<AuditEntry> list(Filter filter, PageRequest page) {
    return log.list(filter, page);
  }
}
