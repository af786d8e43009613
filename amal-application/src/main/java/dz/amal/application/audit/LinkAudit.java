package dz.amal.application.audit;

import dz.amal.domain.audit.Anchor;
import dz.amal.domain.audit.Anchors;
import dz.amal.domain.audit.AuditChain;
import dz.amal.domain.audit.ChainLink;
import dz.amal.domain.audit.KeptEntry;
import dz.amal.domain.audit.Seals;
import dz.amal.domain.kernel.Cursor;
import dz.amal.domain.kernel.Transactions;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Links the entries that wait into the chain, some thousand in each transaction, and notes down
 * outside the database how far it has come. An entry whose seal does not fit stays outside.
 */
public final class LinkAudit {

  private static final int AT_ONCE = 2_000;

  private final Transactions transactions;
  private final AuditChain chain;
  private final Seals seals;
  private final Anchors anchors;
  private final InstantSource clock;

  /** Wires the use case. */
  public LinkAudit(
      Transactions transactions,
      AuditChain chain,
      Seals seals,
      Anchors anchors,
      InstantSource clock) {
    this.transactions = transactions;
    this.chain = chain;
    this.seals = seals;
    this.anchors = anchors;
    this.clock = clock;
  }

  /**
   * What came of it.
   *
   * @param refused entries whose seal does not fit: somebody has been at them
   */
  public record Outcome(int linked, int refused) {}

  private record Batch(List<KeptEntry> seen, List<ChainLink> links) {}

  /** Links all that wait. */
  public Outcome handle() {
    int seen = 0;
    int linked = 0;
    Optional<Cursor> after = Optional.empty();
    Batch batch;
    do {
      Optional<Cursor> from = after;
      batch = transactions.inTransaction(() -> link(chain.lastForUpdate(), from));
      last(batch.links()).map(Anchor::at).ifPresent(anchors::add);
      after = last(batch.seen()).map(KeptEntry::cursor);
      seen += batch.seen().size();
      linked += batch.links().size();
    } while (batch.seen().size() == AT_ONCE);
    return new Outcome(linked, seen - linked);
  }

  private Batch link(Optional<ChainLink> last, Optional<Cursor> from) {
    List<KeptEntry> waiting = chain.waiting(from, AT_ONCE);
    List<ChainLink> links = new ArrayList<>();
    Optional<ChainLink> before = last;
    for (KeptEntry entry : waiting) {
      if (seals.fits(entry)) {
        ChainLink link = behind(before, entry);
        links.add(link);
        before = Optional.of(link);
      }
    }
    chain.append(links);
    return new Batch(waiting, links);
  }

  private ChainLink behind(Optional<ChainLink> before, KeptEntry entry) {
    return seals.link(
        before.map(ChainLink::seal),
        before.map(ChainLink::position).orElse(0L) + 1,
        entry.id(),
        entry.seal().orElseThrow(),
        clock.instant());
  }

  private static <T> Optional<T> last(List<T> list) {
    return list.isEmpty() ? Optional.empty() : Optional.of(list.get(list.size() - 1));
  }
}
