package dz.amal.application.knowledge;

import dz.amal.application.audit.NoteAct;
import dz.amal.domain.audit.AuditAction;
import dz.amal.domain.audit.AuditEntry;
import dz.amal.domain.identity.Caller;
import dz.amal.domain.kernel.Transactions;
import dz.amal.domain.knowledge.CleanText;
import dz.amal.domain.knowledge.Document;
import dz.amal.domain.knowledge.DocumentId;
import dz.amal.domain.knowledge.DocumentState;
import dz.amal.domain.knowledge.DocumentText;
import dz.amal.domain.knowledge.Documents;
import dz.amal.domain.knowledge.EmbeddedChunk;
import dz.amal.domain.language.ReadingLanguage;
import dz.amal.domain.privacy.PersonalData;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Lets an editor change a document. Another text, title or language makes its next version, which
 * waits for a review; another source or author does not. What somebody else has changed meanwhile
 * is never overwritten.
 */
public final class ChangeDocument {

  private final Transactions transactions;
  private final Documents documents;
  private final EmbedChunks embedChunks;
  private final NoteAct note;
  private final InstantSource clock;

  /** Wires the use case. */
  public ChangeDocument(
      Transactions transactions,
      Documents documents,
      EmbedChunks embedChunks,
      NoteAct note,
      InstantSource clock) {
    this.transactions = transactions;
    this.documents = documents;
    this.embedChunks = embedChunks;
    this.note = note;
    this.clock = clock;
  }

  /**
   * What to change; empty leaves it as it is.
   *
   * @param source an empty inside takes the source away
   * @param author likewise
   */
  public record Change(
      Optional<String> title,
      Optional<DocumentText> text,
      Optional<ReadingLanguage> language,
      Optional<Optional<String>> source,
      Optional<Optional<String>> author) {}

  /**
   * Who changes which document.
   *
   * @param expected what the editor has read; empty for whatever is there
   */
  public record Command(
      Caller caller, DocumentId document, Change change, Optional<DocumentState> expected) {}

  /** What came of it. */
  public sealed interface Outcome permits Changed, NotAllowed, NotFound, Duplicate, Stale {

    /** Calls the case that this is. */
    <T> T match(Cases<T> cases);
  }

  /** One method for each outcome. */
  public interface Cases<T> {
    /** It is changed, if there was anything to change. */
    T changed(Changed outcome);

    /** The caller is no editor. */
    T notAllowed(NotAllowed outcome);

    /** There is no such document. */
    T notFound(NotFound outcome);

    /** Another document has this text. */
    T duplicate(Duplicate outcome);

    /** Somebody has changed it since it was read. */
    T stale(Stale outcome);
  }

  /** It is changed, if there was anything to change. */
  public record Changed(Document document) implements Outcome {
    @Override
    public <T> T match(Cases<T> cases) {
      return cases.changed(this);
    }
  }

  /** The caller is no editor. */
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

  /** Another document has this text; nothing was changed. */
  public record Duplicate(DocumentId existing) implements Outcome {
    @Override
    public <T> T match(Cases<T> cases) {
      return cases.duplicate(this);
    }
  }

  /** Somebody has changed it since it was read; nothing was changed. */
  public record Stale() implements Outcome {
    @Override
    public <T> T match(Cases<T> cases) {
      return cases.stale(this);
    }
  }

  /**
   * Changes the document.
   *
   * @throws dz.amal.domain.kernel.InvalidValue on the field that breaks its rule
   * @throws dz.amal.domain.kernel.ModelUnavailable if the embedder cannot answer; nothing is
   *     changed
   */
  public Outcome handle(Command command) {
    if (!command.caller().isEditor()) {
      return new NotAllowed();
    }
    return documents
        .find(command.document())
        .map(found -> change(found, command))
        .orElseGet(NotFound::new);
  }

  private Outcome change(Document read, Command command) {
    if (command.expected().filter(seen -> !seen.equals(read.head().state())).isPresent()) {
      return new Stale();
    }
    Document attributed = attributed(read, command.change());
    Document next = next(attributed, command);
    if (next.equals(read)) {
      return new Changed(read);
    }
    return next.version() == read.version()
        ? ifStill(command.caller(), read, () -> documents.attribute(next), next)
        : replace(command.caller(), read, next);
  }

  private Document attributed(Document read, Change change) {
    Optional<String> source = change.source().orElse(read.source());
    Optional<String> author = change.author().orElse(read.author());
    Document attributed = read.attributed(source, author, clock.instant());
    boolean isSame =
        attributed.source().equals(read.source()) && attributed.author().equals(read.author());
    return isSame ? read : attributed;
  }

  private Document next(Document document, Command command) {
    Change change = command.change();
    CleanText clean = clean(document, change);
    Instant now = clock.instant();
    Document next =
        document.replacedBy(
            change.title().map(PersonalData::mask).orElse(document.title()),
            change.language().orElse(document.language()),
            clean,
            command.caller().user(),
            now);
    boolean isSame =
        next.title().equals(document.title())
            && next.language() == document.language()
            && next.text().equals(document.text());
    return isSame ? document : next;
  }

  /** Where personal data was looked for already, its places are known. */
  private static CleanText clean(Document document, Change change) {
    return change
        .text()
        .or(() -> document.piiStripped() ? Optional.empty() : Optional.of(document.text()))
        .map(CleanText::of)
        .orElseGet(() -> new CleanText(document.text(), document.personalData()));
  }

  private Outcome replace(Caller caller, Document read, Document next) {
    Optional<Outcome> duplicate = duplicate(next);
    if (duplicate.isPresent()) {
      return duplicate.get();
    }
    List<EmbeddedChunk> chunks = embedChunks.of(next.title(), next.text());
    Document cut = next.cutInto(chunks.size());
    try {
      return ifStill(caller, read, () -> documents.replace(cut, chunks), cut);
    } catch (IllegalStateException refused) {
      // Somebody may have brought in the same text at the same time, and was quicker.
      return duplicate(next).orElseThrow(() -> refused);
    }
  }

  private Optional<Outcome> duplicate(Document next) {
    return documents
        .withHash(next.text().hash())
        .filter(known -> !known.equals(next.id()))
        .map(Duplicate::new);
  }

  private Outcome ifStill(Caller caller, Document read, Runnable write, Document written) {
    Function<Document, Outcome> unlessChanged =
        found -> {
          if (!found.head().state().equals(read.head().state())) {
            return new Stale();
          }
          write.run();
          note.by(
              caller,
              AuditAction.DOCUMENT_CHANGED,
              AuditEntry.Subject.of("document", written.id().value()),
              Map.of("version", Integer.toString(written.version())));
          return new Changed(written);
        };
    return transactions.inTransaction(
        () -> documents.findForUpdate(read.id()).map(unlessChanged).orElseGet(NotFound::new));
  }
}
