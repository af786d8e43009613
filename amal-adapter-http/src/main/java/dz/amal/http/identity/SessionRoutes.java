package dz.amal.http.identity;

import dz.amal.application.identity.StartGuestSession;
import dz.amal.domain.language.ReadingLanguage;
import dz.amal.http.request.Callers;
import dz.amal.http.request.JsonBody;
import dz.amal.http.request.Languages;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import org.jspecify.annotations.Nullable;

/** {@code /auth}. */
public final class SessionRoutes {

  private final JsonBody body;
  private final StartGuestSession startGuestSession;

  /** Wires the routes. */
  public SessionRoutes(JsonBody body, StartGuestSession startGuestSession) {
    this.body = body;
    this.startGuestSession = startGuestSession;
  }

  record GuestRequest(@Nullable String locale) {}

  record UserResponse(String id, String role, boolean guest, String locale) {}

  record SessionResponse(String accessToken, long expiresIn, UserResponse user) {}

  /** Adds the routes. */
  public void addTo(RoutesConfig routes) {
    routes.post("/api/v1/auth/guest", this::guest);
  }

  private void guest(Context context) {
    Callers.refuseOtherSites(context); // or they could replace somebody's session by a new one
    GuestRequest request = body.readOptional(context, GuestRequest.class);
    ReadingLanguage locale =
        request.locale() == null
            ? Languages.of(context)
            : ReadingLanguage.ofCode("locale", request.locale());
    var started = startGuestSession.handle(locale);
    context.cookie(cookie(started, context));
    context.status(201).json(response(started));
  }

  /** The pages' session: out of reach of scripts, and never sent along by another site. */
  private static Cookie cookie(StartGuestSession.Started started, Context context) {
    return new Cookie(
        Callers.COOKIE,
        started.token().value(),
        "/",
        Math.toIntExact(started.lifetime().toSeconds()),
        context.req().isSecure(),
        true,
        null,
        SameSite.STRICT);
  }

  private static SessionResponse response(StartGuestSession.Started started) {
    var user = started.user();
    return new SessionResponse(
        started.token().value(),
        started.lifetime().toSeconds(),
        new UserResponse(
            user.id().toString(), user.role().code(), user.isGuest(), user.locale().code()));
  }
}
