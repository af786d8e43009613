package dz.amal.http.knowledge;

import static dz.amal.http.request.Given.given;

import dz.amal.application.knowledge.ReadDocuments;
import dz.amal.application.knowledge.ReviewDocument;
import dz.amal.domain.identity.Caller;
import dz.amal.domain.kernel.InvalidValue;
import dz.amal.domain.knowledge.DocumentId;
import dz.amal.domain.knowledge.ReviewVerdict;
import dz.amal.http.problem.ProblemType;
import dz.amal.http.problem.RequestRefused;
import dz.amal.http.request.Callers;
import dz.amal.http.request.Choices;
import dz.amal.http.request.JsonBody;
import dz.amal.http.request.Pages;
import dz.amal.http.request.PathIds;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code /documents/{id}/reviews}: what reviewers say of a document. */
public final class ReviewRoutes {

  private final Callers callers;
  private final JsonBody body;
  private final ReviewDocument reviewDocument;
  private final ReadDocuments readDocuments;

  /** Wires the routes. */
  public ReviewRoutes(
      Callers callers, JsonBody body, ReviewDocument reviewDocument, ReadDocuments readDocuments) {
    this.callers = callers;
    this.body = body;
    this.reviewDocument = reviewDocument;
    this.readDocuments = readDocuments;
  }

  record ReviewRequest(
      @Nullable String verdict, @Nullable String note, @Nullable String reviewDueOn) {}

  /** Adds the routes. */
  public void addTo(RoutesConfig routes) {
    routes.post("/api/v1/documents/{id}/reviews", this::review);
    routes.get("/api/v1/documents/{id}/reviews", this::list);
  }

  private void review(Context context) {
    Caller caller = callers.of(context);
    DocumentId document = new DocumentId(PathIds.of(context));
    ReviewRequest request = body.read(context, ReviewRequest.class);
    ReviewDocument.Command command =
        new ReviewDocument.Command(
            caller,
            document,
            Choices.of(
                "verdict",
                given("verdict", request.verdict()),
                ReviewVerdict.values(),
                ReviewVerdict::code),
            Optional.ofNullable(request.note()),
            Optional.ofNullable(request.reviewDueOn()).map(ReviewRoutes::day),
            EntityTags.expected(context));
    ReviewResponse review = reviewDocument.handle(command).match(new ReviewOrRefusal(context));
    context.status(201).json(review);
  }

  private void list(Context context) {
    var page =
        readDocuments
            .handle(callers.of(context))
            .orElseThrow(() -> new RequestRefused(ProblemType.NOT_ALLOWED))
            .reviews(new DocumentId(PathIds.of(context)), Pages.of(context))
            .orElseThrow(() -> new RequestRefused(ProblemType.NOT_FOUND));
    context.json(Pages.response(page, ReviewResponse::of));
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new InvalidValue("review_due_on", "must be a day, as 2027-05-22");
    }
  }

  private record ReviewOrRefusal(Context context) implements ReviewDocument.Cases<ReviewResponse> {

    @Override
    public ReviewResponse reviewed(ReviewDocument.Reviewed outcome) {
      EntityTags.show(outcome.document().head().state(), context);
      return ReviewResponse.of(outcome.review());
    }

    @Override
    public ReviewResponse notAllowed(ReviewDocument.NotAllowed outcome) {
      throw new RequestRefused(ProblemType.NOT_ALLOWED);
    }

    @Override
    public ReviewResponse notFound(ReviewDocument.NotFound outcome) {
      throw new RequestRefused(ProblemType.NOT_FOUND);
    }

    @Override
    public ReviewResponse ownWork(ReviewDocument.OwnWork outcome) {
      throw new RequestRefused(ProblemType.OWN_DOCUMENT);
    }

    @Override
    public ReviewResponse notStripped(ReviewDocument.NotStripped outcome) {
      throw new RequestRefused(ProblemType.NOT_STRIPPED);
    }

    @Override
    public ReviewResponse changed(ReviewDocument.Changed outcome) {
      throw EntityTags.refused(context);
    }
  }
}
