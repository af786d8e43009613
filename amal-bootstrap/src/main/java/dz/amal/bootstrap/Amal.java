package dz.amal.bootstrap;

import dz.amal.application.kernel.TimeLimit;
import dz.amal.bootstrap.config.AmalConfig;
import dz.amal.bootstrap.files.EmergencyContactsFile;
import dz.amal.bootstrap.files.StarterKnowledge;
import dz.amal.domain.decision.ReasonText;
import dz.amal.domain.safety.EmergencyContacts;
import dz.amal.domain.store.Stores;
import dz.amal.http.HttpServer;
import dz.amal.http.conversation.ConversationRoutes;
import dz.amal.http.conversation.MessageRoutes;
import dz.amal.http.conversation.ShownContacts;
import dz.amal.http.conversation.TurnResponses;
import dz.amal.http.health.HealthCheck;
import dz.amal.http.health.HealthRoutes;
import dz.amal.http.identity.SessionRoutes;
import dz.amal.http.page.PageRoutes;
import dz.amal.http.problem.ProblemRoutes;
import dz.amal.http.problem.Problems;
import dz.amal.http.request.Callers;
import dz.amal.http.request.Json;
import dz.amal.http.request.JsonBody;
import dz.amal.http.ticket.TicketRoutes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The whole server: opens the database, wires the use cases, starts HTTP, and closes all of it in
 * reverse order.
 */
public final class Amal implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Amal.class);
  private static final long SWEEP_SECONDS = 15;

  private final Deque<AutoCloseable> opened = new ArrayDeque<>();
  private final HttpServer http;

  private Amal(AmalConfig config, Models models, World world) {
    try {
      EmergencyContacts contacts = EmergencyContactsFile.read(config.emergencyContacts());
      Database database = open(Database.open(config, world.tokens()));
      Stores stores = database.stores();
      ExecutorService modelThreads = ModelThreads.start();
      opened.push(modelThreads::shutdownNow);
      TimeLimit timeLimit =
          new TimeLimit(modelThreads, world.clock(), config.answerLimit(), stores.transactions());
      UseCases useCases = UseCases.wire(stores, models, timeLimit, contacts, world);
      new StarterKnowledge(useCases.importDocument()).load();
      finishInterruptedTurns(useCases, database.isExclusive());
      warnAboutContacts(contacts, world);
      http = open(startHttp(config, useCases, models, contacts, database, world));
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  /** Starts a server; it answers when this returns. */
  public static Amal start(AmalConfig config, Models models, World world) {
    return new Amal(config, models, world);
  }

  /** The port it listens on. */
  public int port() {
    return http.port();
  }

  @Override
  public void close() {
    while (!opened.isEmpty()) {
      try {
        opened.pop().close();
      } catch (Exception e) {
        LOG.warn("could not close everything", e);
      }
    }
  }

  private <T extends AutoCloseable> T open(T resource) {
    opened.push(resource);
    return resource;
  }

  private static HttpServer startHttp(
      AmalConfig config,
      UseCases useCases,
      Models models,
      EmergencyContacts contacts,
      Database database,
      World world) {
    Json json = new Json();
    JsonBody body = new JsonBody(json);
    Callers callers = new Callers(useCases.authenticate());
    ShownContacts shownContacts = new ShownContacts(contacts, world.clock());
    Problems problems = new Problems(shownContacts);
    HttpServer.Routes routes =
        new HttpServer.Routes(
            new ProblemRoutes(problems),
            new SessionRoutes(body, useCases.startGuestSession()),
            new ConversationRoutes(
                callers,
                body,
                useCases.startConversation(),
                useCases.readConversations(),
                useCases.changeConversation()),
            new MessageRoutes(
                callers,
                body,
                useCases.handleMessage(),
                new TurnResponses(new ReasonText(), shownContacts),
                problems,
                json),
            new TicketRoutes(callers, body, useCases.openTicket(), useCases.readTickets()),
            new HealthRoutes(
                HealthChecks.of(database.pool()::answers, models, contacts, world.clock())),
            new PageRoutes());
    return HttpServer.start(config.httpHost(), config.httpPort(), routes, json, world.ids());
  }

  /** At once what a dead process has left, and from now on what any node leaves. */
  private void finishInterruptedTurns(UseCases useCases, boolean isExclusive) {
    int finished =
        isExclusive
            ? useCases.finishInterruptedTurns().handleAll()
            : useCases.finishInterruptedTurns().handle();
    if (finished > 0) {
      LOG.info("Answered {} messages that an earlier process had left", finished);
    }
    ScheduledExecutorService sweeper = Executors.newSingleThreadScheduledExecutor();
    ScheduledFuture<?> sweeps =
        sweeper.scheduleWithFixedDelay(
            () -> sweep(useCases), SWEEP_SECONDS, SWEEP_SECONDS, TimeUnit.SECONDS);
    opened.push(
        () -> {
          sweeps.cancel(true);
          sweeper.shutdownNow();
        });
  }

  private static void sweep(UseCases useCases) {
    try {
      useCases.finishInterruptedTurns().handle();
    } catch (RuntimeException e) {
      // The next sweep tries again; what is owed stays in the database.
      LOG.warn("could not look for interrupted turns: {}", e.getClass().getName());
    }
  }

  private static void warnAboutContacts(EmergencyContacts contacts, World world) {
    HealthCheck.Result result = HealthChecks.contacts(contacts, world.clock());
    if (result.status() != HealthCheck.Status.UP) {
      LOG.warn("EMERGENCY CONTACTS: {}", result.detail());
    }
  }
}
