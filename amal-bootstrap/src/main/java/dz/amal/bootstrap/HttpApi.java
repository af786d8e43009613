package dz.amal.bootstrap;

import dz.amal.bootstrap.config.AmalConfig;
import dz.amal.documents.DocumentFiles;
import dz.amal.domain.decision.ReasonText;
import dz.amal.domain.safety.ContactList;
import dz.amal.domain.safety.CrisisGuard;
import dz.amal.domain.secret.Pseudonyms;
import dz.amal.http.HttpServer;
import dz.amal.http.audit.AuditRoutes;
import dz.amal.http.conversation.ConversationRoutes;
import dz.amal.http.conversation.FeedbackRoutes;
import dz.amal.http.conversation.MessageRoutes;
import dz.amal.http.conversation.SearchRoutes;
import dz.amal.http.conversation.ShownContacts;
import dz.amal.http.conversation.TurnResponses;
import dz.amal.http.health.HealthRoutes;
import dz.amal.http.health.MetricsRoutes;
import dz.amal.http.identity.AdminUserRoutes;
import dz.amal.http.identity.AuthRoutes;
import dz.amal.http.identity.EntranceLimits;
import dz.amal.http.identity.ProfileRoutes;
import dz.amal.http.identity.SecondFactorRoutes;
import dz.amal.http.knowledge.DocumentRoutes;
import dz.amal.http.knowledge.DocumentUpload;
import dz.amal.http.knowledge.KnowledgeRoutes;
import dz.amal.http.knowledge.ReviewRoutes;
import dz.amal.http.live.LiveRoutes;
import dz.amal.http.notification.DeliveryRoutes;
import dz.amal.http.oncall.OnCallRoutes;
import dz.amal.http.page.PageRoutes;
import dz.amal.http.problem.ProblemRoutes;
import dz.amal.http.problem.Problems;
import dz.amal.http.request.Callers;
import dz.amal.http.request.Json;
import dz.amal.http.request.JsonBody;
import dz.amal.http.request.Proxies;
import dz.amal.http.request.RateLimits;
import dz.amal.http.request.SessionCookie;
import dz.amal.http.request.Visitors;
import dz.amal.http.safety.CrisisRoutes;
import dz.amal.http.safety.EmergencyContactRoutes;
import dz.amal.http.security.ConnectionLimits;
import dz.amal.http.security.Protection;
import dz.amal.http.sla.CalendarRoutes;
import dz.amal.http.statistics.StatisticsRoutes;
import dz.amal.http.stream.LiveStreams;
import dz.amal.http.ticket.TicketHistoryRoutes;
import dz.amal.http.ticket.TicketRoutes;
import java.util.concurrent.ExecutorService;

/** Wires the routes over the use cases, and starts to serve them. */
final class HttpApi {

  private HttpApi() {}

  /** What the routes show or ask beside the use cases. */
  record Parts(
      ConfiguredModels models,
      ContactList contacts,
      CrisisGuard guard,
      Database database,
      ShortTermMemory memory,
      Metrics metrics,
      LiveStreams streams,
      ExecutorService turnThreads) {}

  static HttpServer start(AmalConfig config, UseCases useCases, Parts parts, World world) {
    Json json = new Json();
    JsonBody body = new JsonBody(json);
    Proxies proxies = new Proxies(config.trustedProxies());
    SessionCookie cookie = new SessionCookie(proxies);
    Visitors visitors = new Visitors(proxies);
    Callers callers = new Callers(useCases.identity().authenticate(), cookie);
    RateLimits limits =
        new RateLimits(parts.memory().limiter(), new Pseudonyms(parts.database().keys()), proxies);
    ShownContacts shownContacts = new ShownContacts(parts.contacts(), world.clock());
    Problems problems = new Problems(shownContacts);
    Programs programs = Programs.over(parts.database().stores(), parts.guard(), useCases, world);
    HttpServer.Routes routes =
        new HttpServer.Routes(
            new ProblemRoutes(problems),
            new AuthRoutes(
                callers,
                visitors,
                limits,
                EntranceLimits.standard(),
                cookie,
                body,
                useCases.identity()),
            new ProfileRoutes(callers, visitors, body, useCases.identity()),
            new SecondFactorRoutes(
                callers, visitors, body, useCases.identity().setUpSecondFactor()),
            new AdminUserRoutes(callers, body, useCases.identity().administerUsers()),
            new ConversationRoutes(
                callers,
                body,
                useCases.startConversation(),
                useCases.readConversations(),
                useCases.changeConversation()),
            new MessageRoutes(
                callers,
                body,
                useCases.limitMessages(),
                useCases.handleMessage(),
                new TurnResponses(new ReasonText(), shownContacts),
                problems,
                parts.streams(),
                parts.turnThreads()),
            new FeedbackRoutes(callers, body, useCases.rateReply()),
            new CrisisRoutes(callers, body, useCases.closeCrisis()),
            new EmergencyContactRoutes(callers, body, useCases.confirmContact(), world.clock()),
            new SearchRoutes(callers, useCases.searchMessages()),
            documents(callers, limits, body, useCases, world),
            new ReviewRoutes(callers, body, useCases.reviewDocument(), useCases.readDocuments()),
            new KnowledgeRoutes(callers, useCases.searchKnowledge()),
            new TicketRoutes(callers, body, useCases.team()),
            new TicketHistoryRoutes(callers, body, useCases.team()),
            new LiveRoutes(
                callers,
                parts.streams(),
                useCases.notifications().watchDesk(),
                useCases.followConversation()),
            new DeliveryRoutes(callers, useCases.notifications().revive()),
            new OnCallRoutes(callers, body, useCases.team().planOnCall()),
            new StatisticsRoutes(callers, useCases.team().readStatistics()),
            new CalendarRoutes(callers, body, useCases.readHolidays(), useCases.confirmHoliday()),
            new AuditRoutes(callers, useCases.audit()),
            new HealthRoutes(
                HealthChecks.of(
                    parts.database().pool()::answers,
                    parts.models(),
                    parts.contacts(),
                    parts.memory().redis().map(redis -> redis::answers),
                    world.clock())),
            new MetricsRoutes(parts.metrics()::scrape),
            new PageRoutes(),
            programs.keyRoutes(callers, body),
            programs.completionRoutes(
                body,
                new TurnResponses(new ReasonText(), shownContacts),
                problems,
                json,
                parts.turnThreads(),
                world));
    Protection protection =
        new Protection(proxies, config.corsOrigins(), ConnectionLimits.standard());
    return HttpServer.start(
        config.httpHost(), config.httpPort(), routes, protection, json, world.ids());
  }

  private static DocumentRoutes documents(
      Callers callers, RateLimits limits, JsonBody body, UseCases useCases, World world) {
    return new DocumentRoutes(
        callers,
        limits,
        body,
        new DocumentUpload(new DocumentFiles()),
        new DocumentRoutes.UseCases(
            useCases.addDocument(),
            useCases.readDocuments(),
            useCases.changeDocument(),
            useCases.withdrawDocument()),
        world.clock());
  }
}
