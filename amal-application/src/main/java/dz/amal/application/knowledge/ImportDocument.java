package dz.amal.application.knowledge;

import dz.amal.application.audit.NoteAct;
import dz.amal.domain.audit.AuditAction;
import dz.amal.domain.audit.AuditEntry;
import dz.amal.domain.identity.Caller;
import dz.amal.domain.identity.UserId;
import dz.amal.domain.kernel.IdSource;
import dz.amal.domain.kernel.Transactions;
import dz.amal.domain.knowledge.Chunker;
import dz.amal.domain.knowledge.CleanText;
import dz.amal.domain.knowledge.DocumentId;
import dz.amal.domain.knowledge.DocumentText;
import dz.amal.domain.knowledge.Documents;
import dz.amal.domain.knowledge.Embedder;
import dz.amal.domain.knowledge.NewDocument;
import dz.amal.domain.knowledge.ReviewStatus;
import dz.amal.domain.language.ReadingLanguage;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Brings a text into the knowledge: masks personal data, cuts it into chunks, embeds them, and
 * stores all of it or nothing. The same text is stored once.
 */
public final class ImportDocument {

  private final Transactions transactions;
  private final Documents documents;
  private final PrepareDocument prepare;
  private final NoteAct note;
  private final IdSource ids;

  /** Wires the use case. */
  public ImportDocument(
      Transactions transactions,
      Documents documents,
      Chunker chunker,
      Embedder embedder,
      NoteAct note,
      IdSource ids,
      InstantSource clock) {
    this.transactions = transactions;
    this.documents = documents;
    this.prepare = new PrepareDocument(new EmbedChunks(chunker, embedder, ids), clock);
    this.note = note;
    this.ids = ids;
  }

  /**
   * What to bring in.
   *
   * @param author who wrote it
   * @param createdBy who brings it in; empty for whoever runs the installation
   * @param reviewStatus what a reviewer has said of it
   */
  public record Command(
      String title,
      DocumentText text,
      ReadingLanguage language,
      Optional<String> source,
      Optional<String> author,
      Optional<UserId> createdBy,
      ReviewStatus reviewStatus) {}

  /**
   * The document of this text.
   *
   * @param isNew false if the same text was there already; then nothing was stored
   */
  public record Imported(DocumentId id, boolean isNew) {}

  /**
   * Brings it in.
   *
   * @throws dz.amal.domain.kernel.ModelUnavailable if the embedder cannot answer; nothing is stored
   */
  public Imported handle(Command command) {
    return handle(command, new DocumentId(ids.next()), Optional.empty(), Optional::empty);
  }

  /**
   * As {@link #handle(Command)}, under this id.
   *
   * @param caller who asks for it; empty for whoever runs the installation
   * @param before asked in the transaction before anything is stored; if it has something, that is
   *     what has come of it before
   */
  Imported handle(
      Command command,
      DocumentId id,
      Optional<Caller> caller,
      Supplier<Optional<Imported>> before) {
    CleanText clean = CleanText.of(command.text());
    String hash = clean.text().hash();
    Optional<DocumentId> known = documents.withHash(hash);
    if (known.isPresent()) {
      return inTransaction(() -> before.get().orElseThrow(() -> new AlreadyThere(known.get())));
    }
    NewDocument added = prepare.of(id, command, clean);
    try {
      return inTransaction(() -> before.get().orElseGet(() -> store(caller, added, hash)));
    } catch (IllegalStateException refused) {
      // Somebody may have brought in the same text at the same time, and was quicker.
      return new Imported(documents.withHash(hash).orElseThrow(() -> refused), false);
    }
  }

  /** Undoes what was done before it was seen that the text is there. */
  private static final class AlreadyThere extends RuntimeException {

    private final transient DocumentId id;

    AlreadyThere(DocumentId id) {
      super("the text is there already");
      this.id = id;
    }
  }

  private Imported inTransaction(Supplier<Imported> unit) {
    try {
      return transactions.inTransaction(unit);
    } catch (AlreadyThere there) {
      return new Imported(there.id, false);
    }
  }

  private Imported store(Optional<Caller> caller, NewDocument added, String hash) {
    documents
        .withHash(hash)
        .ifPresent(
            known -> {
              throw new AlreadyThere(known);
            });
    documents.addAll(List.of(added));
    note(note, caller, added);
    return new Imported(added.document().id(), true);
  }

  /** Notes down that the document was brought in, in the transaction that stores it. */
  static void note(NoteAct note, Optional<Caller> caller, NewDocument added) {
    AuditEntry.Subject subject = AuditEntry.Subject.of("document", added.document().id().value());
    Map<String, String> details = Map.of("review_status", added.document().reviewStatus().code());
    caller.ifPresentOrElse(
        who -> note.by(who, AuditAction.DOCUMENT_ADDED, subject, details),
        () -> note.byNobody(AuditAction.DOCUMENT_ADDED, subject, details));
  }
}
