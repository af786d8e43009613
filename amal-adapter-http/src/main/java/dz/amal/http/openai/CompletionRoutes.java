package dz.amal.http.openai;

import com.fasterxml.jackson.databind.JsonNode;
import dz.amal.application.apikey.UseApiKey;
import dz.amal.application.completion.CompleteChat;
import dz.amal.application.completion.Repetition;
import dz.amal.domain.apikey.ApiKeys;
import dz.amal.http.conversation.TurnResponses;
import dz.amal.http.problem.ProblemType;
import dz.amal.http.problem.Problems;
import dz.amal.http.problem.RequestRefused;
import dz.amal.http.request.IdempotencyKey;
import dz.amal.http.request.Json;
import dz.amal.http.request.JsonBody;
import dz.amal.http.request.RequestId;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/** {@code /v1/chat/completions} and {@code /v1/models}, as OpenAI's own clients ask for them. */
public final class CompletionRoutes {

  /** A request brings a whole conversation along. */
  private static final int MAX_BYTES = 4 * 1024 * 1024;

  private final KeyOwners keyOwners;
  private final JsonBody body;
  private final CompleteChat completeChat;
  private final TurnResponses responses;
  private final OpenAiErrors errors;
  private final Json json;
  private final Running running;

  /**
   * How answers are made.
   *
   * @param threads where, so that a slow model holds up nobody else; may refuse to take on more
   * @param betweenBeats how long a stream may be silent
   */
  public record Running(Executor threads, Duration betweenBeats, InstantSource clock) {}

  /** Wires the routes. */
  public CompletionRoutes(
      UseApiKey useApiKey,
      JsonBody body,
      CompleteChat completeChat,
      TurnResponses responses,
      Problems problems,
      Json json,
      Running running) {
    this.keyOwners = new KeyOwners(useApiKey);
    this.body = body.upTo(MAX_BYTES);
    this.completeChat = completeChat;
    this.responses = responses;
    this.errors = new OpenAiErrors(problems);
    this.json = json;
    this.running = running;
  }

  /** Adds the routes. */
  public void addTo(RoutesConfig routes) {
    routes.post("/v1/chat/completions", answeringErrors(this::complete));
    routes.get("/v1/models", answeringErrors(this::list));
    routes.get("/v1/models/{id}", answeringErrors(this::model));
  }

  private Handler answeringErrors(Handler handler) {
    return context -> {
      try {
        handler.handle(context);
      } catch (Exception e) {
        errors.answer(e, context);
      }
    };
  }

  private void list(Context context) {
    keyOwners.of(context);
    context.json(AmalModel.all());
  }

  private void model(Context context) {
    keyOwners.of(context);
    context.json(
        AmalModel.of(context.pathParam("id"))
            .orElseThrow(() -> new RequestRefused(ProblemType.NOT_FOUND, "model", "does not exist"))
            .response());
  }

  private void complete(Context context) {
    ApiKeys.Found owner = keyOwners.of(context);
    if (!owner.key().maySpeak()) {
      throw new RequestRefused(ProblemType.NOT_ALLOWED);
    }
    CompletionRequest request = CompletionRequest.of(body.read(context, JsonNode.class));
    CompleteChat.Command command = command(owner, request, context);
    Head head = Head.of(context, request.model(), running.clock().instant());
    Runnable work =
        request.isStream()
            ? () -> stream(command, head, request.includesUsage(), context)
            : () -> answer(command, head, context);
    context.future(() -> start(work, context));
  }

  private CompletableFuture<Void> start(Runnable work, Context context) {
    try {
      return CompletableFuture.runAsync(work, running.threads());
    } catch (RejectedExecutionException e) {
      errors.answerBusy(context);
      return CompletableFuture.completedFuture(null);
    }
  }

  private static CompleteChat.Command command(
      ApiKeys.Found owner, CompletionRequest request, Context context) {
    return new CompleteChat.Command(
        owner.key().id(),
        owner.owner().caller().by(RequestId.of(context)),
        request.person(),
        request.before(),
        request.text(),
        request.model().mode(),
        repetition(context),
        IdempotencyKey.of(context));
  }

  /** What OpenAI's own clients say of it. */
  private static Repetition repetition(Context context) {
    String count = context.header("X-Stainless-Retry-Count");
    if (count == null) {
      return Repetition.UNKNOWN;
    }
    return count.strip().equals("0") ? Repetition.FIRST : Repetition.AGAIN;
  }

  private void answer(CompleteChat.Command command, Head head, Context context) {
    try {
      Answer answer = completeChat.handle(command, Optional.empty()).match(new AnswerOrRefusal());
      context.status(200).json(Completion.of(head, answer));
    } catch (RuntimeException e) {
      errors.answer(e, context);
    }
  }

  private void stream(
      CompleteChat.Command command, Head head, boolean includesUsage, Context context) {
    CompletionStream stream = new CompletionStream(context.res(), json, head);
    beatLater(stream);
    try {
      Answer answer =
          completeChat.handle(command, Optional.of(stream::say)).match(new AnswerOrRefusal());
      stream.complete(answer, includesUsage);
    } catch (RuntimeException e) {
      if (stream.withdraw()) {
        errors.answer(e, context);
      } else {
        stream.fail(errors.problemOf(e, context));
      }
    }
  }

  /** Where all threads are taken, one heartbeat is left out. */
  private void beatLater(CompletionStream stream) {
    CompletableFuture.delayedExecutor(
            running.betweenBeats().toMillis(), TimeUnit.MILLISECONDS, running.threads())
        .execute(
            () -> {
              if (!stream.isOver()) {
                stream.beat();
                beatLater(stream);
              }
            });
  }

  /** What each outcome means over HTTP. */
  private final class AnswerOrRefusal implements CompleteChat.Cases<Answer> {

    @Override
    public Answer completed(CompleteChat.Completed outcome) {
      return Answer.of(outcome, responses);
    }

    @Override
    public Answer tooMany(CompleteChat.TooMany outcome) {
      throw RequestRefused.tooMany(outcome.retryAfter());
    }

    @Override
    public Answer keyReused(CompleteChat.KeyReused outcome) {
      throw new RequestRefused(ProblemType.KEY_REUSED);
    }

    @Override
    public Answer stillThinking(CompleteChat.StillThinking outcome) {
      throw new RequestRefused(ProblemType.STILL_THINKING);
    }
  }
}
