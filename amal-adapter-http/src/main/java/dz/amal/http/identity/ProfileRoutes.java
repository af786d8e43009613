package dz.amal.http.identity;

import static dz.amal.http.request.Given.given;

import dz.amal.application.identity.ChangeProfile;
import dz.amal.application.identity.IdentityUseCases;
import dz.amal.domain.identity.Caller;
import dz.amal.domain.identity.LiveSession;
import dz.amal.domain.identity.Password;
import dz.amal.domain.identity.Preferences;
import dz.amal.domain.identity.Session;
import dz.amal.domain.identity.User;
import dz.amal.domain.kernel.InvalidValue;
import dz.amal.domain.language.ReadingLanguage;
import dz.amal.http.problem.ProblemType;
import dz.amal.http.problem.RequestRefused;
import dz.amal.http.request.Callers;
import dz.amal.http.request.JsonBody;
import dz.amal.http.request.PathIds;
import dz.amal.http.request.Visitors;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code /me}: what somebody sees and changes of themselves. */
public final class ProfileRoutes {

  private final Callers callers;
  private final Visitors visitors;
  private final JsonBody body;
  private final IdentityUseCases identity;

  /** Wires the routes. */
  public ProfileRoutes(
      Callers callers, Visitors visitors, JsonBody body, IdentityUseCases identity) {
    this.callers = callers;
    this.visitors = visitors;
    this.body = body;
    this.identity = identity;
  }

  record ProfileResponse(
      UserResponse user, boolean hasPassword, boolean hasSecondFactor, int recoveryCodesLeft) {}

  record ProfileRequest(
      @Nullable String name,
      @Nullable String email,
      @Nullable String locale,
      @Nullable String timezone,
      @Nullable String currentPassword) {}

  record PasswordRequest(@Nullable String currentPassword, @Nullable String password) {}

  record ConsentRequest(@Nullable Boolean consentDataStorage) {}

  record PreferencesBody(
      @Nullable String theme,
      @Nullable String textSize,
      @Nullable Boolean reducedMotion,
      @Nullable String defaultMode,
      @Nullable Boolean emailNotifications) {}

  record SessionRow(
      String id, @Nullable String client, String createdAt, String expiresAt, boolean current) {}

  record SessionList(List<SessionRow> items, @Nullable String nextCursor) {}

  /** Adds the routes. */
  public void addTo(RoutesConfig routes) {
    routes.get("/api/v1/me", this::show);
    routes.patch("/api/v1/me", this::change);
    routes.put("/api/v1/me/password", this::password);
    routes.put("/api/v1/me/consent", this::consent);
    routes.get("/api/v1/me/preferences", this::preferences);
    routes.put("/api/v1/me/preferences", this::keepPreferences);
    routes.get("/api/v1/me/sessions", this::sessions);
    routes.delete("/api/v1/me/sessions/{id}", this::endSession);
  }

  private void show(Context context) {
    Caller caller = callers.session(context).caller();
    var profile =
        identity
            .readProfile()
            .profile(caller)
            .orElseThrow(() -> new RequestRefused(ProblemType.NOT_FOUND));
    context.json(
        new ProfileResponse(
            UserResponse.of(profile.user()),
            profile.hasPassword(),
            profile.hasSecondFactor(),
            profile.recoveryCodesLeft()));
  }

  private void change(Context context) {
    Caller caller = callers.of(context);
    ProfileRequest request = body.read(context, ProfileRequest.class);
    answer(
        context,
        identity
            .changeProfile()
            .change(
                caller,
                visitors.of(context),
                new ChangeProfile.Changes(
                    Optional.ofNullable(request.name()),
                    Optional.ofNullable(request.email()),
                    Optional.ofNullable(request.locale())
                        .map(code -> ReadingLanguage.ofCode("locale", code)),
                    Optional.ofNullable(request.timezone()).map(ProfileRoutes::zone),
                    Optional.ofNullable(request.currentPassword()))));
  }

  private static ZoneId zone(String name) {
    try {
      ZoneId zone = ZoneId.of(name);
      if (ZoneId.getAvailableZoneIds().contains(zone.getId())) {
        return zone;
      }
    } catch (DateTimeException e) {
      // said below
    }
    throw new InvalidValue("timezone", "must be a zone of the IANA list, as Africa/Algiers");
  }

  private void password(Context context) {
    LiveSession session = callers.session(context);
    PasswordRequest request = body.read(context, PasswordRequest.class);
    identity
        .changeProfile()
        .password(
            session.caller(),
            visitors.of(context),
            session.family(),
            Optional.ofNullable(request.currentPassword()),
            new Password(given("password", request.password())));
    context.status(204);
  }

  private void consent(Context context) {
    Caller caller = callers.of(context);
    ConsentRequest request = body.read(context, ConsentRequest.class);
    answer(
        context,
        identity
            .changeProfile()
            .consent(caller, given("consent_data_storage", request.consentDataStorage())));
  }

  private static void answer(Context context, Optional<User> user) {
    context.json(
        UserResponse.of(user.orElseThrow(() -> new RequestRefused(ProblemType.NOT_FOUND))));
  }

  private void preferences(Context context) {
    show(identity.readProfile().preferences(callers.of(context)), context);
  }

  private void keepPreferences(Context context) {
    Caller caller = callers.of(context);
    PreferencesBody request = body.read(context, PreferencesBody.class);
    Preferences preferences =
        new Preferences(
            given("theme", request.theme()),
            given("text_size", request.textSize()),
            given("reduced_motion", request.reducedMotion()),
            given("default_mode", request.defaultMode()),
            given("email_notifications", request.emailNotifications()));
    identity.changeProfile().preferences(caller, preferences);
    show(preferences, context);
  }

  private static void show(Preferences preferences, Context context) {
    context.json(
        new PreferencesBody(
            preferences.theme(),
            preferences.textSize(),
            preferences.hasReducedMotion(),
            preferences.defaultMode(),
            preferences.wantsMail()));
  }

  private void sessions(Context context) {
    LiveSession session = callers.session(context);
    context.json(
        new SessionList(
            identity.endSession().list(session.caller()).stream()
                .map(family -> row(family, session.family()))
                .toList(),
            null));
  }

  private static SessionRow row(Session.Family family, UUID current) {
    return new SessionRow(
        family.id().toString(),
        family.client().orElse(null),
        family.since().toString(),
        family.expiresAt().toString(),
        family.id().equals(current));
  }

  private void endSession(Context context) {
    Caller caller = callers.session(context).caller();
    if (!identity.endSession().revoke(caller, PathIds.of(context))) {
      throw new RequestRefused(ProblemType.NOT_FOUND);
    }
    context.status(204);
  }
}
