package dz.amal.http.conversation;

import dz.amal.application.conversation.ChangeConversation;
import dz.amal.application.conversation.ReadConversations;
import dz.amal.application.conversation.StartConversation;
import dz.amal.domain.conversation.ConversationId;
import dz.amal.domain.conversation.ConversationStatus;
import dz.amal.domain.conversation.Mode;
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

/** {@code /conversations}. */
public final class ConversationRoutes {

  private final Callers callers;
  private final JsonBody body;
  private final StartConversation startConversation;
  private final ReadConversations readConversations;
  private final ChangeConversation changeConversation;

  /** Wires the routes. */
  public ConversationRoutes(
      Callers callers,
      JsonBody body,
      StartConversation startConversation,
      ReadConversations readConversations,
      ChangeConversation changeConversation) {
    this.callers = callers;
    this.body = body;
    this.startConversation = startConversation;
    this.readConversations = readConversations;
    this.changeConversation = changeConversation;
  }

  record StartRequest(@Nullable String title, @Nullable String mode) {}

  record ChangeRequest(@Nullable String title, @Nullable String mode, @Nullable String status) {}

  /** Adds the routes. */
  public void addTo(RoutesConfig routes) {
    routes.post("/api/v1/conversations", this::start);
    routes.get("/api/v1/conversations", this::list);
    routes.get("/api/v1/conversations/{id}", this::read);
    routes.patch("/api/v1/conversations/{id}", this::change);
    routes.delete("/api/v1/conversations/{id}", this::delete);
    routes.get("/api/v1/conversations/{id}/messages", this::messages);
  }

  private void start(Context context) {
    var caller = callers.of(context);
    StartRequest request = body.readOptional(context, StartRequest.class);
    var started =
        startConversation
            .handle(
                new StartConversation.Command(
                    caller,
                    Optional.ofNullable(request.title()),
                    Optional.ofNullable(request.mode())
                        .map(ConversationRoutes::mode)
                        .orElse(Mode.AUTO),
                    IdempotencyKey.of(context)))
            .orElseThrow(() -> new RequestRefused(ProblemType.KEY_REUSED));
    context.status(201).json(ConversationResponse.of(started));
    context.header("Location", "/api/v1/conversations/" + started.id());
  }

  private void list(Context context) {
    var page = readConversations.list(callers.of(context), Pages.of(context));
    context.json(Pages.response(page, ConversationResponse::of));
  }

  private void read(Context context) {
    var found = readConversations.one(callers.of(context), id(context));
    context.json(ConversationResponse.of(found.orElseThrow(ConversationRoutes::notFound)));
  }

  private void change(Context context) {
    var caller = callers.of(context);
    ChangeRequest request = body.read(context, ChangeRequest.class);
    var change =
        new ChangeConversation.Change(
            Optional.ofNullable(request.title()),
            Optional.ofNullable(request.mode()).map(ConversationRoutes::mode),
            Optional.ofNullable(request.status()).map(ConversationRoutes::status));
    var changed = changeConversation.handle(caller, id(context), change);
    context.json(ConversationResponse.of(changed.orElseThrow(ConversationRoutes::notFound)));
  }

  private void delete(Context context) {
    if (!changeConversation.delete(callers.of(context), id(context))) {
      throw notFound();
    }
    context.status(204);
  }

  private void messages(Context context) {
    var page =
        readConversations
            .messages(callers.of(context), id(context), Pages.of(context))
            .orElseThrow(ConversationRoutes::notFound);
    context.json(
        Pages.response(page, cited -> MessageResponse.of(cited.message(), cited.citations())));
  }

  private static Mode mode(String code) {
    return Choices.of("mode", code, Mode.values(), Mode::name);
  }

  private static ConversationStatus status(String code) {
    return Choices.of("status", code, ConversationStatus.values(), ConversationStatus::code);
  }

  private static ConversationId id(Context context) {
    return new ConversationId(PathIds.of(context));
  }

  private static RequestRefused notFound() {
    return new RequestRefused(ProblemType.NOT_FOUND);
  }
}
