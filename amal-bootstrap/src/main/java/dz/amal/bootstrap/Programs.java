package dz.amal.bootstrap;

import dz.amal.application.apikey.ApiKeyUseCases;
import dz.amal.application.completion.CompleteChat;
import dz.amal.application.completion.FindThread;
import dz.amal.application.kernel.OncePerKey;
import dz.amal.domain.safety.CrisisGuard;
import dz.amal.domain.store.Stores;
import dz.amal.http.conversation.TurnResponses;
import dz.amal.http.openai.ApiKeyRoutes;
import dz.amal.http.openai.CompletionRoutes;
import dz.amal.http.problem.Problems;
import dz.amal.http.request.Callers;
import dz.amal.http.request.Json;
import dz.amal.http.request.JsonBody;
import java.time.Duration;
import java.util.concurrent.ExecutorService;

/** What programs need that speak to Amal as to a model, wired. */
public record Programs(ApiKeyUseCases keys, CompleteChat completeChat) {

  /** Proxies give up on a connection that is silent for half a minute or more. */
  private static final Duration BETWEEN_BEATS = Duration.ofSeconds(10);

  static Programs over(Stores stores, CrisisGuard guard, UseCases useCases, World world) {
    return new Programs(
        keys(stores, world),
        new CompleteChat(
            new FindThread(
                stores.transactions(),
                new OncePerKey(stores.idempotencyKeys(), world.clock()),
                stores.completionThreads(),
                stores.conversations(),
                guard,
                world.ids(),
                world.clock()),
            useCases.limitMessages(),
            useCases.handleMessage()));
  }

  /** Their keys; also for commands. */
  public static ApiKeyUseCases keys(Stores stores, World world) {
    return ApiKeyUseCases.over(stores, world.ids(), world.tokens(), world.clock());
  }

  ApiKeyRoutes keyRoutes(Callers callers, JsonBody body) {
    return new ApiKeyRoutes(callers, body, keys);
  }

  CompletionRoutes completionRoutes(
      JsonBody body,
      TurnResponses responses,
      Problems problems,
      Json json,
      ExecutorService threads,
      World world) {
    return new CompletionRoutes(
        keys.use(),
        body,
        completeChat,
        responses,
        problems,
        json,
        new CompletionRoutes.Running(threads, BETWEEN_BEATS, world.clock()));
  }
}
