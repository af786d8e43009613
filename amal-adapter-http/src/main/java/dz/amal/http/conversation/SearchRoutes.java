package dz.amal.http.conversation;

import static dz.amal.http.request.Given.given;

import dz.amal.application.conversation.SearchMessages;
import dz.amal.domain.conversation.SearchWords;
import dz.amal.http.request.Callers;
import dz.amal.http.request.Pages;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** {@code /search}: words in messages. */
public final class SearchRoutes {

  private final Callers callers;
  private final SearchMessages searchMessages;

  /** Wires the routes. */
  public SearchRoutes(Callers callers, SearchMessages searchMessages) {
    this.callers = callers;
    this.searchMessages = searchMessages;
  }

  /** Adds the routes. */
  public void addTo(RoutesConfig routes) {
    routes.get("/api/v1/search/messages", this::messages);
  }

  private void messages(Context context) {
    var caller = callers.of(context);
    String words = given("q", context.queryParam("q"));
    var page = searchMessages.handle(caller, new SearchWords(words), Pages.of(context));
    context.json(Pages.response(page, FoundMessageResponse::of));
  }
}
