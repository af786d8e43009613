package dz.amal.http.ticket;

import dz.amal.application.ticket.OpenTicket;
import dz.amal.application.ticket.ReadTickets;
import dz.amal.domain.kernel.InvalidValue;
import dz.amal.domain.sla.Priority;
import dz.amal.domain.ticket.TicketCategory;
import dz.amal.domain.ticket.TicketId;
import dz.amal.http.problem.ProblemType;
import dz.amal.http.problem.RequestRefused;
import dz.amal.http.request.Callers;
import dz.amal.http.request.Choices;
import dz.amal.http.request.IdempotencyKey;
import dz.amal.http.request.JsonBody;
import dz.amal.http.request.Pages;
import dz.amal.http.request.PathIds;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code /tickets}: one's own. */
public final class TicketRoutes {

  private final Callers callers;
  private final JsonBody body;
  private final OpenTicket openTicket;
  private final ReadTickets readTickets;

  /** Wires the routes. */
  public TicketRoutes(
      Callers callers, JsonBody body, OpenTicket openTicket, ReadTickets readTickets) {
    this.callers = callers;
    this.body = body;
    this.openTicket = openTicket;
    this.readTickets = readTickets;
  }

  record OpenRequest(
      @Nullable String subject,
      @Nullable String description,
      @Nullable String category,
      @Nullable String priority) {}

  /** Adds the routes. */
  public void addTo(RoutesConfig routes) {
    routes.post("/api/v1/tickets", this::open);
    routes.get("/api/v1/tickets", this::list);
    routes.get("/api/v1/tickets/{id}", this::read);
  }

  private void open(Context context) {
    var caller = callers.of(context);
    OpenRequest request = body.read(context, OpenRequest.class);
    if (request.subject() == null) {
      throw new InvalidValue("subject", "must be given");
    }
    var opened =
        openTicket
            .handle(
                new OpenTicket.Command(
                    caller,
                    request.subject(),
                    Optional.ofNullable(request.description()),
                    Optional.ofNullable(request.category())
                        .map(TicketRoutes::category)
                        .orElse(TicketCategory.GENERAL),
                    Optional.ofNullable(request.priority()).map(TicketRoutes::priority),
                    IdempotencyKey.of(context)))
            .orElseThrow(() -> new RequestRefused(ProblemType.KEY_REUSED));
    context.status(201).json(TicketResponse.of(opened));
    context.header("Location", "/api/v1/tickets/" + opened.id());
  }

  private void list(Context context) {
    var page = readTickets.list(callers.of(context), Pages.of(context));
    context.json(Pages.response(page, TicketResponse::of));
  }

  private void read(Context context) {
    var found = readTickets.one(callers.of(context), new TicketId(PathIds.of(context)));
    context.json(
        TicketResponse.of(found.orElseThrow(() -> new RequestRefused(ProblemType.NOT_FOUND))));
  }

  private static TicketCategory category(String code) {
    return Choices.of("category", code, TicketCategory.values(), TicketCategory::code);
  }

  private static Priority priority(String code) {
    return Choices.of("priority", code, Priority.values(), Priority::code);
  }
}
