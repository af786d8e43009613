package dz.amal.http.page;

import dz.amal.http.security.SecurityHeaders;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.staticfiles.Location;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** The chat page, and the API's description. */
public final class PageRoutes {

  private final byte[] openApi = resource("/openapi.json");
  private final String docs = docs();
  private final String signIn = new String(resource("/web/sign-in.html"), StandardCharsets.UTF_8);

  /** Adds the routes. */
  public void addTo(JavalinConfig config) {
    config.staticFiles.add("/web", Location.CLASSPATH);
    config.staticFiles.enableWebjars();
    config.routes.before("/api/*", context -> context.header("Cache-Control", "no-store"));
    config.routes.get(
        "/openapi.json", context -> context.contentType("application/json").result(openApi));
    config.routes.get("/sign-in", context -> context.html(signIn));
    config.routes.get("/docs", this::describe);
  }

  private void describe(Context context) {
    SecurityHeaders.allowDescription(context);
    context.html(docs);
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
