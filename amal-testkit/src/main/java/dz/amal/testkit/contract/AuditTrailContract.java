package dz.amal.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dz.amal.domain.audit.AuditAction;
import dz.amal.domain.audit.AuditEntry;
import dz.amal.domain.audit.AuditTrail;
import dz.amal.domain.identity.UserId;
import dz.amal.domain.kernel.PageRequest;
import dz.amal.domain.store.Stores;
import dz.amal.testkit.SettableClock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What an {@link AuditTrail} promises. */
public interface AuditTrailContract {

  /** Everybody, and everything. */
  AuditTrail.Filter ALL =
      new AuditTrail.Filter(Optional.empty(), Optional.empty(), Optional.empty());

  /** All stores of one database, empty at first, with keys; the same throughout a test. */
  Stores stores();

  @Test
  default void keepsAnEntryAsItIs() {
    Given given = new Given(stores());
    AuditEntry entry =
        new AuditEntry(
            given.ids().next(),
            Optional.of(new UserId(new UUID(-1, -1))),
            AuditAction.DOCUMENT_REVIEWED,
            AuditEntry.Subject.of("document", new UUID(Long.MIN_VALUE, 1)),
            Map.of("verdict", "approved", "a \"quoted\" \\ name", "é 🙂 ق", "empty", ""),
            Optional.of("0123456789-0123456789-0123456789-0123456789-0123456789-012345678"),
            SettableClock.START.plusNanos(123_456_000));
    add(entry);

    assertThat(list(ALL)).containsExactly(entry);
  }

  @Test
  default void keepsAnEntryOfNobodyAboutNothingWithAnId() {
    AuditEntry entry =
        new AuditEntry(
            new UUID(1, 1),
            Optional.empty(),
            AuditAction.POLICY_CHANGED,
            AuditEntry.Subject.ofAny("policy"),
            Map.of(),
            Optional.empty(),
            SettableClock.START);
    add(entry);

    assertThat(list(ALL)).containsExactly(entry);
  }

  @Test
  default void refusesAnEntryOutsideATransaction() {
    AuditEntry entry = anEntry(new Given(stores()), 1);

    assertThatThrownBy(() -> stores().auditTrail().add(entry))
        .isInstanceOf(IllegalStateException.class);
    assertThat(list(ALL)).isEmpty();
  }

  @Test
  default void forgetsAnEntryWithTheTransactionThatIsUndone() {
    AuditEntry entry = anEntry(new Given(stores()), 1);

    assertThatThrownBy(
            () ->
                stores()
                    .transactions()
                    .runInTransaction(
                        () -> {
                          stores().auditTrail().add(entry);
                          throw new IllegalArgumentException("the act fails");
                        }))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(list(ALL)).isEmpty();
    assertThat(stores().auditChain().isBegun()).isFalse();
  }

  @Test
  default void refusesTheSameEntryTwice() {
    AuditEntry entry = anEntry(new Given(stores()), 1);
    add(entry);

    assertThatThrownBy(() -> add(entry)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  default void keepsSeveralEntriesOfOneTransaction() {
    Given given = new Given(stores());
    AuditEntry first = anEntry(given, 1);
    AuditEntry second = anEntry(given, 2);
    stores()
        .transactions()
        .runInTransaction(
            () -> {
              stores().auditTrail().add(first);
              stores().auditTrail().add(second);
            });

    assertThat(list(ALL)).containsExactly(second, first);
  }

  @Test
  default void listsTheLatestFirstPageByPage() {
    Given given = new Given(stores());
    List<AuditEntry> entries =
        IntStream.range(0, 7).mapToObj(i -> anEntry(given, i / 2)).toList(); // some at once
    entries.forEach(this::add);

    assertThat(AllPages.of(2, page -> stores().auditTrail().list(ALL, page)))
        .isSortedAccordingTo((one, other) -> other.cursor().compareTo(one.cursor()))
        .containsExactlyInAnyOrderElementsOf(entries);
  }

  @Test
  default void narrowsByWhoWhatAndToWhat() {
    UserId amina = new UserId(new UUID(7, 1));
    UserId karim = new UserId(new UUID(7, 2));
    UUID conversation = new UUID(8, 1);
    Given given = new Given(stores());
    AuditEntry read =
        entry(given, amina, AuditAction.CONVERSATION_READ, "conversation", conversation);
    AuditEntry closed =
        entry(given, karim, AuditAction.CRISIS_CLOSED, "conversation", conversation);
    AuditEntry opened = entry(given, amina, AuditAction.CONVERSATION_READ, "ticket", conversation);
    AuditEntry other =
        entry(given, amina, AuditAction.CONVERSATION_READ, "conversation", new UUID(8, 2));
    List.of(read, closed, opened, other).forEach(this::add);

    assertThat(list(by(amina))).containsExactlyInAnyOrder(read, opened, other);
    assertThat(list(of(AuditAction.CRISIS_CLOSED))).containsExactly(closed);
    assertThat(list(about(conversation))).containsExactlyInAnyOrder(read, closed, opened);
    assertThat(
            list(
                new AuditTrail.Filter(
                    Optional.of(amina),
                    Optional.of(AuditAction.CONVERSATION_READ),
                    Optional.of(new UUID(8, 2)))))
        .containsExactly(other);
    assertThat(list(by(new UserId(new UUID(7, 3))))).isEmpty();
  }

  private void add(AuditEntry entry) {
    stores().transactions().runInTransaction(() -> stores().auditTrail().add(entry));
  }

  private List<AuditEntry> list(AuditTrail.Filter filter) {
    return stores().auditTrail().list(filter, PageRequest.first(100)).items();
  }

  private static AuditTrail.Filter by(UserId actor) {
    return new AuditTrail.Filter(Optional.of(actor), Optional.empty(), Optional.empty());
  }

  private static AuditTrail.Filter of(AuditAction action) {
    return new AuditTrail.Filter(Optional.empty(), Optional.of(action), Optional.empty());
  }

  private static AuditTrail.Filter about(UUID subject) {
    return new AuditTrail.Filter(Optional.empty(), Optional.empty(), Optional.of(subject));
  }

  private static AuditEntry anEntry(Given given, int second) {
    return new AuditEntry(
        given.ids().next(),
        Optional.empty(),
        AuditAction.DOCUMENT_ADDED,
        AuditEntry.Subject.of("document", given.ids().next()),
        Map.of(),
        Optional.empty(),
        SettableClock.START.plusSeconds(second));
  }

  private static AuditEntry entry(
      Given given, UserId actor, AuditAction action, String type, UUID subject) {
    Instant at = SettableClock.START;
    return new AuditEntry(
        given.ids().next(),
        Optional.of(actor),
        action,
        AuditEntry.Subject.of(type, subject),
        Map.of(),
        Optional.empty(),
        at);
  }
}
