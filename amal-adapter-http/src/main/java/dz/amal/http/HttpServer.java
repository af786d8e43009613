package dz.amal.http;

import dz.amal.domain.kernel.IdSource;
import dz.amal.http.audit.AuditRoutes;
import dz.amal.http.conversation.ConversationRoutes;
import dz.amal.http.conversation.FeedbackRoutes;
import dz.amal.http.conversation.MessageRoutes;
import dz.amal.http.conversation.SearchRoutes;
import dz.amal.http.health.HealthRoutes;
import dz.amal.http.health.MetricsRoutes;
import dz.amal.http.identity.AdminUserRoutes;
import dz.amal.http.identity.AuthRoutes;
import dz.amal.http.identity.ProfileRoutes;
import dz.amal.http.identity.SecondFactorRoutes;
import dz.amal.http.knowledge.DocumentRoutes;
import dz.amal.http.knowledge.DocumentUpload;
import dz.amal.http.knowledge.KnowledgeRoutes;
import dz.amal.http.knowledge.ReviewRoutes;
import dz.amal.http.live.LiveRoutes;
import dz.amal.http.notification.DeliveryRoutes;
import dz.amal.http.oncall.OnCallRoutes;
import dz.amal.http.openai.ApiKeyRoutes;
import dz.amal.http.openai.CompletionRoutes;
import dz.amal.http.page.PageRoutes;
import dz.amal.http.problem.ProblemRoutes;
import dz.amal.http.request.Json;
import dz.amal.http.request.RequestId;
import dz.amal.http.safety.CrisisRoutes;
import dz.amal.http.safety.EmergencyContactRoutes;
import dz.amal.http.security.Protection;
import dz.amal.http.sla.CalendarRoutes;
import dz.amal.http.statistics.StatisticsRoutes;
import dz.amal.http.ticket.TicketHistoryRoutes;
import dz.amal.http.ticket.TicketRoutes;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.router.Endpoint;
import io.javalin.util.JavalinBindException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The server. {@link #start} binds the port; {@link #close} lets requests under way end. */
public final class HttpServer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(HttpServer.class);

  private final Javalin javalin;

  private HttpServer(Javalin javalin) {
    this.javalin = javalin;
  }

  /** Everything that has routes. */
  public record Routes(
      ProblemRoutes problems,
      AuthRoutes auth,
      ProfileRoutes profile,
      SecondFactorRoutes secondFactor,
      AdminUserRoutes adminUsers,
      ConversationRoutes conversations,
      MessageRoutes messages,
      FeedbackRoutes feedback,
      CrisisRoutes crises,
      EmergencyContactRoutes emergencyContacts,
      SearchRoutes search,
      DocumentRoutes documents,
      ReviewRoutes reviews,
      KnowledgeRoutes knowledge,
      TicketRoutes tickets,
      TicketHistoryRoutes ticketHistory,
      LiveRoutes live,
      DeliveryRoutes deliveries,
      OnCallRoutes onCall,
      StatisticsRoutes statistics,
      CalendarRoutes calendar,
      AuditRoutes audit,
      HealthRoutes health,
      MetricsRoutes metrics,
      PageRoutes pages,
      ApiKeyRoutes apiKeys,
      CompletionRoutes completions) {}

  /**
   * Starts the server.
   *
   * @param port 0 for any that is free
   * @throws PortTaken if it cannot listen there
   */
  public static HttpServer start(
      String host, int port, Routes routes, Protection protection, Json json, IdSource ids) {
    try {
      return new HttpServer(create(routes, protection, json, ids).start(host, port));
    } catch (JavalinBindException e) {
      throw new PortTaken(host, port, e);
    }
  }

  /** The server before it starts. */
  static Javalin create(Routes routes, Protection protection, Json json, IdSource ids) {
    return Javalin.create(config -> configure(config, routes, protection, json, ids));
  }

  /** The port it listens on. */
  public int port() {
    return javalin.port();
  }

  @Override
  public void close() {
    javalin.stop();
  }

  private static void configure(
      JavalinConfig config, Routes routes, Protection protection, Json json, IdSource ids) {
    config.startup.showJavalinBanner = false;
    config.startup.startupWatcherEnabled = false;
    config.http.prefer405over404 = true;
    config.http.defaultContentType = "text/plain; charset=utf-8";
    config.router.handlerWrapper(HttpServer::answeringErrors);
    config.jsonMapper(json);
    DocumentUpload.limit(config);
    config.jetty.modifyHttpConfiguration(http -> http.setSendDateHeader(true));
    config.jetty.modifyServer(server -> server.setStopTimeout(10_000));
    config.requestLogger.http(HttpServer::log);
    config.routes.before(context -> RequestId.assign(context, ids));
    protection.addTo(config, ids);
    routes.pages().addTo(config);
    routes.problems().addTo(config.routes);
    routes.auth().addTo(config.routes);
    routes.profile().addTo(config.routes);
    routes.secondFactor().addTo(config.routes);
    routes.adminUsers().addTo(config.routes);
    routes.conversations().addTo(config.routes);
    routes.messages().addTo(config.routes);
    routes.feedback().addTo(config.routes);
    routes.crises().addTo(config.routes);
    routes.emergencyContacts().addTo(config.routes);
    routes.search().addTo(config.routes);
    routes.documents().addTo(config.routes);
    routes.reviews().addTo(config.routes);
    routes.knowledge().addTo(config.routes);
    routes.tickets().addTo(config.routes);
    routes.ticketHistory().addTo(config.routes);
    routes.live().addTo(config.routes);
    routes.deliveries().addTo(config.routes);
    routes.onCall().addTo(config.routes);
    routes.statistics().addTo(config.routes);
    routes.calendar().addTo(config.routes);
    routes.audit().addTo(config.routes);
    routes.health().addTo(config.routes);
    routes.metrics().addTo(config.routes);
    routes.apiKeys().addTo(config.routes);
    routes.completions().addTo(config.routes);
  }

  /** Errors are answered and logged as exceptions are; Javalin would log what they say. */
  private static Handler answeringErrors(Endpoint endpoint) {
    return context -> {
      try {
        endpoint.handler.handle(context);
      } catch (Error e) {
        throw new IllegalStateException(e);
      }
    };
  }

  /** The route and not the path, which holds ids; nothing of what was sent. */
  private static void log(Context context, Float millis) {
    String route =
        Optional.ofNullable(context.endpoints().lastHttpEndpoint())
            .map(endpoint -> endpoint.path)
            .orElse("none");
    LOG.info(
        "{} {} {} {} ms {}",
        context.method(),
        route,
        context.statusCode(),
        Math.round(millis),
        RequestId.of(context));
  }
}
