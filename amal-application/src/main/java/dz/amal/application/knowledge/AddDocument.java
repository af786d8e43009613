package dz.amal.application.knowledge;

import dz.amal.application.kernel.OncePerKey;
import dz.amal.domain.identity.Caller;
import dz.amal.domain.kernel.IdSource;
import dz.amal.domain.kernel.IdempotencyKeys;
import dz.amal.domain.kernel.RequestKey;
import dz.amal.domain.knowledge.Document;
import dz.amal.domain.knowledge.DocumentId;
import dz.amal.domain.knowledge.DocumentText;
import dz.amal.domain.knowledge.Documents;
import dz.amal.domain.knowledge.ReviewStatus;
import dz.amal.domain.language.LanguageIdentifier;
import dz.amal.domain.language.ReadingLanguage;
import java.util.Optional;

/** Lets an editor bring in a document, which then waits for somebody else's review. */
public final class AddDocument {

  private final ImportDocument importDocument;
  private final OncePerKey oncePerKey;
  private final Documents documents;
  private final LanguageIdentifier languages;
  private final IdSource ids;

  /** Wires the use case. */
  public AddDocument(
      ImportDocument importDocument,
      OncePerKey oncePerKey,
      Documents documents,
      LanguageIdentifier languages,
      IdSource ids) {
    this.importDocument = importDocument;
    this.oncePerKey = oncePerKey;
    this.documents = documents;
    this.languages = languages;
    this.ids = ids;
  }

  /**
   * What to bring in.
   *
   * @param language empty for what it looks like
   */
  public record Command(
      Caller caller,
      String title,
      DocumentText text,
      Optional<ReadingLanguage> language,
      Optional<String> source,
      Optional<String> author,
      Optional<RequestKey> key) {}

  /** What came of it. */
  public sealed interface Outcome permits Added, NotAllowed, Duplicate, KeyReused {

    /** Calls the case that this is. */
    <T> T match(Cases<T> cases);
  }

  /** One method for each outcome. */
  public interface Cases<T> {
    /** It is there. */
    T added(Added outcome);

    /** The caller is not of those who bring documents in. */
    T notAllowed(NotAllowed outcome);

    /** The same text was there already. */
    T duplicate(Duplicate outcome);

    /** The key was used for another request. */
    T keyReused(KeyReused outcome);
  }

  /** It is there; or the same request has brought it in before. */
  public record Added(Document document) implements Outcome {
    @Override
    public <T> T match(Cases<T> cases) {
      return cases.added(this);
    }
  }

  /** The caller is not of those who bring documents in. */
  public record NotAllowed() implements Outcome {
    @Override
    public <T> T match(Cases<T> cases) {
      return cases.notAllowed(this);
    }
  }

  /** The same text was there already; nothing was stored. */
  public record Duplicate(DocumentId existing) implements Outcome {
    @Override
    public <T> T match(Cases<T> cases) {
      return cases.duplicate(this);
    }
  }

  /** The key was used for another request; nothing was stored. */
  public record KeyReused() implements Outcome {
    @Override
    public <T> T match(Cases<T> cases) {
      return cases.keyReused(this);
    }
  }

  /**
   * Brings it in.
   *
   * @throws dz.amal.domain.kernel.ModelUnavailable if the embedder cannot answer; nothing is stored
   */
  public Outcome handle(Command command) {
    if (!command.caller().isEditor()) {
      return new NotAllowed();
    }
    Attempt attempt = new Attempt(command, new DocumentId(ids.next()));
    ImportDocument.Imported imported =
        importDocument.handle(
            toImport(command), attempt.id, Optional.of(command.caller()), attempt::before);
    if (attempt.keyWasReused) {
      return new KeyReused();
    }
    return imported.isNew()
        ? documents.find(imported.id()).<Outcome>map(Added::new).orElseGet(KeyReused::new)
        : new Duplicate(imported.id());
  }

  private ImportDocument.Command toImport(Command command) {
    return new ImportDocument.Command(
        command.title(),
        command.text(),
        command.language().orElseGet(() -> languages.identify(command.text().value()).reading()),
        command.source(),
        command.author(),
        Optional.of(command.caller().user()),
        ReviewStatus.PENDING);
  }

  /** One try, and what is known of the request's key. */
  private final class Attempt {

    private final Command command;
    private final DocumentId id;
    private boolean keyWasReused;

    Attempt(Command command, DocumentId id) {
      this.command = command;
      this.id = id;
    }

    /** What the same request has brought in before. */
    Optional<ImportDocument.Imported> before() {
      Optional<IdempotencyKeys.Claim> earlier =
          oncePerKey.earlier(
              new OncePerKey.Request(command.caller().user().value(), command.key(), id.value()));
      keyWasReused = earlier.filter(claim -> !claim.isSameRequest()).isPresent();
      return earlier.map(
          claim -> new ImportDocument.Imported(new DocumentId(claim.resource()), true));
    }
  }
}
