package dz.amal.bootstrap;

import dz.amal.application.identity.AddTeamMember;
import dz.amal.application.kernel.TimeLimit;
import dz.amal.application.turn.FinishInterruptedTurns;
import dz.amal.bootstrap.audit.FileAnchors;
import dz.amal.bootstrap.audit.PolicyPrints;
import dz.amal.bootstrap.config.AmalConfig;
import dz.amal.bootstrap.files.EmergencyContactsFile;
import dz.amal.bootstrap.files.StarterKnowledge;
import dz.amal.bootstrap.files.WorkingCalendarFile;
import dz.amal.bootstrap.jobs.JobScheduler;
import dz.amal.bootstrap.jobs.Jobs;
import dz.amal.bootstrap.jobs.OutboxRelay;
import dz.amal.domain.knowledge.KnowledgeIndex;
import dz.amal.domain.safety.ContactList;
import dz.amal.domain.safety.CrisisGuard;
import dz.amal.domain.safety.EmergencyContacts;
import dz.amal.domain.sla.CalendarRules;
import dz.amal.domain.sla.CurrentCalendar;
import dz.amal.domain.store.Stores;
import dz.amal.http.HttpServer;
import dz.amal.http.health.HealthCheck;
import dz.amal.http.request.Json;
import dz.amal.http.stream.LiveStreams;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
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
  private final UseCases useCases;
  private final Metrics metrics;
  private final HttpServer http;
  private final Optional<AddTeamMember.Added> firstAdministrator;

  private Amal(
      AmalConfig config,
      Models own,
      World world,
      Function<ConfiguredModels, ExecutorService> threadsOfModels) {
    try {
      EmergencyContacts written = EmergencyContactsFile.read(config.emergencyContacts());
      Policies policies = Policies.of(config);
      CalendarRules rules = WorkingCalendarFile.read(config.workingCalendar());
      Database database = open(Database.open(config, world));
      ShortTermMemory memory = open(ShortTermMemory.of(config, world.clock()));
      Stores stores = database.stores();
      metrics = open(new Metrics(database.pool()));
      ConfiguredModels configured =
          open(
              ConfiguredModels.of(
                  config.llm(), own, () -> new CountedModelCalls(metrics.registry()), world));
      Models models = configured.models();
      new EmbeddedKnowledge(database, models.embedders().get(0)).bringUpToDate();
      ContactList contacts = new ContactList(written, stores.contactConfirmations());
      contacts.refresh();
      ExecutorService turnThreads = Threads.ofTurns();
      opened.push(turnThreads::shutdownNow);
      ExecutorService modelThreads = threadsOfModels.apply(configured);
      opened.push(modelThreads::shutdownNow);
      TimeLimit timeLimit =
          new TimeLimit(modelThreads, world.clock(), config.answerLimit(), stores.transactions());
      CurrentCalendar calendar = new CurrentCalendar(rules, stores.holidays(), world.clock());
      calendar.refresh();
      ServiceTime.check(policies.sla(), calendar.get(), world.clock().instant());
      Couriers couriers = Couriers.of(config, world);
      HeardSessionCache sessions = new HeardSessionCache(memory.sessions(), stores.bell());
      opened.push(sessions.listen()::run);
      CrisisGuard guard = CrisisGuard.standard();
      useCases =
          UseCases.wire(
              stores,
              new UseCases.Outside(
                  models,
                  configured.elsewhere(),
                  guard,
                  policies,
                  timeLimit,
                  contacts,
                  calendar,
                  couriers,
                  config.alerting(),
                  Identity.means(
                      config, database.keys(), sessions, memory.limiter(), couriers.mail()),
                  config.messages(),
                  new FileAnchors(config.anchorsFile())),
              world);
      useCases.audit().notePolicies().handle(PolicyPrints.of(config));
      firstAdministrator =
          FirstAdministrator.make(
              stores.users(), useCases.identity().addTeamMember(), config.adminEmail());
      loadStarterKnowledge(useCases, stores);
      stores.knowledge().recount();
      warnAboutContacts(contacts, world);
      FinishInterruptedTurns interrupted = useCases.finishInterruptedTurns();
      Instant heldBefore =
          database.isExclusive() ? interrupted.begunBeforeNow() : world.clock().instant();
      LiveStreams streams = new LiveStreams(stores.bell(), new Json());
      http =
          open(
              HttpApi.start(
                  config,
                  useCases,
                  new HttpApi.Parts(
                      configured, contacts, guard, database, memory, metrics, streams, turnThreads),
                  world));
      open(streams); // ended before the server stops, which would wait for them
      open(new OutboxRelay(useCases.notifications().passOn(), stores.bell()));
      Jobs jobs = jobs(useCases, couriers, calendar, stores, world);
      open(JobScheduler.start(jobs, database.pool().dataSource(), metrics.registry()));
      configured.online().ifPresent(online -> modelThreads.execute(online::warmUp));
      sweepFromNowOn(interrupted, heldBefore, contacts, calendar, database);
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  /** Starts a server; it answers when this returns. */
  public static Amal start(AmalConfig config, Models models, World world) {
    return new Amal(config, models, world, Threads::of);
  }

  /**
   * Starts a server whose models have other threads than those for models of this process; they end
   * with it.
   */
  public static Amal start(
      AmalConfig config, Models models, World world, Supplier<ExecutorService> threadsOfModels) {
    return new Amal(config, models, world, configured -> threadsOfModels.get());
  }

  /** What it does, for who asks it without HTTP. */
  public UseCases useCases() {
    return useCases;
  }

  /** The first administrator, if this start has made one: their password is shown once. */
  public Optional<AddTeamMember.Added> firstAdministrator() {
    return firstAdministrator;
  }

  /** What is measured while it runs. */
  public MeterRegistry metrics() {
    return metrics.registry();
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

  private static Jobs jobs(
      UseCases useCases, Couriers couriers, CurrentCalendar calendar, Stores stores, World world) {
    return Jobs.over(
        new Jobs.Parts(
            useCases.team(),
            useCases.audit().link(),
            useCases.identity().sendLinks(),
            useCases.notifications().passOn(),
            useCases.notifications().deliver(),
            couriers.webhooks().endpoints(),
            calendar,
            stores.upkeep(),
            world.clock()));
  }

  /** Without it questions go to a human, so it does not keep the server from starting. */
  private static void loadStarterKnowledge(UseCases useCases, Stores stores) {
    try {
      new StarterKnowledge(useCases.importDocument(), stores.documents()).load();
    } catch (RuntimeException e) {
      LOG.warn("could not bring in all starter knowledge: {}", e.getClass().getName());
    }
  }

  /**
   * First what a dead process has left, and from then on what any node leaves; and what people have
   * confirmed at another node, each node for itself; and which words changed documents have made
   * rarer or commoner; and keys that somebody has rotated.
   */
  private void sweepFromNowOn(
      FinishInterruptedTurns interrupted,
      Instant heldBefore,
      ContactList contacts,
      CurrentCalendar calendar,
      Database database) {
    KnowledgeIndex knowledge = database.stores().knowledge();
    ScheduledExecutorService sweeper = Executors.newSingleThreadScheduledExecutor();
    Future<?> first =
        sweeper.submit(() -> sweep("interrupted turns", () -> finish(interrupted, heldBefore)));
    Future<?> sweeps =
        sweeper.scheduleWithFixedDelay(
            () -> {
              sweep("interrupted turns", () -> logFinished(interrupted.handle()));
              sweep("confirmed contacts", contacts::refresh);
              sweep("confirmed holidays", calendar::refresh);
              sweep("words of changed documents", knowledge::recount);
              sweep("rotated keys", database.keys()::refresh);
            },
            SWEEP_SECONDS,
            SWEEP_SECONDS,
            TimeUnit.SECONDS);
    opened.push(
        () -> {
          first.cancel(true);
          sweeps.cancel(true);
          sweeper.shutdownNow();
        });
  }

  private static void finish(FinishInterruptedTurns interrupted, Instant heldBefore) {
    logFinished(interrupted.handle(heldBefore));
  }

  private static void logFinished(int finished) {
    if (finished > 0) {
      LOG.info("Answered {} messages that were left unanswered", finished);
    }
  }

  private static void sweep(String what, Runnable look) {
    try {
      look.run();
    } catch (RuntimeException | Error e) {
      // The next sweep tries again, whatever it was; what is owed stays in the database.
      LOG.warn("could not look for {}: {}", what, e.getClass().getName());
    }
  }

  private static void warnAboutContacts(ContactList contacts, World world) {
    HealthCheck.Result result = HealthChecks.contacts(contacts, world.clock());
    if (result.status() != HealthCheck.Status.UP) {
      LOG.warn("EMERGENCY CONTACTS: {}", result.detail());
    }
  }
}
