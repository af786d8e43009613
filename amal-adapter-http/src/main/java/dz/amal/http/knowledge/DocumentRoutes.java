package dz.amal.http.knowledge;

import static dz.amal.http.request.Given.given;

import com.fasterxml.jackson.databind.JsonNode;
import dz.amal.application.knowledge.AddDocument;
import dz.amal.application.knowledge.ChangeDocument;
import dz.amal.application.knowledge.ReadDocuments;
import dz.amal.application.knowledge.WithdrawDocument;
import dz.amal.domain.identity.Caller;
import dz.amal.domain.knowledge.Document;
import dz.amal.domain.knowledge.DocumentFilter;
import dz.amal.domain.knowledge.DocumentId;
import dz.amal.domain.knowledge.DocumentReview;
import dz.amal.domain.knowledge.DocumentText;
import dz.amal.domain.knowledge.DocumentVersion;
import dz.amal.domain.knowledge.ReviewStatus;
import dz.amal.domain.language.ReadingLanguage;
import dz.amal.domain.limit.Limit;
import dz.amal.http.problem.ProblemType;
import dz.amal.http.problem.RequestRefused;
import dz.amal.http.request.Callers;
import dz.amal.http.request.Choices;
import dz.amal.http.request.IdempotencyKey;
import dz.amal.http.request.JsonBody;
import dz.amal.http.request.Pages;
import dz.amal.http.request.PathIds;
import dz.amal.http.request.RateLimits;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code /documents}: bringing in, reading, changing and withdrawing. */
public final class DocumentRoutes {

  /** A million characters in UTF-8, or almost all of them as escapes. */
  private static final int MAX_BYTES = 8 * 1024 * 1024;

  /** Reading and embedding a document takes seconds of a processor. */
  private static final Limit IMPORTS = new Limit("imports-by-user", 120, Duration.ofMinutes(10));

  private final Callers callers;
  private final RateLimits limits;
  private final JsonBody body;
  private final DocumentUpload upload;
  private final UseCases useCases;
  private final InstantSource clock;

  /** What the routes ask. */
  public record UseCases(
      AddDocument add, ReadDocuments read, ChangeDocument change, WithdrawDocument withdraw) {}

  /** Wires the routes. */
  public DocumentRoutes(
      Callers callers,
      RateLimits limits,
      JsonBody body,
      DocumentUpload upload,
      UseCases useCases,
      InstantSource clock) {
    this.callers = callers;
    this.limits = limits;
    this.body = body.upTo(MAX_BYTES);
    this.upload = upload;
    this.useCases = useCases;
    this.clock = clock;
  }

  record AddRequest(
      @Nullable String title,
      @Nullable String content,
      @Nullable String language,
      @Nullable String source,
      @Nullable String author) {}

  /** Source and author can be taken away by null, and are left alone when not given. */
  record ChangeRequest(
      @Nullable String title,
      @Nullable String content,
      @Nullable String language,
      @Nullable JsonNode source,
      @Nullable JsonNode author) {}

  /** Adds the routes. */
  public void addTo(RoutesConfig routes) {
    routes.post("/api/v1/documents", this::add);
    routes.get("/api/v1/documents", this::list);
    routes.get("/api/v1/documents/{id}", this::read);
    routes.patch("/api/v1/documents/{id}", this::change);
    routes.delete("/api/v1/documents/{id}", this::withdraw);
    routes.get("/api/v1/documents/{id}/chunks", this::chunks);
    routes.get("/api/v1/documents/{id}/versions/{version}", this::version);
  }

  private void add(Context context) {
    Caller caller = editor(context);
    limits.take(IMPORTS, caller);
    NewDocument sent = DocumentUpload.isOne(context) ? upload.read(context) : fromJson(context);
    Document document = useCases.add().handle(sent.by(caller)).match(new AddedOrRefusal());
    context.status(201);
    context.header("Location", "/api/v1/documents/" + document.id());
    show(document, context);
  }

  private NewDocument fromJson(Context context) {
    AddRequest request = body.read(context, AddRequest.class);
    return new NewDocument(
        given("title", request.title()),
        new DocumentText(given("content", request.content())),
        Optional.ofNullable(request.language()).map(DocumentRoutes::language),
        Optional.ofNullable(request.source()),
        Optional.ofNullable(request.author()),
        IdempotencyKey.of(context));
  }

  private void list(Context context) {
    DocumentFilter filter =
        new DocumentFilter(
            Optional.ofNullable(context.queryParam("status")).map(DocumentRoutes::status),
            Optional.ofNullable(context.queryParam("language")).map(DocumentRoutes::language));
    var page = shelf(context).list(filter, Pages.of(context));
    context.json(Pages.response(page, head -> DocumentHeadResponse.of(head, today())));
  }

  private void read(Context context) {
    show(shelf(context).one(id(context)).orElseThrow(DocumentRoutes::notFound), context);
  }

  private void change(Context context) {
    Caller caller = editor(context);
    ChangeRequest request = body.read(context, ChangeRequest.class);
    ChangeDocument.Change change =
        new ChangeDocument.Change(
            Optional.ofNullable(request.title()),
            Optional.ofNullable(request.content()).map(DocumentText::new),
            Optional.ofNullable(request.language()).map(DocumentRoutes::language),
            textOrNull("source", request.source()),
            textOrNull("author", request.author()));
    Document changed =
        useCases
            .change()
            .handle(
                new ChangeDocument.Command(
                    caller, id(context), change, EntityTags.expected(context)))
            .match(new ChangedOrRefusal(context));
    show(changed, context);
  }

  private void withdraw(Context context) {
    Caller caller = callers.of(context);
    switch (useCases.withdraw().handle(caller, id(context), EntityTags.expected(context))) {
      case WITHDRAWN -> context.status(204);
      case NOT_ALLOWED -> throw notAllowed();
      case NOT_FOUND -> throw notFound();
      case STALE -> throw EntityTags.refused(context);
    }
  }

  private void chunks(Context context) {
    var page =
        shelf(context).chunks(id(context), Pages.of(context)).orElseThrow(DocumentRoutes::notFound);
    context.json(Pages.response(page, ChunkResponse::of));
  }

  private void version(Context context) {
    String number = context.pathParam("version");
    if (!number.matches("[1-9][0-9]{0,8}")) {
      throw notFound();
    }
    DocumentVersion version =
        shelf(context)
            .version(id(context), Integer.parseInt(number))
            .orElseThrow(DocumentRoutes::notFound);
    context.json(VersionResponse.of(version));
  }

  private void show(Document document, Context context) {
    EntityTags.show(document.head().state(), context);
    context.json(DocumentResponse.of(document, today()));
  }

  /** Before a body is read that may be long; the use cases decide again. */
  private Caller editor(Context context) {
    Caller caller = callers.of(context);
    if (!caller.isEditor()) {
      throw notAllowed();
    }
    return caller;
  }

  private ReadDocuments.Shelf shelf(Context context) {
    return useCases.read().handle(callers.of(context)).orElseThrow(DocumentRoutes::notAllowed);
  }

  private LocalDate today() {
    return DocumentReview.dayOf(clock.instant());
  }

  private static DocumentId id(Context context) {
    return new DocumentId(PathIds.of(context));
  }

  private static Optional<Optional<String>> textOrNull(String field, @Nullable JsonNode value) {
    if (value == null) {
      return Optional.empty();
    }
    if (value.isNull()) {
      return Optional.of(Optional.empty());
    }
    if (!value.isTextual()) {
      throw new RequestRefused(ProblemType.MALFORMED, field, "must have another JSON type");
    }
    return Optional.of(Optional.of(value.textValue()));
  }

  private static ReviewStatus status(String code) {
    return Choices.of("status", code, ReviewStatus.values(), ReviewStatus::code);
  }

  private static ReadingLanguage language(String code) {
    return ReadingLanguage.ofCode("language", code);
  }

  private static RequestRefused notFound() {
    return new RequestRefused(ProblemType.NOT_FOUND);
  }

  private static RequestRefused notAllowed() {
    return new RequestRefused(ProblemType.NOT_ALLOWED);
  }

  private static final class AddedOrRefusal implements AddDocument.Cases<Document> {

    @Override
    public Document added(AddDocument.Added outcome) {
      return outcome.document();
    }

    @Override
    public Document notAllowed(AddDocument.NotAllowed outcome) {
      throw DocumentRoutes.notAllowed();
    }

    @Override
    public Document duplicate(AddDocument.Duplicate outcome) {
      throw RequestRefused.duplicateOf(outcome.existing());
    }

    @Override
    public Document keyReused(AddDocument.KeyReused outcome) {
      throw new RequestRefused(ProblemType.KEY_REUSED);
    }
  }

  private record ChangedOrRefusal(Context context) implements ChangeDocument.Cases<Document> {

    @Override
    public Document changed(ChangeDocument.Changed outcome) {
      return outcome.document();
    }

    @Override
    public Document notAllowed(ChangeDocument.NotAllowed outcome) {
      throw DocumentRoutes.notAllowed();
    }

    @Override
    public Document notFound(ChangeDocument.NotFound outcome) {
      throw DocumentRoutes.notFound();
    }

    @Override
    public Document duplicate(ChangeDocument.Duplicate outcome) {
      throw RequestRefused.duplicateOf(outcome.existing());
    }

    @Override
    public Document stale(ChangeDocument.Stale outcome) {
      throw EntityTags.refused(context);
    }
  }
}
