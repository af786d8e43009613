package dz.amal.http.identity;

import static dz.amal.http.request.Given.given;

import dz.amal.application.identity.IdentityUseCases;
import dz.amal.application.identity.SignUp;
import dz.amal.domain.identity.Caller;
import dz.amal.domain.identity.LinkPurpose;
import dz.amal.domain.identity.LiveSession;
import dz.amal.domain.identity.Password;
import dz.amal.domain.identity.SessionToken;
import dz.amal.domain.language.ReadingLanguage;
import dz.amal.http.problem.ProblemType;
import dz.amal.http.problem.RequestRefused;
import dz.amal.http.request.Callers;
import dz.amal.http.request.JsonBody;
import dz.amal.http.request.Languages;
import dz.amal.http.request.RateLimits;
import dz.amal.http.request.SessionCookie;
import dz.amal.http.request.Visitors;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code /auth}: signing up, in and out. Each refuses what another site makes a browser send, or
 * that site could replace somebody's session by one of its own.
 */
public final class AuthRoutes {

  private final Callers callers;
  private final Visitors visitors;
  private final RateLimits limits;
  private final EntranceLimits limit;
  private final JsonBody body;
  private final Entrance entrance;
  private final IdentityUseCases identity;

  /** Wires the routes. */
  public AuthRoutes(
      Callers callers,
      Visitors visitors,
      RateLimits limits,
      EntranceLimits limit,
      SessionCookie cookie,
      JsonBody body,
      IdentityUseCases identity) {
    this.callers = callers;
    this.visitors = visitors;
    this.limits = limits;
    this.limit = limit;
    this.body = body;
    this.entrance = new Entrance(cookie);
    this.identity = identity;
  }

  record GuestRequest(@Nullable String locale) {}

  record SignUpRequest(
      @Nullable String email,
      @Nullable String password,
      @Nullable String name,
      @Nullable String locale,
      @Nullable Boolean consentDataStorage) {}

  record LoginRequest(@Nullable String email, @Nullable String password, @Nullable String code) {}

  record AddressRequest(@Nullable String email) {}

  record LinkRequest(@Nullable String token, @Nullable String code) {}

  record ResetRequest(@Nullable String token, @Nullable String password, @Nullable String code) {}

  record RefreshRequest(@Nullable String refreshToken) {}

  /** Adds the routes. */
  public void addTo(RoutesConfig routes) {
    routes.post("/api/v1/auth/guest", this::guest);
    routes.post("/api/v1/auth/signup", this::signUp);
    routes.post("/api/v1/auth/login", this::login);
    routes.post("/api/v1/auth/magic-links", context -> askFor(LinkPurpose.SIGN_IN, context));
    routes.post("/api/v1/auth/magic-links/consume", this::useLink);
    routes.post(
        "/api/v1/auth/password-reset", context -> askFor(LinkPurpose.PASSWORD_RESET, context));
    routes.post("/api/v1/auth/password-reset/confirm", this::resetPassword);
    routes.post("/api/v1/auth/refresh", this::refresh);
    routes.post("/api/v1/auth/logout", this::logout);
  }

  private void guest(Context context) {
    Callers.refuseOtherSites(context);
    limits.take(limit.guests(), context);
    GuestRequest request = body.readOptional(context, GuestRequest.class);
    entrance.letIn(
        context,
        identity
            .startGuestSession()
            .handle(visitors.of(context), locale(request.locale(), context)),
        201);
  }

  private void signUp(Context context) {
    Callers.refuseOtherSites(context);
    SignUpRequest request = body.read(context, SignUpRequest.class);
    Optional<Caller> guest = callers.find(context).map(LiveSession::caller);
    SignUp.Form form =
        new SignUp.Form(
            given("email", request.email()),
            password(request.password()),
            Optional.ofNullable(request.name()),
            locale(request.locale(), context),
            given("consent_data_storage", request.consentDataStorage()));
    limits.take(limit.passwords(), context);
    entrance.letIn(context, identity.signUp().handle(visitors.of(context), guest, form), 201);
  }

  private void login(Context context) {
    Callers.refuseOtherSites(context);
    LoginRequest request = body.read(context, LoginRequest.class);
    String email = given("email", request.email());
    Password password = password(request.password());
    limits.take(limit.passwords(), context);
    entrance.answer(
        context,
        identity
            .signIn()
            .handle(visitors.of(context), email, password, Optional.ofNullable(request.code())),
        200);
  }

  private void askFor(LinkPurpose purpose, Context context) {
    AddressRequest request = body.read(context, AddressRequest.class);
    String email = given("email", request.email());
    limits.take(limit.links(), context);
    identity.askForLink().handle(email, purpose);
    context.status(202);
  }

  private void useLink(Context context) {
    Callers.refuseOtherSites(context);
    LinkRequest request = body.read(context, LinkRequest.class);
    SessionToken token = new SessionToken(given("token", request.token()));
    limits.take(limit.links(), context);
    entrance.answer(
        context,
        identity
            .useLink()
            .signIn(
                visitors.of(context),
                callers.find(context).map(LiveSession::caller),
                token,
                Optional.ofNullable(request.code())),
        200);
  }

  private void resetPassword(Context context) {
    Callers.refuseOtherSites(context);
    ResetRequest request = body.read(context, ResetRequest.class);
    SessionToken token = new SessionToken(given("token", request.token()));
    Password password = password(request.password());
    limits.take(limit.passwords(), context);
    entrance.answer(
        context,
        identity
            .useLink()
            .resetPassword(
                visitors.of(context), token, password, Optional.ofNullable(request.code())),
        200);
  }

  private void refresh(Context context) {
    RefreshRequest request = body.read(context, RefreshRequest.class);
    SessionToken token = new SessionToken(given("refresh_token", request.refreshToken()));
    limits.take(limit.renewals(), context);
    entrance.letIn(
        context,
        identity
            .renewSession()
            .handle(visitors.of(context), token)
            .orElseThrow(() -> new RequestRefused(ProblemType.WRONG_CREDENTIALS)),
        200);
  }

  private void logout(Context context) {
    LiveSession session = callers.session(context);
    identity.endSession().signOut(session.caller(), session.family());
    entrance.letOut(context);
  }

  private static Password password(@Nullable String text) {
    return new Password(given("password", text));
  }

  private static ReadingLanguage locale(@Nullable String code, Context context) {
    return code == null ? Languages.of(context) : ReadingLanguage.ofCode("locale", code);
  }
}
