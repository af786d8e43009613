package dz.amal.http.conversation;

import static dz.amal.http.request.Given.given;

import dz.amal.application.turn.HandleMessage;
import dz.amal.application.turn.LimitMessages;
import dz.amal.application.turn.TurnListener;
import dz.amal.domain.conversation.ConversationId;
import dz.amal.domain.conversation.MessageText;
import dz.amal.domain.identity.Caller;
import dz.amal.domain.kernel.InvalidValue;
import dz.amal.http.problem.ProblemType;
import dz.amal.http.problem.Problems;
import dz.amal.http.problem.RequestRefused;
import dz.amal.http.request.Callers;
import dz.amal.http.request.IdempotencyKey;
import dz.amal.http.request.JsonBody;
import dz.amal.http.request.LastEventId;
import dz.amal.http.request.PathIds;
import dz.amal.http.stream.LiveStream;
import dz.amal.http.stream.LiveStreams;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * The way in of the main job: {@code POST /conversations/{id}/messages}, plain or as a stream.
 *
 * <p>A turn has a thread of its own, so that a model that takes its time holds up nobody who asks
 * for something else.
 */
public final class MessageRoutes {

  private final Callers callers;
  private final JsonBody body;
  private final LimitMessages limitMessages;
  private final HandleMessage handleMessage;
  private final TurnResponses responses;
  private final Problems problems;
  private final LiveStreams streams;
  private final Executor turnThreads;
  private final TurnsUnderWay underWay = new TurnsUnderWay();

  /** Wires the routes. */
  public MessageRoutes(
      Callers callers,
      JsonBody body,
      LimitMessages limitMessages,
      HandleMessage handleMessage,
      TurnResponses responses,
      Problems problems,
      LiveStreams streams,
      Executor turnThreads) {
    this.callers = callers;
    this.body = body;
    this.limitMessages = limitMessages;
    this.handleMessage = handleMessage;
    this.responses = responses;
    this.problems = problems;
    this.streams = streams;
    this.turnThreads = turnThreads;
  }

  record PostRequest(@Nullable String content) {}

  /** Adds the routes. */
  public void addTo(RoutesConfig routes) {
    routes.post("/api/v1/conversations/{id}/messages", this::post);
  }

  private void post(Context context) {
    HandleMessage.Command command = command(context);
    if (wantsStream(context)) {
      int lastEvent = LastEventId.of(context, MessageRoutes::position).orElse(0);
      Optional<FollowedTurn> earlier = underWay.find(command);
      if (earlier.isPresent()) {
        follow(earlier.get(), lastEvent, context);
      } else {
        limit(command);
        follow(begin(command, context), 0, context);
      }
    } else {
      limit(command);
      context.future(() -> answer(command, context));
    }
  }

  private HandleMessage.Command command(Context context) {
    Caller caller = callers.of(context);
    ConversationId conversation = new ConversationId(PathIds.of(context));
    PostRequest request = body.read(context, PostRequest.class);
    return new HandleMessage.Command(
        caller,
        conversation,
        new MessageText(given("content", request.content())),
        IdempotencyKey.of(context));
  }

  private void limit(HandleMessage.Command command) {
    limitMessages
        .waitBefore(command.caller(), command.conversation(), command.text())
        .ifPresent(
            wait -> {
              throw RequestRefused.tooMany(wait);
            });
  }

  private static boolean wantsStream(Context context) {
    return Optional.ofNullable(context.header("Accept")).orElse("").contains("text/event-stream");
  }

  private static int position(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new InvalidValue(LastEventId.HEADER, "must be one that this API has given out");
    }
  }

  private CompletableFuture<Void> answer(HandleMessage.Command command, Context context) {
    return CompletableFuture.supplyAsync(() -> turn(command, TurnListener.none()), turnThreads)
        .thenAccept(turn -> context.status(201).json(turn));
  }

  /**
   * Until the message is stored, what goes wrong is answered as a problem document; from then on,
   * as an event.
   */
  private FollowedTurn begin(HandleMessage.Command command, Context context) {
    FollowedTurn followed = new FollowedTurn(responses);
    underWay.keep(command, followed);
    turnThreads.execute(
        () -> {
          try {
            followed.complete(turn(command, followed));
          } catch (RuntimeException e) {
            underWay.forget(command);
            followed.fail(e, () -> problems.of(e, context));
          }
        });
    return followed;
  }

  private void follow(FollowedTurn turn, int lastEvent, Context context) {
    context.future(
        () ->
            turn.begun()
                .thenCompose(
                    begun -> {
                      LiveStream stream = streams.begin(context.res(), turn.after(lastEvent));
                      turn.wakes(stream);
                      return stream.ended();
                    }));
  }

  /** Errors are answered as exceptions are, on whatever thread they are thrown. */
  private TurnResponse turn(HandleMessage.Command command, TurnListener listener) {
    try {
      return handleMessage.handle(command, listener).match(new TurnOrRefusal());
    } catch (Error e) {
      throw new IllegalStateException(e);
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
