package dz.amal.http.identity;

import static dz.amal.http.request.Given.given;

import dz.amal.application.identity.SetUpSecondFactor;
import dz.amal.domain.identity.Caller;
import dz.amal.http.problem.ProblemType;
import dz.amal.http.problem.RequestRefused;
import dz.amal.http.request.Callers;
import dz.amal.http.request.JsonBody;
import dz.amal.http.request.Visitors;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code /me/second-factor}: also for those who may do nothing else before they have one. */
public final class SecondFactorRoutes {

  private final Callers callers;
  private final Visitors visitors;
  private final JsonBody body;
  private final SetUpSecondFactor setUpSecondFactor;

  /** Wires the routes. */
  public SecondFactorRoutes(
      Callers callers, Visitors visitors, JsonBody body, SetUpSecondFactor setUpSecondFactor) {
    this.callers = callers;
    this.visitors = visitors;
    this.body = body;
    this.setUpSecondFactor = setUpSecondFactor;
  }

  record BeginRequest(@Nullable String currentPassword) {}

  record BegunResponse(String secret, String otpauthUrl) {}

  record ConfirmRequest(@Nullable String code) {}

  record RecoveryResponse(List<String> recoveryCodes) {}

  record RemoveRequest(@Nullable String currentPassword, @Nullable String code) {}

  /** Adds the routes. */
  public void addTo(RoutesConfig routes) {
    routes.post("/api/v1/me/second-factor", this::begin);
    routes.post("/api/v1/me/second-factor/confirm", this::confirm);
    routes.delete("/api/v1/me/second-factor", this::remove);
  }

  private void begin(Context context) {
    Caller caller = callers.session(context).caller();
    BeginRequest request = body.readOptional(context, BeginRequest.class);
    var begun =
        setUpSecondFactor
            .begin(caller, visitors.of(context), Optional.ofNullable(request.currentPassword()))
            .orElseThrow(() -> new RequestRefused(ProblemType.WRONG_STATE));
    context.status(201).json(new BegunResponse(begun.secret(), begun.address().toString()));
  }

  private void confirm(Context context) {
    Caller caller = callers.session(context).caller();
    ConfirmRequest request = body.read(context, ConfirmRequest.class);
    List<String> codes =
        setUpSecondFactor
            .confirm(caller, given("code", request.code()))
            .orElseThrow(() -> new RequestRefused(ProblemType.WRONG_CREDENTIALS));
    context.json(new RecoveryResponse(codes));
  }

  private void remove(Context context) {
    Caller caller = callers.of(context);
    RemoveRequest request = body.read(context, RemoveRequest.class);
    boolean isRemoved =
        setUpSecondFactor.remove(
            caller,
            visitors.of(context),
            Optional.ofNullable(request.currentPassword()),
            given("code", request.code()));
    if (!isRemoved) {
      throw new RequestRefused(ProblemType.WRONG_CREDENTIALS);
    }
    context.status(204);
  }
}
