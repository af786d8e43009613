package dz.amal.http.ticket;

import static dz.amal.http.request.Given.given;

import com.fasterxml.jackson.databind.JsonNode;
import dz.amal.application.team.TeamUseCases;
import dz.amal.application.ticket.ChangeTicket;
import dz.amal.application.ticket.OpenTicket;
import dz.amal.domain.identity.Caller;
import dz.amal.domain.identity.UserId;
import dz.amal.domain.kernel.InvalidValue;
import dz.amal.domain.ticket.Ticket;
import dz.amal.domain.ticket.TicketCategory;
import dz.amal.domain.ticket.TicketId;
import dz.amal.http.problem.ProblemType;
import dz.amal.http.problem.RequestRefused;
import dz.amal.http.request.Callers;
import dz.amal.http.request.IdempotencyKey;
import dz.amal.http.request.JsonBody;
import dz.amal.http.request.Pages;
import dz.amal.http.request.PathIds;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code /tickets}: one's own, and for the team everybody's. */
public final class TicketRoutes {

  private final Callers callers;
  private final JsonBody body;
  private final TeamUseCases team;

  /** Wires the routes. */
  public TicketRoutes(Callers callers, JsonBody body, TeamUseCases team) {
    this.callers = callers;
    this.body = body;
    this.team = team;
  }

  record OpenRequest(
      @Nullable String subject,
      @Nullable String description,
      @Nullable String category,
      @Nullable String priority) {}

  /** Nobody has the ticket any more where {@code assigned_to} is null. */
  record ChangeRequest(
      @Nullable String status,
      @Nullable String priority,
      @Nullable String category,
      @Nullable JsonNode assignedTo,
      @Nullable String resolutionNotes) {}

  /** Adds the routes. */
  public void addTo(RoutesConfig routes) {
    routes.post("/api/v1/tickets", this::open);
    routes.get("/api/v1/tickets", this::list);
    routes.get("/api/v1/tickets/{id}", this::read);
    routes.patch("/api/v1/tickets/{id}", this::change);
  }

  private void open(Context context) {
    Caller caller = callers.of(context);
    OpenRequest request = body.read(context, OpenRequest.class);
    Ticket opened =
        team.open()
            .handle(
                new OpenTicket.Command(
                    caller,
                    given("subject", request.subject()),
                    Optional.ofNullable(request.description()),
                    Optional.ofNullable(request.category())
                        .map(TicketQuery::category)
                        .orElse(TicketCategory.GENERAL),
                    Optional.ofNullable(request.priority()).map(TicketQuery::priority),
                    IdempotencyKey.of(context)))
            .orElseThrow(() -> new RequestRefused(ProblemType.KEY_REUSED));
    context.status(201);
    context.header("Location", "/api/v1/tickets/" + opened.id());
    show(opened, caller, context);
  }

  private void list(Context context) {
    Caller caller = callers.of(context);
    var page =
        team.read()
            .list(
                caller,
                TicketQuery.filter(context, caller),
                TicketQuery.order(context),
                Pages.of(context));
    context.json(Pages.response(page, ticket -> response(ticket, caller)));
  }

  private void read(Context context) {
    Caller caller = callers.of(context);
    show(team.read().one(caller, id(context)).orElseThrow(TicketRoutes::notFound), caller, context);
  }

  private void change(Context context) {
    Caller caller = callers.of(context);
    ChangeRequest request = body.read(context, ChangeRequest.class);
    var command =
        new ChangeTicket.Command(
            caller,
            id(context),
            new ChangeTicket.Change(
                Optional.ofNullable(request.status()).map(TicketQuery::status),
                Optional.ofNullable(request.priority()).map(TicketQuery::priority),
                Optional.ofNullable(request.category()).map(TicketQuery::category),
                assignee(request.assignedTo()),
                Optional.ofNullable(request.resolutionNotes())),
            TicketTags.seen(context));
    show(team.change().handle(command).match(new ChangedOrRefusal()), caller, context);
  }

  private static Optional<Optional<UserId>> assignee(@Nullable JsonNode value) {
    if (value == null) {
      return Optional.empty();
    }
    if (value.isNull()) {
      return Optional.of(Optional.empty());
    }
    if (!value.isTextual()) {
      throw new RequestRefused(ProblemType.MALFORMED, "assigned_to", "must have another JSON type");
    }
    return Optional.of(Optional.of(TicketQuery.user("assigned_to", value.textValue())));
  }

  static void show(Ticket ticket, Caller caller, Context context) {
    TicketTags.show(ticket, context);
    context.json(response(ticket, caller));
  }

  private static TicketResponse response(Ticket ticket, Caller caller) {
    return caller.isAgent() ? TicketResponse.forTeam(ticket) : TicketResponse.of(ticket);
  }

  static TicketId id(Context context) {
    return new TicketId(PathIds.of(context));
  }

  static RequestRefused notFound() {
    return new RequestRefused(ProblemType.NOT_FOUND);
  }

  private static final class ChangedOrRefusal implements ChangeTicket.Cases<Ticket> {

    @Override
    public Ticket changed(ChangeTicket.Changed outcome) {
      return outcome.ticket();
    }

    @Override
    public Ticket notFound(ChangeTicket.NotFound outcome) {
      throw TicketRoutes.notFound();
    }

    @Override
    public Ticket notAllowed(ChangeTicket.NotAllowed outcome) {
      throw new RequestRefused(ProblemType.NOT_ALLOWED);
    }

    @Override
    public Ticket stale(ChangeTicket.Stale outcome) {
      throw new RequestRefused(ProblemType.PRECONDITION_FAILED);
    }

    @Override
    public Ticket moveRefused(ChangeTicket.MoveRefused outcome) {
      throw new RequestRefused(
          ProblemType.WRONG_STATE,
          "status",
          "must be one that a ticket which is " + outcome.from().code() + " can go to");
    }

    @Override
    public Ticket unknownAssignee(ChangeTicket.UnknownAssignee outcome) {
      throw new InvalidValue("assigned_to", "must be the id of an agent or administrator");
    }
  }
}
