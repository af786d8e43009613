package dz.amal.memory;

import dz.amal.domain.audit.AuditChain;
import dz.amal.domain.audit.ChainLink;
import dz.amal.domain.audit.KeptEntry;
import dz.amal.domain.kernel.Cursor;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Links in memory. */
public final class InMemoryAuditChain implements AuditChain {

  private final InMemoryDatabase database;

  /** The links of this database. */
  public InMemoryAuditChain(InMemoryDatabase database) {
    this.database = database;
  }

  @Override
  public boolean isBegun() {
    return database.units.call(
        () ->
            database.auditChain.rows().findAny().isPresent()
                || database.unlinkedEntries.rows().findAny().isPresent());
  }

  @Override
  public Optional<ChainLink> last() {
    return database.units.call(
        () -> database.auditChain.rows().max(Comparator.comparing(ChainLink::position)));
  }

  @Override
  public Optional<ChainLink> lastForUpdate() {
    requireOpen();
    return last();
  }

  @Override
  public List<KeptEntry> waiting(Optional<Cursor> after, int limit) {
    return database.units.call(
        () ->
            database
                .unlinkedEntries
                .rows()
                .filter(entry -> after.map(seen -> entry.cursor().compareTo(seen) > 0).orElse(true))
                .sorted(Comparator.comparing(KeptEntry::cursor))
                .limit(limit)
                .toList());
  }

  @Override
  public void append(List<ChainLink> links) {
    requireOpen();
    database.units.run(
        () ->
            links.forEach(
                link -> {
                  database.auditChain.add(link.position(), link);
                  database.auditLinks.add(link.entry(), link);
                  database.unlinkedEntries.remove(link.entry());
                }));
  }

  @Override
  public List<Linked> after(long position, int limit) {
    return database.units.call(
        () ->
            database
                .auditChain
                .rows()
                .filter(link -> link.position() > position)
                .sorted(Comparator.comparing(ChainLink::position))
                .limit(limit)
                .map(link -> new Linked(link, database.auditEntries.find(link.entry())))
                .toList());
  }

  @Override
  public List<ChainLink> at(Collection<Long> positions) {
    return database.units.call(
        () ->
            database
                .auditChain
                .rows()
                .filter(link -> positions.contains(link.position()))
                .sorted(Comparator.comparing(ChainLink::position))
                .toList());
  }

  @Override
  public Piece piece(Optional<UUID> after, int limit) {
    return database.units.call(
        () -> {
          List<KeptEntry> looked =
              database
                  .auditEntries
                  .rows()
                  .filter(
                      entry -> after.map(id -> Cursor.compareIds(entry.id(), id) > 0).orElse(true))
                  .sorted((one, other) -> Cursor.compareIds(one.id(), other.id()))
                  .limit(limit)
                  .toList();
          return new Piece(
              looked.stream()
                  .filter(entry -> database.auditLinks.find(entry.id()).isEmpty())
                  .map(entry -> new Loose(entry, isWaiting(entry)))
                  .toList(),
              looked.isEmpty()
                  ? Optional.empty()
                  : Optional.of(looked.get(looked.size() - 1).id()));
        });
  }

  private boolean isWaiting(KeptEntry entry) {
    return database.unlinkedEntries.find(entry.id()).isPresent();
  }

  /** None: nobody can remove an entry from this memory. */
  @Override
  public List<UUID> waitingForNothing(int limit) {
    return List.of();
  }

  private void requireOpen() {
    database.units.requireOpen();
  }
}
