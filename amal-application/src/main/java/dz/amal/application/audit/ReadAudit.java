package dz.amal.application.audit;

import dz.amal.domain.audit.AuditEntry;
import dz.amal.domain.audit.AuditTrail;
import dz.amal.domain.identity.Caller;
import dz.amal.domain.kernel.Page;
import dz.amal.domain.kernel.PageRequest;
import java.util.Optional;

/** Shows administrators who did what. */
public final class ReadAudit {

  private final AuditTrail trail;

  /** Wires the use case. */
  public ReadAudit(AuditTrail trail) {
    this.trail = trail;
  }

  /** The entries, the latest first; empty if the caller does not run the installation. */
  public Optional<Page<AuditEntry>> list(
      Caller caller, AuditTrail.Filter filter, PageRequest page) {
    return caller.isAdmin() ? Optional.of(trail.list(filter, page)) : Optional.empty();
  }
}
