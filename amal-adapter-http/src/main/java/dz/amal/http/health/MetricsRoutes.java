package dz.amal.http.health;

import io.javalin.config.RoutesConfig;
import java.util.function.Supplier;

/** {@code /metrics}: figures for Prometheus, in its text format. */
public final class MetricsRoutes {

  private final Supplier<String> figures;

  /** With what says the figures in that format. */
  public MetricsRoutes(Supplier<String> figures) {
    this.figures = figures;
  }

  /** Adds the route. */
  public void addTo(RoutesConfig routes) {
    routes.get(
        "/metrics",
        context ->
            context
                .header("Cache-Control", "no-store")
                .contentType("text/plain; version=0.0.4; charset=utf-8")
                .result(figures.get()));
  }
}
