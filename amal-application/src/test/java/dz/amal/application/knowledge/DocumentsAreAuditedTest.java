package dz.amal.application.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dz.amal.domain.audit.AuditAction;
import dz.amal.domain.audit.AuditEntry;
import dz.amal.domain.kernel.StorageUnavailable;
import dz.amal.domain.knowledge.Document;
import dz.amal.domain.knowledge.ReviewVerdict;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What happens to documents happens together with its entry in the audit, or not at all. */
final class DocumentsAreAuditedTest {

  private static final String TEXT = "Le sevrage dure 7 jours.";

  private final DocumentDesk desk = new DocumentDesk();

  @Test
  void fromTheFirstToTheLast() {
    Document document = desk.approved(TEXT);
    desk.withdrawDocument.handle(desk.editor, document.id(), Optional.empty());

    assertThat(desk.audited())
        .extracting(AuditEntry::action)
        .containsExactlyInAnyOrder(
            AuditAction.DOCUMENT_ADDED,
            AuditAction.DOCUMENT_REVIEWED,
            AuditAction.DOCUMENT_WITHDRAWN);
    assertThat(desk.audited())
        .filteredOn(entry -> entry.action() == AuditAction.DOCUMENT_REVIEWED)
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.actor()).contains(desk.reviewer.user());
              assertThat(entry.subject())
                  .isEqualTo(AuditEntry.Subject.of("document", document.id().value()));
              assertThat(entry.details()).isEqualTo(Map.of("version", "1", "verdict", "approved"));
            });
    assertThat(desk.audited().toString()).doesNotContain("sevrage", "Titre", "Lu.");
  }

  @Test
  void whatIsRefusedIsNot() {
    desk.add(desk.reviewer, TEXT);
    Document document = desk.added(TEXT);
    desk.add(desk.editor, TEXT);
    desk.review(desk.editor, document.id(), ReviewVerdict.APPROVED);

    assertThat(desk.audited())
        .extracting(AuditEntry::action)
        .containsExactly(AuditAction.DOCUMENT_ADDED);
  }

  @Test
  void whatCannotBeDoesNotHappen() {
    Document document = desk.added(TEXT);
    desk.whenAuditing(
        () -> {
          throw new StorageUnavailable("no room for the audit");
        });

    assertThatThrownBy(() -> desk.review(desk.reviewer, document.id(), ReviewVerdict.APPROVED))
        .isInstanceOf(StorageUnavailable.class);
    assertThatThrownBy(
            () -> desk.withdrawDocument.handle(desk.editor, document.id(), Optional.empty()))
        .isInstanceOf(StorageUnavailable.class);
    assertThatThrownBy(() -> desk.add(desk.editor, "Autre chose."))
        .isInstanceOf(StorageUnavailable.class);

    assertThat(desk.stores.documents().find(document.id())).contains(document);
    assertThat(desk.audited()).hasSize(1);
  }
}
