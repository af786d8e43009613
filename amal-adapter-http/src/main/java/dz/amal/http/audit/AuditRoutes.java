package dz.amal.http.audit;

import dz.amal.application.audit.AuditUseCases;
import dz.amal.domain.audit.AuditAction;
import dz.amal.domain.audit.AuditTrail;
import dz.amal.domain.identity.UserId;
import dz.amal.domain.kernel.InvalidValue;
import dz.amal.http.problem.ProblemType;
import dz.amal.http.problem.RequestRefused;
import dz.amal.http.request.Callers;
import dz.amal.http.request.Pages;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/** {@code /audit}: administrators read it, and have it verified. */
public final class AuditRoutes {

  private final Callers callers;
  private final AuditUseCases audit;

  /** Wires the routes. */
  public AuditRoutes(Callers callers, AuditUseCases audit) {
    this.callers = callers;
    this.audit = audit;
  }

  /** Adds the routes. */
  public void addTo(RoutesConfig routes) {
    routes.get("/api/v1/audit", this::list);
    routes.get("/api/v1/audit/verify", this::verify);
  }

  private void list(Context context) {
    var caller = callers.of(context);
    var page =
        audit
            .read()
            .list(caller, filter(context), Pages.of(context))
            .orElseThrow(() -> new RequestRefused(ProblemType.NOT_ALLOWED));
    context.json(Pages.response(page, AuditEntryResponse::of));
  }

  private void verify(Context context) {
    context.json(
        VerificationResponse.of(
            audit
                .verify()
                .handle(callers.of(context))
                .orElseThrow(() -> new RequestRefused(ProblemType.NOT_ALLOWED))));
  }

  private static AuditTrail.Filter filter(Context context) {
    return new AuditTrail.Filter(
        id(context, "actor").map(UserId::new), action(context), id(context, "subject"));
  }

  private static Optional<UUID> id(Context context, String parameter) {
    try {
      return Optional.ofNullable(context.queryParam(parameter)).map(UUID::fromString);
    } catch (IllegalArgumentException e) {
      throw new InvalidValue(parameter, "must be an id");
    }
  }

  private static Optional<AuditAction> action(Context context) {
    return Optional.ofNullable(context.queryParam("action")).map(AuditRoutes::action);
  }

  private static AuditAction action(String code) {
    return Arrays.stream(AuditAction.values())
        .filter(action -> action.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new InvalidValue("action", "must be one that is audited"));
  }
}
