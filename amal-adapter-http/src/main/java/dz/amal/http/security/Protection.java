package dz.amal.http.security;

import dz.amal.domain.kernel.IdSource;
import dz.amal.http.request.Proxies;
import io.javalin.config.JavalinConfig;
import java.util.List;

/**
 * How the server is protected.
 *
 * @param proxies whose word counts
 * @param origins other sites whose pages may use the API
 * @param limits what one connection, and all together, may take
 */
public record Protection(Proxies proxies, List<String> origins, ConnectionLimits limits) {

  public Protection {
    origins = List.copyOf(origins);
  }

  /** Without a proxy and for our own pages only. */
  public static Protection standard() {
    return new Protection(new Proxies(""), List.of(), ConnectionLimits.standard());
  }

  /** Protects a server; to be added before its routes. */
  public void addTo(JavalinConfig config, IdSource ids) {
    config.jetty.modifyHttpConfiguration(ConnectionLimits::applyTo);
    config.jetty.modifyServer(
        server -> {
          limits.applyTo(server);
          server.setErrorHandler(new EarlyErrors(ids));
        });
    config.routes.before(new SecurityHeaders(proxies));
    config.routes.before(new UnnamedProxy(proxies));
    config.routes.before("/api/*", new OtherSites(origins));
    config.routes.before("/v1/*", new OtherSites(origins));
  }
}
