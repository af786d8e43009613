package dz.amal.http.request;

import dz.amal.application.identity.Authenticate;
import dz.amal.domain.identity.Caller;
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

  /** The cookie of the pages. */
  public static final String COOKIE = "amal_session";

  private static final String SCHEME = "Bearer ";
  private static final String SITE = "Sec-Fetch-Site";
  private static final String ORIGIN = "Origin";
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  private final Authenticate authenticate;

  /** Asks this use case. */
  public Callers(Authenticate authenticate) {
    this.authenticate = authenticate;
  }

  /**
   * The caller.
   *
   * @throws RequestRefused without a token, with one that is unknown or has expired, and when
   *     another site makes a browser send the cookie
   */
  public Caller of(Context context) {
    Caller caller =
        authenticate
            .handle(token(context))
            .orElseThrow(() -> new RequestRefused(ProblemType.SIGN_IN_REQUIRED));
    Languages.fallBackTo(caller.locale(), context);
    return caller.by(RequestId.of(context));
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

  private static SessionToken token(Context context) {
    String header = context.header("Authorization");
    if (header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return new SessionToken(header.substring(SCHEME.length()).strip());
    }
    String cookie = context.cookie(COOKIE);
    if (cookie == null) {
      throw new RequestRefused(ProblemType.SIGN_IN_REQUIRED);
    }
    requireSameSite(context);
    return new SessionToken(cookie);
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
