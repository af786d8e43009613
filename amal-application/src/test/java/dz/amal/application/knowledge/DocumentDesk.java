package dz.amal.application.knowledge;

import dz.amal.application.audit.NoteAct;
import dz.amal.application.kernel.OncePerKey;
import dz.amal.domain.audit.AuditEntry;
import dz.amal.domain.audit.AuditTrail;
import dz.amal.domain.identity.Caller;
import dz.amal.domain.identity.Role;
import dz.amal.domain.identity.User;
import dz.amal.domain.kernel.Page;
import dz.amal.domain.kernel.PageRequest;
import dz.amal.domain.kernel.RequestKey;
import dz.amal.domain.knowledge.Chunker;
import dz.amal.domain.knowledge.Document;
import dz.amal.domain.knowledge.DocumentId;
import dz.amal.domain.knowledge.DocumentState;
import dz.amal.domain.knowledge.DocumentText;
import dz.amal.domain.knowledge.Embedder;
import dz.amal.domain.knowledge.Embedders;
import dz.amal.domain.knowledge.Embedding;
import dz.amal.domain.knowledge.Passage;
import dz.amal.domain.knowledge.ReviewVerdict;
import dz.amal.domain.language.Language;
import dz.amal.domain.language.LanguageIdentifier;
import dz.amal.memory.InMemoryStores;
import dz.amal.testkit.CountingIds;
import dz.amal.testkit.SettableClock;
import dz.amal.testkit.contract.Given;
import dz.amal.testkit.fixture.Directions;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The use cases of documents over stores in memory, and people who use them. */
final class DocumentDesk {

  final SettableClock clock = new SettableClock();
  final InMemoryStores stores = new InMemoryStores(clock);
  final Given given = new Given(stores);
  final Caller editor = somebody(Role.EDITOR);
  final Caller otherEditor = somebody(Role.EDITOR);
  final Caller reviewer = somebody(Role.REVIEWER);
  final Caller admin = somebody(Role.ADMIN);

  private final CountingIds ids = new CountingIds();
  private volatile Runnable auditing = () -> {};
  private final NoteAct note = new NoteAct(trail(), ids, clock);
  private volatile Runnable embedding = () -> {};

  final ImportDocument importDocument =
      new ImportDocument(
          stores.transactions(),
          stores.documents(),
          Chunker.standard(),
          embedder(),
          note,
          ids,
          clock);
  final AddDocument addDocument =
      new AddDocument(
          importDocument,
          new OncePerKey(stores.idempotencyKeys(), clock),
          stores.documents(),
          languages(),
          ids);
  final ReadDocuments readDocuments = new ReadDocuments(stores.documents());
  final ReviewDocument reviewDocument =
      new ReviewDocument(stores.transactions(), stores.documents(), note, ids, clock);
  final ChangeDocument changeDocument =
      new ChangeDocument(
          stores.transactions(),
          stores.documents(),
          new EmbedChunks(Chunker.standard(), embedder(), ids),
          note,
          clock);
  final WithdrawDocument withdrawDocument =
      new WithdrawDocument(stores.transactions(), stores.documents(), note, clock);
  final SearchKnowledge searchKnowledge =
      new SearchKnowledge(
          new FindPassages(
              new Embedders(List.of(embedder()), stores.knowledge()),
              embedder(),
              stores.knowledge()),
          languages());

  /** Somebody stored, as the one who asks. */
  Caller somebody(Role role) {
    User user = given.ofTeam(role);
    return user.caller();
  }

  /** Does this whenever an act is audited, as throwing something. */
  void whenAuditing(Runnable action) {
    auditing = action;
  }

  private AuditTrail trail() {
    return new AuditTrail() {
      @Override
      public void add(AuditEntry entry) {
        auditing.run();
        stores.auditTrail().add(entry);
      }

      @Override
      public Page<AuditEntry> list(Filter filter, PageRequest page) {
        return stores.auditTrail().list(filter, page);
      }
    };
  }

  /** What was audited, the latest first. */
  List<AuditEntry> audited() {
    return stores
        .auditTrail()
        .list(
            new AuditTrail.Filter(Optional.empty(), Optional.empty(), Optional.empty()),
            PageRequest.first(100))
        .items();
  }

  /** Does this whenever a text is embedded: between reading and writing. */
  void whenEmbedding(Runnable action) {
    embedding = action;
  }

  AddDocument.Outcome add(Caller caller, String text) {
    return add(caller, text, Optional.empty());
  }

  AddDocument.Outcome add(Caller caller, String text, Optional<RequestKey> key) {
    return addDocument.handle(
        new AddDocument.Command(
            caller,
            "Titre",
            new DocumentText(text),
            Optional.empty(),
            Optional.of("OMS"),
            Optional.of("Dr B."),
            key));
  }

  /** A document of {@link #editor}, waiting for its review. */
  Document added(String text) {
    return ((AddDocument.Added) add(editor, text)).document();
  }

  /** A document of {@link #editor} that {@link #reviewer} has approved. */
  Document approved(String text) {
    return ((ReviewDocument.Reviewed) review(reviewer, added(text).id(), ReviewVerdict.APPROVED))
        .document();
  }

  ReviewDocument.Outcome review(Caller caller, DocumentId id, ReviewVerdict verdict) {
    return review(caller, id, verdict, Optional.empty(), Optional.empty());
  }

  ReviewDocument.Outcome review(
      Caller caller,
      DocumentId id,
      ReviewVerdict verdict,
      Optional<LocalDate> dueOn,
      Optional<DocumentState> expected) {
    return reviewDocument.handle(
        new ReviewDocument.Command(caller, id, verdict, Optional.of("Lu."), dueOn, expected));
  }

  ChangeDocument.Outcome changeText(Caller caller, DocumentId id, String text) {
    return change(
        caller,
        id,
        new ChangeDocument.Change(
            Optional.empty(),
            Optional.of(new DocumentText(text)),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
  }

  ChangeDocument.Outcome change(Caller caller, DocumentId id, ChangeDocument.Change change) {
    return changeDocument.handle(new ChangeDocument.Command(caller, id, change, Optional.empty()));
  }

  /** What answers may be drawn from. */
  List<Passage> found() {
    return searchKnowledge.handle(editor, "question", 10).orElseThrow();
  }

  private static LanguageIdentifier languages() {
    return text -> text.contains("the") ? Language.ENGLISH : Language.FRENCH;
  }

  private Embedder embedder() {
    return new Embedder() {
      @Override
      public String model() {
        return "test-embedder-2";
      }

      @Override
      public double relevantAbove() {
        return 0;
      }

      @Override
      public List<Embedding> embed(List<String> texts) {
        Runnable once = embedding;
        embedding = () -> {};
        once.run();
        return texts.stream().map(text -> Directions.along(1)).toList();
      }
    };
  }
}
