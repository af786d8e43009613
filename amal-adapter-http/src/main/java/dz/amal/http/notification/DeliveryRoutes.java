package dz.amal.http.notification;

import dz.amal.application.notification.ReviveDeliveries;
import dz.amal.domain.identity.Caller;
import dz.amal.domain.notification.Delivery;
import dz.amal.http.problem.ProblemType;
import dz.amal.http.problem.RequestRefused;
import dz.amal.http.request.Callers;
import dz.amal.http.request.Pages;
import dz.amal.http.request.PathIds;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;

/** {@code /admin/deliveries}: what could not be delivered. */
public final class DeliveryRoutes {

  private final Callers callers;
  private final ReviveDeliveries reviveDeliveries;

  /** Wires the routes. */
  public DeliveryRoutes(Callers callers, ReviveDeliveries reviveDeliveries) {
    this.callers = callers;
    this.reviveDeliveries = reviveDeliveries;
  }

  record DeadResponse(
      String id,
      String eventId,
      String event,
      String ticketId,
      String channel,
      @Nullable String recipientId,
      @Nullable String endpoint,
      int attempts,
      String reason,
      String since) {

    static DeadResponse of(Delivery.Dead dead) {
      Delivery delivery = dead.delivery();
      return new DeadResponse(
          delivery.id().toString(),
          delivery.notification().id().toString(),
          delivery.notification().event().code(),
          delivery.notification().ticket().toString(),
          delivery.channel().code(),
          delivery.recipient().map(Object::toString).orElse(null),
          delivery.endpoint().orElse(null),
          delivery.attempts(),
          dead.reason(),
          dead.since().toString());
    }
  }

  /** Adds the routes. */
  public void addTo(RoutesConfig routes) {
    routes.get("/api/v1/admin/deliveries", this::list);
    routes.post("/api/v1/admin/deliveries/{id}/retry", this::retry);
  }

  private void list(Context context) {
    var page =
        reviveDeliveries
            .list(callers.of(context), Pages.of(context))
            .orElseThrow(() -> new RequestRefused(ProblemType.NOT_ALLOWED));
    context.json(Pages.response(page, DeadResponse::of));
  }

  private void retry(Context context) {
    Caller caller = callers.of(context);
    if (!caller.isAdmin()) {
      throw new RequestRefused(ProblemType.NOT_ALLOWED);
    }
    if (!reviveDeliveries.revive(caller, PathIds.of(context))) {
      throw new RequestRefused(ProblemType.NOT_FOUND);
    }
    context.status(204);
  }
}
