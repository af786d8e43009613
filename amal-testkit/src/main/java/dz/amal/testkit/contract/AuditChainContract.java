package dz.amal.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dz.amal.domain.audit.AuditAction;
import dz.amal.domain.audit.AuditChain;
import dz.amal.domain.audit.AuditEntry;
import dz.amal.domain.audit.ChainLink;
import dz.amal.domain.audit.KeptEntry;
import dz.amal.domain.audit.Seal;
import dz.amal.domain.kernel.Cursor;
import dz.amal.domain.store.Stores;
import dz.amal.testkit.SettableClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What an {@link AuditChain} promises. */
public interface AuditChainContract {

  /** All stores of one database, empty at first, with keys; the same throughout a test. */
  Stores stores();

  @Test
  default void isNotBegunAtFirst() {
    assertThat(stores().auditChain().isBegun()).isFalse();
    assertThat(stores().auditChain().last()).isEmpty();
    assertThat(stores().auditChain().piece(Optional.empty(), 10))
        .isEqualTo(new AuditChain.Piece(List.of(), Optional.empty()));
  }

  @Test
  default void letsEntriesWaitOldestFirst() {
    UUID late = added(5, 1);
    UUID early = added(2, 2);
    UUID besideIt = added(2, 3);

    assertThat(stores().auditChain().isBegun()).isTrue();
    assertThat(waiting(Optional.empty(), 10)).containsExactly(early, besideIt, late);
    assertThat(waiting(Optional.empty(), 2)).containsExactly(early, besideIt);
    assertThat(waiting(Optional.of(new Cursor(at(2), early)), 10)).containsExactly(besideIt, late);
  }

  @Test
  default void takesLinkedEntriesOutOfThoseThatWait() {
    UUID first = added(1, 1);
    UUID second = added(2, 2);
    ChainLink link = link(1, first);
    append(List.of(link));

    assertThat(waiting(Optional.empty(), 10)).containsExactly(second);
    assertThat(stores().auditChain().last()).contains(link);
    assertThat(last()).contains(link);
  }

  @Test
  default void showsLinksWithTheirEntriesInOrder() {
    UUID first = added(1, 1);
    UUID second = added(2, 2);
    UUID third = added(3, 3);
    append(List.of(link(1, second), link(2, first)));
    append(List.of(link(3, third)));

    List<AuditChain.Linked> all = stores().auditChain().after(0, 10);
    assertThat(all).extracting(linked -> linked.link().position()).containsExactly(1L, 2L, 3L);
    assertThat(all)
        .extracting(linked -> linked.entry().map(KeptEntry::id))
        .containsExactly(Optional.of(second), Optional.of(first), Optional.of(third));
    assertThat(stores().auditChain().after(1, 1))
        .extracting(AuditChain.Linked::link)
        .containsExactly(link(2, first));
    assertThat(stores().auditChain().at(Set.of(3L, 1L, 9L)))
        .containsExactly(link(1, second), link(3, third));
  }

  @Test
  default void refusesASecondLinkAtAPlaceOrForAnEntry() {
    UUID first = added(1, 1);
    UUID second = added(2, 2);
    append(List.of(link(1, first)));

    assertThatThrownBy(() -> append(List.of(link(1, second))))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> append(List.of(link(2, first))))
        .isInstanceOf(IllegalStateException.class);
    assertThat(waiting(Optional.empty(), 10)).containsExactly(second);
  }

  @Test
  default void refusesToBeAddedToOutsideATransaction() {
    UUID entry = added(1, 1);

    assertThatThrownBy(() -> stores().auditChain().append(List.of(link(1, entry))))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> stores().auditChain().lastForUpdate())
        .isInstanceOf(IllegalStateException.class);
    assertThat(stores().auditChain().last()).isEmpty();
  }

  @Test
  default void showsEveryEntryWithoutALinkInPieces() {
    List<UUID> loose = new ArrayList<>();
    for (int number = 1; number <= 7; number++) {
      loose.add(added(8 - number, number));
    }
    append(List.of(link(1, loose.remove(3))));

    List<UUID> seen = new ArrayList<>();
    Optional<UUID> after = Optional.empty();
    do {
      AuditChain.Piece piece = stores().auditChain().piece(after, 2);
      piece.loose().forEach(each -> seen.add(each.entry().id()));
      assertThat(piece.loose()).allMatch(AuditChain.Loose::isWaiting);
      after = piece.end();
    } while (after.isPresent());
    assertThat(seen).containsExactlyElementsOf(loose);
    assertThat(stores().auditChain().waitingForNothing(10)).isEmpty();
  }

  private UUID added(int second, int number) {
    UUID id = new UUID(Long.MIN_VALUE, number);
    AuditEntry entry =
        new AuditEntry(
            id,
            Optional.empty(),
            AuditAction.DOCUMENT_ADDED,
            AuditEntry.Subject.ofAny("document"),
            Map.of(),
            Optional.empty(),
            at(second));
    stores().transactions().runInTransaction(() -> stores().auditTrail().add(entry));
    return id;
  }

  private static Instant at(int second) {
    return SettableClock.START.plusSeconds(second);
  }

  private static ChainLink link(long position, UUID entry) {
    return new ChainLink(position, entry, new Seal("any", "0f".repeat(32)), SettableClock.START);
  }

  private void append(List<ChainLink> links) {
    stores().transactions().runInTransaction(() -> stores().auditChain().append(links));
  }

  private Optional<ChainLink> last() {
    return stores().transactions().inTransaction(() -> stores().auditChain().lastForUpdate());
  }

  private List<UUID> waiting(Optional<Cursor> after, int limit) {
    return stores().auditChain().waiting(after, limit).stream().map(KeptEntry::id).toList();
  }
}
