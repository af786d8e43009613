package dz.amal.http.identity;

import dz.amal.application.identity.AdministerUsers;
import dz.amal.domain.identity.Role;
import dz.amal.domain.identity.UserId;
import dz.amal.http.problem.ProblemType;
import dz.amal.http.problem.RequestRefused;
import dz.amal.http.request.Callers;
import dz.amal.http.request.Choices;
import dz.amal.http.request.JsonBody;
import dz.amal.http.request.Pages;
import dz.amal.http.request.PathIds;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code /admin/users}: who may do what. */
public final class AdminUserRoutes {

  private final Callers callers;
  private final JsonBody body;
  private final AdministerUsers administerUsers;

  /** Wires the routes. */
  public AdminUserRoutes(Callers callers, JsonBody body, AdministerUsers administerUsers) {
    this.callers = callers;
    this.body = body;
    this.administerUsers = administerUsers;
  }

  record UserRequest(@Nullable String role, @Nullable Boolean active) {}

  /** Adds the routes. */
  public void addTo(RoutesConfig routes) {
    routes.get("/api/v1/admin/users", this::list);
    routes.patch("/api/v1/admin/users/{id}", this::change);
  }

  private void list(Context context) {
    AdministerUsers.Administration administration = administration(context);
    context.json(
        Pages.response(
            administration.list(role(context.queryParam("role")), Pages.of(context)),
            UserResponse::of));
  }

  private void change(Context context) {
    AdministerUsers.Administration administration = administration(context);
    UserId user = new UserId(PathIds.of(context));
    UserRequest request = body.read(context, UserRequest.class);
    context.json(
        UserResponse.of(
            administration
                .change(user, role(request.role()), Optional.ofNullable(request.active()))
                .orElseThrow(() -> new RequestRefused(ProblemType.NOT_FOUND))));
  }

  private AdministerUsers.Administration administration(Context context) {
    return administerUsers
        .handle(callers.of(context))
        .orElseThrow(() -> new RequestRefused(ProblemType.NOT_ALLOWED));
  }

  private static Optional<Role> role(@Nullable String code) {
    return Optional.ofNullable(code)
        .map(given -> Choices.of("role", given, Role.values(), Role::code));
  }
}
