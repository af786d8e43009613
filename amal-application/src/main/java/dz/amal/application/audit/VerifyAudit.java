package dz.amal.application.audit;

import dz.amal.domain.audit.Anchor;
import dz.amal.domain.audit.Anchors;
import dz.amal.domain.audit.AuditChain;
import dz.amal.domain.audit.ChainLink;
import dz.amal.domain.audit.Seals;
import dz.amal.domain.identity.Caller;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Sees whether somebody has been at the audit: first along the chain, then through the entries that
 * have no link, then whether the chain is as long as it once was. In pieces, so that it takes as
 * much memory for ten million entries as for ten, and disturbs nobody who writes.
 */
public final class VerifyAudit {

  private static final int AT_ONCE = 5_000;

  /** Of things that wait for an entry that is gone; there are hardly ever any. */
  private static final int MOST_OF_NOTHING = 1_000;

  private final AuditChain chain;
  private final Seals seals;
  private final Anchors anchors;

  /** Wires the use case. */
  public VerifyAudit(AuditChain chain, Seals seals, Anchors anchors) {
    this.chain = chain;
    this.seals = seals;
    this.anchors = anchors;
  }

  /** Hears how far it is. */
  public interface Progress {

    /** So many links and entries of about so many. */
    void reached(long done, long total);
  }

  /** What it looks like; empty if the caller does not run the installation. */
  public Optional<AuditReport> handle(Caller caller) {
    return caller.isAdmin() ? Optional.of(handle((done, total) -> {})) : Optional.empty();
  }

  /** What it looks like. */
  public AuditReport handle(Progress progress) {
    return new Verification(progress).run();
  }

  private final class Verification {

    private final Progress progress;
    private final Findings findings = new Findings();
    private final ChainWalk walk = new ChainWalk(seals, findings);
    private final long total = 2 * chain.last().map(ChainLink::position).orElse(0L);
    private long entries;
    private long waiting;
    private long beforeTheChain;

    Verification(Progress progress) {
      this.progress = progress;
    }

    AuditReport run() {
      alongTheChain();
      throughTheEntries();
      chain
          .waitingForNothing(MOST_OF_NOTHING)
          .forEach(id -> findings.add(AuditReport.Kind.REMOVED, Optional.empty(), Optional.of(id)));
      anchors.read(this::compare);
      return new AuditReport(
          walk.links(),
          waiting,
          beforeTheChain,
          findings.found(),
          walk.links() == 0 || anchors.areThere());
    }

    private void alongTheChain() {
      List<AuditChain.Linked> some;
      do {
        some = chain.after(walk.position(), AT_ONCE);
        some.forEach(walk::meet);
        report();
      } while (some.size() == AT_ONCE);
    }

    private void throughTheEntries() {
      Optional<UUID> after = Optional.empty();
      do {
        AuditChain.Piece piece = chain.piece(after, AT_ONCE);
        piece.loose().forEach(this::meet);
        after = piece.end();
        entries += AT_ONCE;
        report();
      } while (after.isPresent());
    }

    private void meet(AuditChain.Loose loose) {
      if (seals.fits(loose.entry())) {
        isWhole(loose);
      } else if (isBeforeTheChain(loose)) {
        beforeTheChain++;
      } else {
        find(AuditReport.Kind.INSERTED, loose);
      }
    }

    private void isWhole(AuditChain.Loose loose) {
      if (loose.isWaiting()) {
        waiting++;
      } else {
        find(AuditReport.Kind.UNLINKED, loose);
      }
    }

    private boolean isBeforeTheChain(AuditChain.Loose loose) {
      Instant at = loose.entry().at();
      return loose.entry().seal().isEmpty()
          && !loose.isWaiting()
          && walk.begun().map(at::isBefore).orElse(true);
    }

    private void find(AuditReport.Kind kind, AuditChain.Loose loose) {
      findings.add(kind, Optional.empty(), Optional.of(loose.entry().id()));
    }

    private void compare(List<Anchor> some) {
      Map<Long, ChainLink> links =
          chain.at(some.stream().map(Anchor::position).toList()).stream()
              .collect(Collectors.toMap(ChainLink::position, Function.identity()));
      some.stream()
          .filter(anchor -> isCut(anchor, Optional.ofNullable(links.get(anchor.position()))))
          .forEach(
              anchor ->
                  findings.add(
                      AuditReport.Kind.CUT, Optional.of(anchor.position()), Optional.empty()));
    }

    /** What is missing before the end of the chain is a gap, and was found as one. */
    private boolean isCut(Anchor anchor, Optional<ChainLink> link) {
      return link.map(found -> !found.seal().code().equals(anchor.code()))
          .orElse(anchor.position() > walk.position());
    }

    private void report() {
      progress.reached(Math.min(total, walk.links() + entries), total);
    }
  }
}
