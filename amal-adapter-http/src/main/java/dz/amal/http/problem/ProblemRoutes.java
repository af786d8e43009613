package dz.amal.http.problem;

import dz.amal.domain.kernel.IdSource;
import dz.amal.domain.language.ReadingLanguage;
import dz.amal.http.request.Json;
import dz.amal.http.request.Languages;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.Arrays;

/** Maps every exception to a problem document, and explains each type on a page of its own. */
public final class ProblemRoutes {

  private final Problems problems;

  /** With the way to say them. */
  public ProblemRoutes(Problems problems) {
    this.problems = problems;
  }

  /** Adds the routes. */
  public void addTo(RoutesConfig routes) {
    routes.exception(Exception.class, this::answer);
    routes.exception(HttpResponseException.class, this::answerRouter);
    routes.get("/problems/{slug}", this::explain);
  }

  /** What answers where no route is reached. */
  public UnreadableRequests unreadable(Json json, IdSource ids) {
    return new UnreadableRequests(problems, json, ids);
  }

  private void answer(Exception exception, Context context) {
    problems.answer(problems.of(exception, context), context);
  }

  /** What the router refuses; left to itself, it would answer with plain text. */
  private void answerRouter(HttpResponseException exception, Context context) {
    String methods = exception.getDetails().get("availableMethods");
    if (methods != null) {
      context.header("Allow", methods);
    }
    answer(exception, context);
  }

  private void explain(Context context) {
    ProblemType type =
        Arrays.stream(ProblemType.values())
            .filter(candidate -> candidate.slug().equals(context.pathParam("slug")))
            .findFirst()
            .orElseThrow(() -> new RequestRefused(ProblemType.NOT_FOUND));
    ReadingLanguage language = Languages.of(context);
    context.contentType("text/plain; charset=utf-8");
    context.result(
        type.status()
            + " "
            + problems.title(type, language)
            + "\n\n"
            + problems.detail(type, language)
            + "\n");
  }
}
