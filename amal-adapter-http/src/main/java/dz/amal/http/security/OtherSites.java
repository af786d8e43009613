package dz.amal.http.security;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.util.List;
import java.util.Set;

/**
 * Lets pages of other sites use the API (cross-origin resource sharing): those that are named, with
 * a token that they show themselves. Cookies are never theirs, so a session of our own pages is out
 * of their reach.
 */
final class OtherSites implements Handler {

  private static final String METHODS = "GET, POST, PUT, PATCH, DELETE";
  private static final String HEADERS =
      "Authorization, Content-Type, Idempotency-Key, If-Match, Last-Event-ID,"
          // what OpenAI's own client for browsers says of itself
          + " OpenAI-Organization, OpenAI-Project, X-Stainless-Arch, X-Stainless-Lang,"
          + " X-Stainless-OS, X-Stainless-Package-Version, X-Stainless-Retry-Count,"
          + " X-Stainless-Runtime, X-Stainless-Runtime-Version, X-Stainless-Timeout";
  private static final String EXPOSED = "ETag, Location, Retry-After, X-Request-Id";
  private static final String MAX_AGE_SECONDS = "600";

  private final Set<String> origins;

  OtherSites(List<String> origins) {
    this.origins = Set.copyOf(origins);
  }

  @Override
  public void handle(Context context) {
    if (origins.isEmpty()) {
      return;
    }
    context.header("Vary", "Origin"); // also without one: a cache may hold the answer for both
    String origin = context.header("Origin");
    if (origin == null || !origins.contains(origin)) {
      return;
    }
    context.header("Access-Control-Allow-Origin", origin);
    if (isPreflight(context)) {
      context.header("Access-Control-Allow-Methods", METHODS);
      context.header("Access-Control-Allow-Headers", HEADERS);
      context.header("Access-Control-Max-Age", MAX_AGE_SECONDS);
      context.status(204).skipRemainingHandlers();
    } else {
      context.header("Access-Control-Expose-Headers", EXPOSED);
    }
  }

  /** The question of a browser before the request itself. */
  private static boolean isPreflight(Context context) {
    return context.method().equals(HandlerType.OPTIONS)
        && context.header("Access-Control-Request-Method") != null;
  }
}
