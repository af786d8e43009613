package dz.amal.http.safety;

import static dz.amal.http.request.Given.given;

import dz.amal.application.safety.CloseCrisis;
import dz.amal.domain.conversation.ConversationId;
import dz.amal.domain.identity.Caller;
import dz.amal.http.problem.ProblemType;
import dz.amal.http.problem.RequestRefused;
import dz.amal.http.request.Callers;
import dz.amal.http.request.JsonBody;
import dz.amal.http.request.PathIds;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;

/** {@code POST /conversations/{id}/crisis/closings}: a human says that the danger is over. */
public final class CrisisRoutes {

  private final Callers callers;
  private final JsonBody body;
  private final CloseCrisis closeCrisis;

  /** Wires the route. */
  public CrisisRoutes(Callers callers, JsonBody body, CloseCrisis closeCrisis) {
    this.callers = callers;
    this.body = body;
    this.closeCrisis = closeCrisis;
  }

  record CloseRequest(@Nullable String reason) {}

  /** Adds the route. */
  public void addTo(RoutesConfig routes) {
    routes.post("/api/v1/conversations/{id}/crisis/closings", this::close);
  }

  private void close(Context context) {
    Caller caller = callers.of(context);
    ConversationId conversation = new ConversationId(PathIds.of(context));
    CloseRequest request = body.read(context, CloseRequest.class);
    CrisisClosingResponse closing =
        closeCrisis
            .handle(caller, conversation, given("reason", request.reason()))
            .match(new ClosingOrRefusal());
    context.status(201).json(closing);
  }

  private static final class ClosingOrRefusal implements CloseCrisis.Cases<CrisisClosingResponse> {

    @Override
    public CrisisClosingResponse closed(CloseCrisis.Closed outcome) {
      return CrisisClosingResponse.of(outcome.closing());
    }

    @Override
    public CrisisClosingResponse notAllowed(CloseCrisis.NotAllowed outcome) {
      throw new RequestRefused(ProblemType.NOT_ALLOWED);
    }

    @Override
    public CrisisClosingResponse conversationNotFound(CloseCrisis.ConversationNotFound outcome) {
      throw new RequestRefused(ProblemType.NOT_FOUND);
    }

    @Override
    public CrisisClosingResponse noCrisis(CloseCrisis.NoCrisis outcome) {
      throw new RequestRefused(ProblemType.WRONG_STATE);
    }
  }
}
