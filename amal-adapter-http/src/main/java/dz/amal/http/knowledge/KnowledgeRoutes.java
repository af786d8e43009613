package dz.amal.http.knowledge;

import static dz.amal.http.request.Given.given;

import dz.amal.application.knowledge.SearchKnowledge;
import dz.amal.domain.identity.Caller;
import dz.amal.http.problem.ProblemType;
import dz.amal.http.problem.RequestRefused;
import dz.amal.http.request.Callers;
import dz.amal.http.request.Pages;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** {@code GET /knowledge/search}: what a question would find. */
public final class KnowledgeRoutes {

  private final Callers callers;
  private final SearchKnowledge searchKnowledge;

  /** Wires the route. */
  public KnowledgeRoutes(Callers callers, SearchKnowledge searchKnowledge) {
    this.callers = callers;
    this.searchKnowledge = searchKnowledge;
  }

  /** Adds the route. */
  public void addTo(RoutesConfig routes) {
    routes.get("/api/v1/knowledge/search", this::search);
  }

  /** The best and no others: a search has one page. */
  private void search(Context context) {
    Caller caller = callers.of(context);
    String question = given("q", context.queryParam("q"));
    var found =
        searchKnowledge
            .handle(caller, question, Pages.of(context).limit())
            .orElseThrow(() -> new RequestRefused(ProblemType.NOT_ALLOWED));
    context.json(new Pages.PageResponse<>(found.stream().map(PassageResponse::of).toList(), null));
  }
}
