package dz.amal.http.conversation;

import static dz.amal.http.request.Given.given;

import dz.amal.application.turn.HandleMessage;
import dz.amal.application.turn.LimitMessages;
import dz.amal.application.turn.TurnListener;
import dz.amal.domain.conversation.ConversationId;
import dz.amal.domain.conversation.MessageText;
import dz.amal.domain.identity.Caller;
import dz.amal.http.problem.ProblemType;
import dz.amal.http.problem.Problems;
import dz.amal.http.problem.RequestRefused;
import dz.amal.http.request.Callers;
import dz.amal.http.request.IdempotencyKey;
import dz.amal.http.request.Json;
import dz.amal.http.request.JsonBody;
import dz.amal.http.request.PathIds;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The way in of the main job: {@code POST /conversations/{id}/messages}, plain or as a stream. */
public final class MessageRoutes {

  private final Callers callers;
  private final JsonBody body;
  private final LimitMessages limitMessages;
  private final HandleMessage handleMessage;
  private final TurnResponses responses;
  private final Problems problems;
  private final Json json;

  /** Wires the routes. */
  public MessageRoutes(
      Callers callers,
      JsonBody body,
      LimitMessages limitMessages,
      HandleMessage handleMessage,
      TurnResponses responses,
      Problems problems,
      Json json) {
    this.callers = callers;
    this.body = body;
    this.limitMessages = limitMessages;
    this.handleMessage = handleMessage;
    this.responses = responses;
    this.problems = problems;
    this.json = json;
  }

  record PostRequest(@Nullable String content) {}

  /** Adds the routes. */
  public void addTo(RoutesConfig routes) {
    routes.post("/api/v1/conversations/{id}/messages", this::post);
  }

  private void post(Context context) {
    Caller caller = callers.of(context);
    ConversationId conversation = new ConversationId(PathIds.of(context));
    PostRequest request = body.read(context, PostRequest.class);
    var command =
        new HandleMessage.Command(
            caller, conversation, content(request), IdempotencyKey.of(context));
    limitMessages
        .waitBefore(caller, conversation, command.text())
        .ifPresent(
            wait -> {
              throw RequestRefused.tooMany(wait);
            });
    if (wantsStream(context)) {
      stream(command, context);
    } else {
      TurnResponse turn =
          handleMessage.handle(command, TurnListener.none()).match(new TurnOrRefusal());
      context.status(201).json(turn);
    }
  }

  private static MessageText content(PostRequest request) {
    return new MessageText(given("content", request.content()));
  }

  private static boolean wantsStream(Context context) {
    return Optional.ofNullable(context.header("Accept")).orElse("").contains("text/event-stream");
  }

  /**
   * Until the message is stored, what goes wrong is answered as a problem document; from then on,
   * as an event.
   */
  private void stream(HandleMessage.Command command, Context context) {
    TurnStream stream = new TurnStream(context, json, responses);
    try {
      stream.complete(handleMessage.handle(command, stream).match(new TurnOrRefusal()));
    } catch (RuntimeException e) {
      if (!stream.isOpen()) {
        throw e;
      }
      stream.fail(problems.of(e, context));
    }
  }

  /** What each outcome means over HTTP. */
  private final class TurnOrRefusal implements HandleMessage.Cases<TurnResponse> {

    @Override
    public TurnResponse answered(HandleMessage.Answered outcome) {
      return responses.of(outcome.turn());
    }

    @Override
    public TurnResponse conversationNotFound(HandleMessage.ConversationNotFound outcome) {
      throw new RequestRefused(ProblemType.NOT_FOUND);
    }

    @Override
    public TurnResponse keyReused(HandleMessage.KeyReused outcome) {
      throw new RequestRefused(ProblemType.KEY_REUSED);
    }

    @Override
    public TurnResponse stillThinking(HandleMessage.StillThinking outcome) {
      throw new RequestRefused(ProblemType.STILL_THINKING);
    }
  }
}
