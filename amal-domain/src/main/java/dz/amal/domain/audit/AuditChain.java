package dz.amal.domain.audit;

import dz.amal.domain.kernel.Cursor;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The order of the entries, and what is needed to look it through in pieces. Thread-safe.
 *
 * <p>Entries are linked after their transaction and not in it: in it, every writer would wait for
 * the one before.
 */
public interface AuditChain {

  /** Whether there is a link, or an entry that waits for one. */
  boolean isBegun();

  /** The last link; empty before there is one. */
  Optional<ChainLink> last();

  /**
   * The last link, which nobody else adds to until the transaction ends.
   *
   * @throws IllegalStateException outside a transaction
   */
  Optional<ChainLink> lastForUpdate();

  /**
   * Entries that wait to be linked, the oldest first.
   *
   * @param after where to go on; empty for the beginning
   */
  List<KeptEntry> waiting(Optional<Cursor> after, int limit);

  /**
   * Adds links, whose entries wait no longer.
   *
   * @throws IllegalStateException outside a transaction, or if there is such a link
   */
  void append(List<ChainLink> links);

  /**
   * A link with its entry.
   *
   * @param entry empty if somebody has removed it
   */
  record Linked(ChainLink link, Optional<KeptEntry> entry) {}

  /** Links behind a position, in their order. */
  List<Linked> after(long position, int limit);

  /** Those of the links that stand at these positions, in their order. */
  List<ChainLink> at(Collection<Long> positions);

  /**
   * An entry without a link.
   *
   * @param isWaiting whether it waits for one
   */
  record Loose(KeptEntry entry, boolean isWaiting) {}

  /**
   * What a piece of all entries holds.
   *
   * @param loose those of them that have no link
   * @param end the last id of the piece; empty at the end of all
   */
  record Piece(List<Loose> loose, Optional<UUID> end) {}

  /**
   * The piece of all entries behind this id, in the order of ids.
   *
   * @param after empty for the beginning
   * @param limit how many entries are looked at
   */
  Piece piece(Optional<UUID> after, int limit);

  /** Ids that wait to be linked, and have no entry: somebody has removed it. */
  List<UUID> waitingForNothing(int limit);
}
