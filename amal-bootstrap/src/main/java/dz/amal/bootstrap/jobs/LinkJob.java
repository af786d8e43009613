package dz.amal.bootstrap.jobs;

import dz.amal.application.audit.LinkAudit;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Links the audit, and says in the log when there are entries that somebody has been at. */
final class LinkJob implements IntSupplier {

  private static final Logger LOG = LoggerFactory.getLogger(LinkJob.class);

  private final LinkAudit linkAudit;
  private volatile int refusedBefore;

  LinkJob(LinkAudit linkAudit) {
    this.linkAudit = linkAudit;
  }

  /** Said once, and not at every run: such entries stay. */
  @Override
  public int getAsInt() {
    LinkAudit.Outcome outcome = linkAudit.handle();
    if (outcome.refused() > refusedBefore) {
      LOG.error(
          "AUDIT: {} entries do not fit their seal and were not linked; run ./amal audit verify",
          outcome.refused());
    }
    refusedBefore = outcome.refused();
    return outcome.linked();
  }
}
