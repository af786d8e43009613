package dz.amal.bootstrap.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dz.amal.application.audit.AuditReport;
import dz.amal.application.audit.AuditReport.Kind;
import dz.amal.application.audit.LinkAudit;
import dz.amal.domain.store.Stores;
import dz.amal.postgres.PostgresDatabase;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever can change the whole database is seen, as long as they have no key. */
final class TamperedAuditTest {

  private static final String THIRD = "(SELECT entry_id FROM ops.audit_chain WHERE position = 3)";

  private static AuditedDatabase database;

  @BeforeAll
  static void start() {
    database = new AuditedDatabase();
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  /** Seven entries that are linked, and two that wait. */
  @BeforeEach
  void act() {
    database.empty();
    database.act(4);
    database.link();
    database.keys.rotate();
    database.act(3);
    database.link();
    database.act(2);
  }

  @Test
  void isWholeWhenNobodyHasBeenAtIt() {
    AuditReport report = database.verify();

    assertThat(report).isEqualTo(new AuditReport(7, 2, 0, report.findings(), true));
    assertThat(report.isWhole()).isTrue();
    assertThat(database.anchors.all())
        .extracting(anchor -> anchor.position())
        .containsExactly(4L, 7L);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "actor_id = gen_random_uuid()",
        "action = 'document.withdrawn'",
        "entity_type = 'doc'",
        "entity_id = NULL",
        "details = '{\"review_status\": \"approved\"}'",
        "details = details || '{\"more\": 1}'",
        "details = '{\"review_status\": [\"pending\"]}'",
        "request_id = ''",
        "created_at = created_at + interval '1 microsecond'",
        "mac = sha256('guessed')",
        "key_id = 'generation-2'",
        "key_id = NULL, mac = NULL"
      })
  void seesWhatWasChanged(String change) {
    database.asOwner("UPDATE audit_logs SET " + change + " WHERE id = " + THIRD);

    assertThat(places(Kind.CHANGED)).containsExactly(3L);
    assertThat(database.verify().findings()).containsOnlyKeys(Kind.CHANGED);
  }

  @Test
  void seesWhatWasRemoved() {
    database.asOwner("DELETE FROM audit_logs WHERE id = " + THIRD);

    assertThat(places(Kind.REMOVED)).containsExactly(3L);
    assertThat(database.verify().findings()).containsOnlyKeys(Kind.REMOVED);
  }

  @Test
  void seesWhatWasRemovedWhileItWaited() {
    database.asOwner(
        "DELETE FROM audit_logs WHERE id = (SELECT min(entry_id::text) FROM ops.audit_unlinked)::uuid");

    assertThat(database.verify().findings()).containsOnlyKeys(Kind.REMOVED);
  }

  @Test
  void seesAnEntryThatWasRemovedTogetherWithItsLink() {
    database.asOwner("DELETE FROM audit_logs WHERE id = " + THIRD);
    database.asOwner("DELETE FROM ops.audit_chain WHERE position = 3");

    assertThat(places(Kind.GAP)).containsExactly(3L);
  }

  @Test
  void seesAnEntryThatWasRemovedAndTheOthersMovedUp() {
    database.asOwner("DELETE FROM audit_logs WHERE id = " + THIRD);
    database.asOwner("DELETE FROM ops.audit_chain WHERE position = 3");
    for (int position = 4; position <= 7; position++) {
      database.asOwner(
          "UPDATE ops.audit_chain SET position = position - 1 WHERE position = " + position);
    }

    assertThat(places(Kind.REORDERED)).containsExactly(3L, 4L, 5L, 6L);
    assertThat(places(Kind.CUT)).containsExactly(4L, 7L);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NULL, NULL, '2100-01-01'",
        "'generation-1', sha256('guessed'), '2100-01-01'",
        "'generation-1', sha256('guessed'), '2001-01-01'",
        "'mine', sha256('guessed'), '2100-01-01'"
      })
  void seesWhatWasInserted(String rest) {
    database.asOwner(
        "INSERT INTO audit_logs (action, entity_type, key_id, mac, created_at)"
            + " VALUES ('document.added', 'document', "
            + rest
            + ")");

    assertThat(database.verify().findings()).containsOnlyKeys(Kind.INSERTED);
  }

  @Test
  void neitherLinksNorOverlooksWhatWasInsertedAsIfItWaited() {
    database.asOwner(
        "WITH inserted AS (INSERT INTO audit_logs (action, entity_type, key_id, mac)"
            + " VALUES ('document.added', 'document', 'generation-1', sha256('guessed'))"
            + " RETURNING id) INSERT INTO ops.audit_unlinked SELECT id FROM inserted");

    assertThat(database.link()).isEqualTo(new LinkAudit.Outcome(2, 1));
    assertThat(database.link()).isEqualTo(new LinkAudit.Outcome(0, 1));
    assertThat(database.verify().findings()).containsOnlyKeys(Kind.INSERTED);
  }

  @Test
  void isNotKeptFromLinkingByALinkedEntryThatIsMadeToWaitAgain() {
    database.asOwner("INSERT INTO ops.audit_unlinked VALUES (" + THIRD + ")");

    assertThat(database.link().linked()).isEqualTo(2);
    assertThat(database.verify().isWhole()).isTrue();
  }

  @Test
  void countsWhatWasThereBeforeTheChainAndHasNoSeal() {
    database.asOwner(
        "INSERT INTO audit_logs (action, entity_type, created_at)"
            + " SELECT 'document.approved', 'document', '2001-01-01' FROM generate_series(1, 3)");

    AuditReport report = database.verify();
    assertThat(report.beforeTheChain()).isEqualTo(3);
    assertThat(report.isWhole()).isTrue();
  }

  @Test
  void seesEntriesWhoseOrderWasChanged() {
    database.asOwner(
        "UPDATE ops.audit_chain SET position = 100 WHERE position = 3;"
            + "UPDATE ops.audit_chain SET position = 3 WHERE position = 2;"
            + "UPDATE ops.audit_chain SET position = 2 WHERE position = 100");

    assertThat(places(Kind.REORDERED)).containsExactly(2L, 3L, 4L);
  }

  @Test
  void seesLinksThatWereGivenOtherEntries() {
    database.asOwner(
        "UPDATE ops.audit_chain SET entry_id = gen_random_uuid() WHERE position = 5;"
            + "UPDATE ops.audit_chain SET entry_id ="
            + " (SELECT entry_id FROM ops.audit_unlinked LIMIT 1) WHERE position = 6");

    assertThat(places(Kind.REMOVED)).containsExactly(5L);
    assertThat(places(Kind.REORDERED)).containsExactly(6L);
  }

  @Test
  void seesALinkThatWasMadeToLookYounger() {
    database.asOwner("UPDATE ops.audit_chain SET linked_at = now() WHERE position = 1");

    assertThat(places(Kind.REORDERED)).containsExactly(1L);
  }

  @Test
  void seesThatTheEndOfTheChainWasCutOff() {
    database.asOwner("DELETE FROM ops.audit_chain WHERE position > 5");

    assertThat(places(Kind.CUT)).containsExactly(7L);
    assertThat(database.verify().findings().get(Kind.UNLINKED))
        .satisfies(found -> assertThat(found.count()).isEqualTo(2));
  }

  @Test
  void seesThatTheEndOfBothWasCutOff() {
    database.asOwner(
        "DELETE FROM audit_logs WHERE id IN"
            + " (SELECT entry_id FROM ops.audit_chain WHERE position > 5);"
            + "DELETE FROM ops.audit_chain WHERE position > 5");

    assertThat(database.verify().findings()).containsOnlyKeys(Kind.CUT);
    assertThat(places(Kind.CUT)).containsExactly(7L);
  }

  @Test
  void seesThatTheEndWasCutOffAndGrownAgain() {
    database.asOwner(
        "DELETE FROM audit_logs WHERE id IN"
            + " (SELECT entry_id FROM ops.audit_chain WHERE position > 5);"
            + "DELETE FROM ops.audit_chain WHERE position > 5");
    database.act(4);
    database.link();

    assertThat(places(Kind.CUT)).containsExactly(7L);
  }

  @Test
  void seesThatEverythingWasRemoved() {
    database.asOwner("TRUNCATE audit_logs, ops.audit_chain, ops.audit_unlinked");

    assertThat(places(Kind.CUT)).containsExactly(4L, 7L);
  }

  @Test
  void saysThatThereAreNoAnchors() {
    database.anchors.lose();

    assertThat(database.verify().hasAnchors()).isFalse();
    assertThat(database.verify().isWhole()).isTrue();
  }

  @Test
  void countsAllFindingsAndShowsTheFirst() {
    database.act(30);
    database.link();
    database.asOwner("UPDATE audit_logs SET request_id = 'x'");

    AuditReport.Found found = found(Kind.CHANGED);
    assertThat(found.count()).isEqualTo(39);
    assertThat(found.first()).hasSize(20);
  }

  /** Each waits for nothing: both are open at once, on one thread, and end in the other order. */
  @Test
  void letsNoWriterWaitForAnother() {
    try (PostgresDatabase other = database.otherPool()) {
      Stores stores = database.stores();
      Stores others = other.stores(database.keys);
      stores
          .transactions()
          .runInTransaction(
              () -> {
                database.note(stores);
                stores.auditChain().isBegun(); // sends what waits to be sent
                others
                    .transactions()
                    .runInTransaction(
                        () -> {
                          database.note(others);
                          others.auditChain().isBegun();
                          database.note(stores);
                          stores.auditChain().isBegun();
                        });
                assertThat(database.link(others).linked()).isEqualTo(3); // the other's, and two
              });
    }
    assertThat(database.link().linked()).isEqualTo(2);
    assertThat(database.verify().isWhole()).isTrue();
  }

  private static AuditReport.Found found(Kind kind) {
    return Optional.ofNullable(database.verify().findings().get(kind)).orElseThrow();
  }

  private static List<Long> places(Kind kind) {
    return found(kind).first().stream().map(finding -> finding.position().orElseThrow()).toList();
  }
}
