package dz.amal.http.page;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.staticfiles.Location;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** The chat page, the API's description, and the headers that keep pages safe. */
public final class PageRoutes {

  private static final String CSP = "Content-Security-Policy";

  private static final String POLICY =
      "default-src 'self'; img-src 'self' data:; style-src 'self'; script-src 'self';"
          + " connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

  /** The documentation page's library writes styles into its page. */
  private static final String DOCS_POLICY =
      POLICY.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'");

  private final byte[] openApi = resource("/openapi.json");
  private final String docs = docs();
  private final String signIn = new String(resource("/web/sign-in.html"), StandardCharsets.UTF_8);

  /** Adds the routes. */
  public void addTo(JavalinConfig config) {
    config.staticFiles.add("/web", Location.CLASSPATH);
    config.staticFiles.enableWebjars();
    config.routes.before(PageRoutes::addHeaders);
    config.routes.before("/api/*", context -> context.header("Cache-Control", "no-store"));
    config.routes.get(
        "/openapi.json", context -> context.contentType("application/json").result(openApi));
    config.routes.get("/sign-in", context -> context.html(signIn));
    config.routes.get("/docs", context -> context.header(CSP, DOCS_POLICY).html(docs));
  }

  private static void addHeaders(Context context) {
    context.header(CSP, POLICY);
    context.header("X-Content-Type-Options", "nosniff");
    context.header("Referrer-Policy", "no-referrer");
    context.header("Cross-Origin-Opener-Policy", "same-origin");
    context.header("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
  }

  /** The page, with the place where the library of the version in use is served. */
  private static String docs() {
    Properties library = new Properties();
    try (InputStream in = open("/META-INF/maven/org.webjars/swagger-ui/pom.properties")) {
      library.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new String(resource("docs.html"), StandardCharsets.UTF_8)
        .replace("{swagger-ui}", "/webjars/swagger-ui/" + library.getProperty("version"));
  }

  private static byte[] resource(String name) {
    try (InputStream in = open(name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String name) {
    InputStream in = PageRoutes.class.getResourceAsStream(name);
    if (in == null) {
      throw new IllegalStateException("no resource " + name);
    }
    return in;
  }
}
