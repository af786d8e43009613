package dz.amal.http.openai;

import static dz.amal.http.request.Given.given;

import dz.amal.application.apikey.ApiKeyUseCases;
import dz.amal.application.apikey.IssueApiKey;
import dz.amal.domain.apikey.ApiKeyId;
import dz.amal.domain.apikey.ApiKeyScope;
import dz.amal.domain.identity.Caller;
import dz.amal.domain.identity.UserId;
import dz.amal.domain.kernel.InvalidValue;
import dz.amal.http.problem.ProblemType;
import dz.amal.http.problem.RequestRefused;
import dz.amal.http.request.Callers;
import dz.amal.http.request.Choices;
import dz.amal.http.request.JsonBody;
import dz.amal.http.request.Pages;
import dz.amal.http.request.PathIds;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code /admin/api-keys}: which programs may speak to Amal. */
public final class ApiKeyRoutes {

  private final Callers callers;
  private final JsonBody body;
  private final ApiKeyUseCases useCases;

  /** Wires the routes. */
  public ApiKeyRoutes(Callers callers, JsonBody body, ApiKeyUseCases useCases) {
    this.callers = callers;
    this.body = body;
    this.useCases = useCases;
  }

  record KeyRequest(
      @Nullable String name, @Nullable String userId, @Nullable List<String> scopes) {}

  /** Adds the routes. */
  public void addTo(RoutesConfig routes) {
    routes.get("/api/v1/admin/api-keys", this::list);
    routes.post("/api/v1/admin/api-keys", this::issue);
    routes.delete("/api/v1/admin/api-keys/{id}", this::revoke);
  }

  private void list(Context context) {
    context.json(
        Pages.response(
            useCases
                .list()
                .handle(callers.of(context), Pages.of(context))
                .orElseThrow(() -> new RequestRefused(ProblemType.NOT_ALLOWED)),
            ApiKeyResponse::of));
  }

  private void issue(Context context) {
    Caller caller = callers.of(context);
    if (!caller.isAdmin()) {
      throw new RequestRefused(ProblemType.NOT_ALLOWED);
    }
    KeyRequest request = body.read(context, KeyRequest.class);
    context
        .status(201)
        .header("Cache-Control", "no-store")
        .json(
            ApiKeyResponse.of(
                useCases
                    .issue()
                    .handle(
                        new IssueApiKey.Command(
                            caller,
                            given("name", request.name()),
                            owner(request.userId(), caller),
                            scopes(request.scopes())))
                    .orElseThrow(() -> new RequestRefused(ProblemType.NOT_ALLOWED))));
  }

  private void revoke(Context context) {
    boolean isRevoked =
        useCases
            .revoke()
            .handle(callers.of(context), new ApiKeyId(PathIds.of(context)))
            .orElseThrow(() -> new RequestRefused(ProblemType.NOT_ALLOWED));
    if (!isRevoked) {
      throw new RequestRefused(ProblemType.NOT_FOUND);
    }
    context.status(204);
  }

  private static UserId owner(@Nullable String userId, Caller caller) {
    if (userId == null) {
      return caller.user();
    }
    try {
      return new UserId(UUID.fromString(userId));
    } catch (IllegalArgumentException e) {
      throw new InvalidValue("user_id", "must be an id");
    }
  }

  private static Set<ApiKeyScope> scopes(@Nullable List<String> codes) {
    return codes == null
        ? Set.of(ApiKeyScope.CHAT)
        : codes.stream()
            .map(code -> Choices.of("scopes", code, ApiKeyScope.values(), ApiKeyScope::code))
            .collect(Collectors.toSet());
  }
}
