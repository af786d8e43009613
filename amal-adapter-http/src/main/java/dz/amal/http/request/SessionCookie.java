package dz.amal.http.request;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.time.Duration;
import java.util.Optional;

/**
 * The session of the pages: out of reach of scripts, and never sent along by another site. Over TLS
 * its name begins with {@code __Host-}, by which browsers make sure that no neighbouring host and
 * no unencrypted answer has set it (RFC 6265bis, 4.1.3.2).
 */
public final class SessionCookie {

  private static final String NAME = "amal_session";
  private static final String HOST_NAME = "__Host-" + NAME;

  private final Proxies proxies;

  /** Tells by these whether a request came over TLS. */
  public SessionCookie(Proxies proxies) {
    this.proxies = proxies;
  }

  /** Its token; empty where there is none. */
  Optional<String> read(Context context) {
    return Optional.ofNullable(context.cookie(name(context))).filter(token -> !token.isEmpty());
  }

  /** Gives it to the browser. */
  public void give(Context context, String token, Duration lifetime) {
    context.cookie(cookie(context, token, Math.toIntExact(lifetime.toSeconds())));
  }

  /** Takes it away again. */
  public void take(Context context) {
    context.cookie(cookie(context, "", 0));
  }

  private Cookie cookie(Context context, String token, int seconds) {
    return new Cookie(
        name(context), token, "/", seconds, proxies.isSecure(context), true, null, SameSite.STRICT);
  }

  private String name(Context context) {
    return proxies.isSecure(context) ? HOST_NAME : NAME;
  }
}
