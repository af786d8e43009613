package dz.amal.http.health;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code /health/live}: the process answers. {@code /health/ready}: it can do its job. */
public final class HealthRoutes {

  private final List<HealthCheck> checks;

  /** With what the server depends on. */
  public HealthRoutes(List<HealthCheck> checks) {
    this.checks = List.copyOf(checks);
  }

  record CheckResponse(String status, String detail) {}

  record ReadyResponse(String status, Map<String, CheckResponse> checks) {}

  /** Adds the routes. */
  public void addTo(RoutesConfig routes) {
    routes.get("/health/live", context -> context.json(Map.of("status", "up")));
    routes.get("/health/ready", this::ready);
  }

  private void ready(Context context) {
    Map<String, CheckResponse> answers = new LinkedHashMap<>();
    HealthCheck.Status worst = HealthCheck.Status.UP;
    for (HealthCheck check : checks) {
      HealthCheck.Result result = check.ask().get();
      answers.put(check.name(), new CheckResponse(code(result.status()), result.detail()));
      worst = worse(worst, result.status());
    }
    context.status(worst == HealthCheck.Status.DOWN ? 503 : 200);
    context.header("Cache-Control", "no-store").json(new ReadyResponse(code(worst), answers));
  }

  private static HealthCheck.Status worse(HealthCheck.Status one, HealthCheck.Status other) {
    return Comparator.<HealthCheck.Status>naturalOrder().compare(one, other) >= 0 ? one : other;
  }

  private static String code(HealthCheck.Status status) {
    return status.name().toLowerCase(Locale.ROOT);
  }
}
