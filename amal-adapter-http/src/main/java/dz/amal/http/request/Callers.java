package dz.amal.http.request;

import dz.amal.application.identity.Authenticate;
import dz.amal.domain.identity.Caller;
import dz.amal.domain.identity.LiveSession;
import dz.amal.domain.identity.SessionToken;
import dz.amal.http.problem.ProblemType;
import dz.amal.http.problem.RequestRefused;
import io.javalin.http.Context;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * Finds out who sent a request: by {@code Authorization: Bearer} for programs, by the session
 * cookie for the pages.
 */
public final class Callers {

  private static final String SCHEME = "Bearer ";
  private static final String SITE = "Sec-Fetch-Site";
  private static final String ORIGIN = "Origin";
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  private final Authenticate authenticate;
  private final SessionCookie cookie;

  /** Asks this use case; pages show this cookie. */
  public Callers(Authenticate authenticate, SessionCookie cookie) {
    this.authenticate = authenticate;
    this.cookie = cookie;
  }

  /**
   * The caller.
   *
   * @throws RequestRefused without a token, with one that is unknown, has expired or was revoked,
   *     when another site makes a browser send the cookie, and while a second factor has to be set
   *     up first
   */
  public Caller of(Context context) {
    LiveSession session = session(context);
    if (session.mustSetUpSecondFactor()) {
      throw new RequestRefused(ProblemType.SECOND_FACTOR_REQUIRED);
    }
    return session.caller();
  }

  /**
   * The session, also of those who have to set up a second factor first.
   *
   * @throws RequestRefused as {@link #of}, but for that
   */
  public LiveSession session(Context context) {
    return find(context).orElseThrow(() -> new RequestRefused(ProblemType.SIGN_IN_REQUIRED));
  }

  /**
   * The session, or empty without one that counts.
   *
   * @throws RequestRefused when another site makes a browser send the cookie
   */
  public Optional<LiveSession> find(Context context) {
    Optional<LiveSession> session = token(context).flatMap(authenticate::handle);
    session.ifPresent(found -> Languages.fallBackTo(found.caller().locale(), context));
    return session.map(found -> by(found, context));
  }

  private static LiveSession by(LiveSession session, Context context) {
    return new LiveSession(
        session.family(),
        session.caller().by(RequestId.of(context)),
        session.mustSetUpSecondFactor(),
        session.expiresAt());
  }

  /**
   * Refuses what a page of another site makes a browser send. Programs say nothing of sites.
   *
   * @throws RequestRefused if another site is behind it
   */
  public static void refuseOtherSites(Context context) {
    if (context.header(SITE) != null || context.header(ORIGIN) != null) {
      requireSameSite(context);
    }
  }

  /**
   * The token that a request shows.
   *
   * @throws RequestRefused if it shows none
   */
  public SessionToken requireToken(Context context) {
    return token(context).orElseThrow(() -> new RequestRefused(ProblemType.SIGN_IN_REQUIRED));
  }

  /**
   * Returns if the token still counts.
   *
   * @throws RequestRefused if it does not
   */
  public void requireLive(SessionToken token) {
    if (authenticate.handle(token).isEmpty()) {
      throw new RequestRefused(ProblemType.SIGN_IN_REQUIRED);
    }
  }

  private Optional<SessionToken> token(Context context) {
    String header = context.header("Authorization");
    if (header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return Optional.of(new SessionToken(header.substring(SCHEME.length()).strip()));
    }
    Optional<String> shown = cookie.read(context);
    if (shown.isPresent()) {
      requireSameSite(context);
    }
    return shown.map(SessionToken::new);
  }

  /**
   * Refuses a change that a page of another site has started (cross-site request forgery). Browsers
   * say where a request comes from, and pages cannot change what they say.
   */
  private static void requireSameSite(Context context) {
    if (SAFE.contains(context.method().name())) {
      return;
    }
    String site = context.header(SITE);
    boolean same = site == null ? isOwnOrigin(context) : site.equals("same-origin");
    if (!same) {
      throw new RequestRefused(ProblemType.NOT_ALLOWED);
    }
  }

  private static boolean isOwnOrigin(Context context) {
    return Optional.ofNullable(context.header(ORIGIN))
        .map(origin -> authority(origin).equals(String.valueOf(context.header("Host"))))
        .orElse(false);
  }

  private static String authority(String origin) {
    try {
      return String.valueOf(URI.create(origin).getRawAuthority());
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
