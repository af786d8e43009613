package dz.amal.http.page;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.staticfiles.Location;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The chat page, the API's description, and the headers that keep pages safe. */
public final class PageRoutes {

  private static final String POLICY =
      "default-src 'self'; img-src 'self' data:; style-src 'self'; script-src 'self';"
          + " connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

  /** The documentation page's library writes styles into its page. */
  private static final String DOCS_POLICY =
      POLICY.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'");

  private final byte[] openApi = resource("openapi.json");

  /** Adds the routes. */
  public void addTo(JavalinConfig config) {
    config.staticFiles.add("/web", Location.CLASSPATH);
    config.staticFiles.enableWebjars();
    config.routes.before(PageRoutes::addHeaders);
    config.routes.get(
        "/openapi.json", context -> context.contentType("application/json").result(openApi));
    config.routes.get("/docs", context -> context.redirect("/docs.html"));
  }

  private static void addHeaders(Context context) {
    boolean docs = context.path().equals("/docs.html");
    context.header("Content-Security-Policy", docs ? DOCS_POLICY : POLICY);
    context.header("X-Content-Type-Options", "nosniff");
    context.header("Referrer-Policy", "no-referrer");
    context.header("Cross-Origin-Opener-Policy", "same-origin");
    context.header("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
  }

  private static byte[] resource(String name) {
    try (InputStream in = PageRoutes.class.getResourceAsStream("/" + name)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
