package dz.amal.http.security;

import dz.amal.http.request.Proxies;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.Map;

/** What every answer tells browsers, also those to pages, files and errors. */
public final class SecurityHeaders implements Handler {

  private static final String CSP = "Content-Security-Policy";

  /** A page gets nothing but what is named, all of it from here, and no page may frame it. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
          + " frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

  /** The library of the API's description writes styles into its page, and images into those. */
  private static final String DESCRIPTION_POLICY =
      POLICY
          .replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
          .replace("img-src 'self'", "img-src 'self' data:");

  static final Map<String, String> ALWAYS =
      Map.of(
          CSP,
          POLICY,
          "X-Content-Type-Options",
          "nosniff",
          "Referrer-Policy",
          "no-referrer",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Cross-Origin-Resource-Policy",
          "same-origin",
          "Permissions-Policy",
          "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()");

  /** A year; without subdomains, which may be somebody else's. */
  private static final String ONLY_TLS = "max-age=31536000";

  private final Proxies proxies;

  SecurityHeaders(Proxies proxies) {
    this.proxies = proxies;
  }

  /** Lets the page that describes the API look as its library wants it to. */
  public static void allowDescription(Context context) {
    context.header(CSP, DESCRIPTION_POLICY);
  }

  @Override
  public void handle(Context context) {
    ALWAYS.forEach(context::header);
    if (proxies.isSecure(context)) {
      context.header("Strict-Transport-Security", ONLY_TLS);
    }
  }
}
