package dz.amal.application.knowledge;

import dz.amal.application.audit.NoteAct;
import dz.amal.domain.audit.AuditAction;
import dz.amal.domain.audit.AuditEntry;
import dz.amal.domain.identity.Caller;
import dz.amal.domain.kernel.Transactions;
import dz.amal.domain.knowledge.Document;
import dz.amal.domain.knowledge.DocumentId;
import dz.amal.domain.knowledge.DocumentState;
import dz.amal.domain.knowledge.Documents;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** Lets an editor withdraw a document: from the commit on no answer uses it. */
public final class WithdrawDocument {

  private final Transactions transactions;
  private final Documents documents;
  private final NoteAct note;
  private final InstantSource clock;

  /** Wires the use case. */
  public WithdrawDocument(
      Transactions transactions, Documents documents, NoteAct note, InstantSource clock) {
    this.transactions = transactions;
    this.documents = documents;
    this.note = note;
    this.clock = clock;
  }

  /** What came of it. */
  public enum Outcome {
    WITHDRAWN,
    /** The caller is no editor. */
    NOT_ALLOWED,
    /** There is no such document. */
    NOT_FOUND,
    /** The document is not what the caller has read. */
    STALE
  }

  /**
   * Withdraws the document.
   *
   * @param expected what the editor has read; empty for whatever is there
   */
  public Outcome handle(Caller caller, DocumentId id, Optional<DocumentState> expected) {
    if (!caller.isEditor()) {
      return Outcome.NOT_ALLOWED;
    }
    return transactions.inTransaction(
        () ->
            documents
                .findForUpdate(id)
                .map(found -> withdraw(caller, found, expected))
                .orElse(Outcome.NOT_FOUND));
  }

  private Outcome withdraw(Caller caller, Document document, Optional<DocumentState> expected) {
    if (expected.filter(seen -> !seen.equals(document.head().state())).isPresent()) {
      return Outcome.STALE;
    }
    documents.withdraw(document.id(), clock.instant());
    note.by(
        caller,
        AuditAction.DOCUMENT_WITHDRAWN,
        AuditEntry.Subject.of("document", document.id().value()),
        Map.of("version", Integer.toString(document.version())));
    return Outcome.WITHDRAWN;
  }
}
