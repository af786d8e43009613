package dz.amal.http.ticket;

import static dz.amal.http.request.Given.given;

import dz.amal.application.team.TeamUseCases;
import dz.amal.application.ticket.CommentOnTicket;
import dz.amal.domain.conversation.MessageText;
import dz.amal.domain.identity.Caller;
import dz.amal.domain.kernel.InvalidValue;
import dz.amal.domain.ticket.Attachment;
import dz.amal.domain.ticket.TicketComment;
import dz.amal.http.problem.ProblemType;
import dz.amal.http.problem.RequestRefused;
import dz.amal.http.request.Callers;
import dz.amal.http.request.IdempotencyKey;
import dz.amal.http.request.JsonBody;
import dz.amal.http.request.Pages;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is said about a ticket and what happens to it. */
public final class TicketHistoryRoutes {

  private final Callers callers;
  private final JsonBody body;
  private final TeamUseCases team;

  /** Wires the routes. */
  public TicketHistoryRoutes(Callers callers, JsonBody body, TeamUseCases team) {
    this.callers = callers;
    this.body = body;
    this.team = team;
  }

  record AttachmentRequest(
      @Nullable String name,
      @Nullable String mediaType,
      @Nullable Long bytes,
      @Nullable String sha256) {

    Attachment toAttachment() {
      if (name == null || mediaType == null || bytes == null || sha256 == null) {
        throw new InvalidValue("attachments", "must have name, media_type, bytes and sha256 each");
      }
      return new Attachment(name, mediaType, bytes, sha256);
    }
  }

  record CommentRequest(
      @Nullable String content,
      @Nullable Boolean isInternal,
      @Nullable Boolean awaitsReply,
      @Nullable List<@Nullable AttachmentRequest> attachments) {}

  record EscalateRequest(@Nullable String reason) {}

  /** Adds the routes. */
  public void addTo(RoutesConfig routes) {
    routes.post("/api/v1/tickets/{id}/comments", this::comment);
    routes.get("/api/v1/tickets/{id}/comments", this::comments);
    routes.get("/api/v1/tickets/{id}/events", this::events);
    routes.post("/api/v1/tickets/{id}/escalate", this::escalate);
    routes.post("/api/v1/tickets/{id}/acknowledge", this::acknowledge);
  }

  private void comment(Context context) {
    Caller caller = callers.of(context);
    CommentRequest request = body.read(context, CommentRequest.class);
    var command =
        new CommentOnTicket.Command(
            caller,
            TicketRoutes.id(context),
            new MessageText(given("content", request.content())),
            Boolean.TRUE.equals(request.isInternal()),
            Boolean.TRUE.equals(request.awaitsReply()),
            attachments(request.attachments()),
            IdempotencyKey.of(context));
    context.status(201);
    context.json(CommentResponse.of(team.comment().handle(command).match(new SaidOrRefusal())));
  }

  private static List<Attachment> attachments(
      @Nullable List<@Nullable AttachmentRequest> requested) {
    return Optional.ofNullable(requested).orElse(List.of()).stream()
        .map(
            each ->
                Optional.ofNullable(each)
                    .orElseThrow(() -> new InvalidValue("attachments", "must not hold null"))
                    .toAttachment())
        .toList();
  }

  private void comments(Context context) {
    var page =
        team.read()
            .comments(callers.of(context), TicketRoutes.id(context), Pages.of(context))
            .orElseThrow(TicketRoutes::notFound);
    context.json(Pages.response(page, CommentResponse::of));
  }

  private void events(Context context) {
    Caller caller = callers.of(context);
    var page =
        team.read()
            .events(caller, TicketRoutes.id(context), Pages.of(context))
            .orElseThrow(TicketRoutes::notFound);
    context.json(Pages.response(page, event -> TicketEventResponse.of(event, caller)));
  }

  private void escalate(Context context) {
    Caller caller = callers.of(context);
    EscalateRequest request = body.read(context, EscalateRequest.class);
    String reason = new MessageText(given("reason", request.reason())).value();
    TicketRoutes.show(
        team.escalate()
            .handle(caller, TicketRoutes.id(context), reason)
            .orElseThrow(TicketRoutes::notFound),
        caller,
        context);
  }

  private void acknowledge(Context context) {
    Caller caller = callers.of(context);
    TicketRoutes.show(
        team.acknowledge()
            .handle(caller, TicketRoutes.id(context))
            .orElseThrow(TicketRoutes::notFound),
        caller,
        context);
  }

  private static final class SaidOrRefusal implements CommentOnTicket.Cases<TicketComment> {

    @Override
    public TicketComment said(CommentOnTicket.Said outcome) {
      return outcome.comment();
    }

    @Override
    public TicketComment notFound(CommentOnTicket.NotFound outcome) {
      throw TicketRoutes.notFound();
    }

    @Override
    public TicketComment notAllowed(CommentOnTicket.NotAllowed outcome) {
      throw new RequestRefused(ProblemType.NOT_ALLOWED);
    }

    @Override
    public TicketComment keyReused(CommentOnTicket.KeyReused outcome) {
      throw new RequestRefused(ProblemType.KEY_REUSED);
    }
  }
}
