package dz.amal.application.audit;

import dz.amal.domain.audit.AuditChain.Linked;
import dz.amal.domain.audit.ChainLink;
import dz.amal.domain.audit.KeptEntry;
import dz.amal.domain.audit.Seal;
import dz.amal.domain.audit.Seals;
import java.time.Instant;
import java.util.Optional;

/** Goes along the chain, link by link in their order. Not thread-safe. */
final class ChainWalk {

  private final Seals seals;
  private final Findings findings;
  private Optional<Instant> begun = Optional.empty();
  private Optional<Seal> before = Optional.empty();
  private long position;
  private long links;

  ChainWalk(Seals seals, Findings findings) {
    this.seals = seals;
    this.findings = findings;
  }

  /** The next link. */
  void meet(Linked linked) {
    ChainLink link = linked.link();
    boolean isNext = link.position() == position + 1;
    if (!isNext) {
      findings.add(AuditReport.Kind.GAP, Optional.of(position + 1), Optional.empty());
    }
    linked.entry().ifPresentOrElse(entry -> check(link, entry, isNext), () -> isMissing(link));
    if (begun.isEmpty()) {
      begun = Optional.of(link.linkedAt());
    }
    before = Optional.of(link.seal());
    position = link.position();
    links++;
  }

  private void check(ChainLink link, KeptEntry entry, boolean isNext) {
    if (!seals.fits(entry)) {
      findings.add(AuditReport.Kind.CHANGED, Optional.of(link.position()), Optional.of(entry.id()));
    } else if (isNext && !seals.fits(link, before, entry.seal().orElseThrow())) {
      findings.add(
          AuditReport.Kind.REORDERED, Optional.of(link.position()), Optional.of(entry.id()));
    }
  }

  private void isMissing(ChainLink link) {
    findings.add(AuditReport.Kind.REMOVED, Optional.of(link.position()), Optional.of(link.entry()));
  }

  /** When the first link was made; empty if there is none. */
  Optional<Instant> begun() {
    return begun;
  }

  /** The last position; 0 if there is none. */
  long position() {
    return position;
  }

  /** How many links there were. */
  long links() {
    return links;
  }
}
