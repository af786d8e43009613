package dz.amal.application.knowledge;

import dz.amal.application.audit.NoteAct;
import dz.amal.domain.audit.AuditAction;
import dz.amal.domain.audit.AuditEntry;
import dz.amal.domain.identity.Caller;
import dz.amal.domain.kernel.IdSource;
import dz.amal.domain.kernel.Transactions;
import dz.amal.domain.knowledge.Document;
import dz.amal.domain.knowledge.DocumentId;
import dz.amal.domain.knowledge.DocumentReview;
import dz.amal.domain.knowledge.DocumentState;
import dz.amal.domain.knowledge.Documents;
import dz.amal.domain.knowledge.ReviewRefusal;
import dz.amal.domain.knowledge.ReviewVerdict;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Lets a reviewer say whether answers may use a document that somebody else has written. The last
 * review counts, from the commit on.
 */
public final class ReviewDocument {

  private final Transactions transactions;
  private final Documents documents;
  private final NoteAct note;
  private final IdSource ids;
  private final InstantSource clock;

  /** Wires the use case. */
  public ReviewDocument(
      Transactions transactions,
      Documents documents,
      NoteAct note,
      IdSource ids,
      InstantSource clock) {
    this.transactions = transactions;
    this.documents = documents;
    this.note = note;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * What to say of it.
   *
   * @param note why
   * @param dueOn the last day on which an approval counts; empty for {@link
   *     DocumentReview#DAYS_UNTIL_DUE} days
   * @param expected what the reviewer has read; empty for whatever is there
   */
  public record Command(
      Caller caller,
      DocumentId document,
      ReviewVerdict verdict,
      Optional<String> note,
      Optional<LocalDate> dueOn,
      Optional<DocumentState> expected) {}

  /** What came of it. */
  public sealed interface Outcome
      permits Reviewed, NotAllowed, NotFound, OwnWork, NotStripped, Changed {

    /** Calls the case that this is. */
    <T> T match(Cases<T> cases);
  }

  /** One method for each outcome. */
  public interface Cases<T> {
    /** The review counts. */
    T reviewed(Reviewed outcome);

    /** The caller is no reviewer. */
    T notAllowed(NotAllowed outcome);

    /** There is no such document. */
    T notFound(NotFound outcome);

    /** The caller has brought the document in, or wrote a version of it. */
    T ownWork(OwnWork outcome);

    /** Nobody has looked for personal data in it. */
    T notStripped(NotStripped outcome);

    /** The document is not what the reviewer has read. */
    T changed(Changed outcome);
  }

  /** The review counts. */
  public record Reviewed(Document document, DocumentReview review) implements Outcome {
    @Override
    public <T> T match(Cases<T> cases) {
      return cases.reviewed(this);
    }
  }

  /** The caller is no reviewer. */
  public record NotAllowed() implements Outcome {
    @Override
    public <T> T match(Cases<T> cases) {
      return cases.notAllowed(this);
    }
  }

  /** There is no such document. */
  public record NotFound() implements Outcome {
    @Override
    public <T> T match(Cases<T> cases) {
      return cases.notFound(this);
    }
  }

  /** The caller has brought the document in, or wrote a version of it. */
  public record OwnWork() implements Outcome {
    @Override
    public <T> T match(Cases<T> cases) {
      return cases.ownWork(this);
    }
  }

  /** Nobody has looked for personal data in it. */
  public record NotStripped() implements Outcome {
    @Override
    public <T> T match(Cases<T> cases) {
      return cases.notStripped(this);
    }
  }

  /** The document is not what the reviewer has read. */
  public record Changed() implements Outcome {
    @Override
    public <T> T match(Cases<T> cases) {
      return cases.changed(this);
    }
  }

  /**
   * Reviews the document.
   *
   * @throws dz.amal.domain.kernel.InvalidValue on {@code note} or {@code review_due_on}
   */
  public Outcome handle(Command command) {
    if (!command.caller().isReviewer()) {
      return new NotAllowed();
    }
    return transactions.inTransaction(
        () ->
            documents
                .findForUpdate(command.document())
                .map(found -> review(found, command))
                .orElseGet(NotFound::new));
  }

  private Outcome review(Document document, Command command) {
    if (command.expected().filter(seen -> !seen.equals(document.head().state())).isPresent()) {
      return new Changed();
    }
    DocumentReview review =
        new DocumentReview(
            ids.next(),
            document.id(),
            document.version(),
            Optional.of(command.caller().user()),
            command.verdict(),
            command.note(),
            clock.instant());
    return document
        .refuses(review, documents.writers(document.id()))
        .map(ReviewDocument::refused)
        .orElseGet(
            () -> keep(command.caller(), document.reviewed(review, command.dueOn()), review));
  }

  private Outcome keep(Caller caller, Document reviewed, DocumentReview review) {
    documents.review(reviewed, review);
    note.by(
        caller,
        AuditAction.DOCUMENT_REVIEWED,
        AuditEntry.Subject.of("document", reviewed.id().value()),
        Map.of(
            "version",
            Integer.toString(reviewed.version()),
            "verdict",
            review.verdict().name().toLowerCase(Locale.ROOT)));
    return new Reviewed(reviewed, review);
  }

  private static Outcome refused(ReviewRefusal refusal) {
    return switch (refusal) {
      case OWN_WORK -> new OwnWork();
      case NOT_STRIPPED -> new NotStripped();
    };
  }
}
