package dz.amal.bootstrap.jobs;

import dz.amal.application.audit.AuditUseCases;
import dz.amal.application.audit.LinkAudit;
import dz.amal.application.identity.SendLinks;
import dz.amal.application.notification.DeliverNotifications;
import dz.amal.application.notification.NotificationUseCases;
import dz.amal.application.notification.PassOnNotifications;
import dz.amal.application.team.TeamUseCases;
import dz.amal.bootstrap.Couriers;
import dz.amal.bootstrap.Identity;
import dz.amal.bootstrap.World;
import dz.amal.bootstrap.audit.FileAnchors;
import dz.amal.bootstrap.config.AmalConfig;
import dz.amal.bootstrap.files.SlaPolicyFile;
import dz.amal.bootstrap.files.WorkingCalendarFile;
import dz.amal.domain.secret.Keys;
import dz.amal.domain.sla.CurrentCalendar;
import dz.amal.domain.sla.SlaClock;
import dz.amal.domain.sla.SlaPolicy;
import dz.amal.domain.store.Stores;
import dz.amal.domain.store.Upkeep;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All jobs of an installation. */
public record Jobs(List<Job> all) {

  private static final Duration OFTEN = Duration.ofSeconds(2);
  private static final Duration SOON = Duration.ofSeconds(5);
  private static final Duration NOW_AND_THEN = Duration.ofSeconds(10);
  private static final Duration HOURLY = Duration.ofHours(1);
  private static final Duration DAILY = Duration.ofDays(1);

  /** Conversations without a word for so long are put away. */
  private static final int ARCHIVE_AFTER_DAYS = 90;

  /** A client that repeats a request does so within a day; a week is on the safe side. */
  private static final Duration KEEP_KEYS = Duration.ofDays(7);

  public Jobs {
    all = List.copyOf(all);
  }

  /** What the jobs call. */
  public record Parts(
      TeamUseCases team,
      LinkAudit linkAudit,
      SendLinks sendLinks,
      PassOnNotifications passOn,
      DeliverNotifications deliver,
      List<String> endpoints,
      CurrentCalendar calendar,
      Upkeep upkeep,
      InstantSource clock) {}

  /** The jobs as this configuration has them, for whoever runs no server. */
  public static Jobs of(AmalConfig config, Stores stores, Keys keys, World world) {
    Couriers couriers = Couriers.of(config, world);
    CurrentCalendar calendar =
        new CurrentCalendar(
            WorkingCalendarFile.read(config.workingCalendar()), stores.holidays(), world.clock());
    calendar.refresh();
    SlaPolicy policy = SlaPolicyFile.read(config.slaPolicy());
    NotificationUseCases notifications =
        NotificationUseCases.over(
            stores, couriers.mail(), couriers.webhooks(), world.ids(), world.clock());
    return over(
        new Parts(
            TeamUseCases.over(
                stores,
                () -> new SlaClock(policy, calendar.get()),
                config.alerting(),
                world.ids(),
                world.clock()),
            AuditUseCases.over(
                    stores, keys, new FileAnchors(config.anchorsFile()), world.ids(), world.clock())
                .link(),
            Identity.useCases(config, stores, keys, world).sendLinks(),
            notifications.passOn(),
            notifications.deliver(),
            couriers.webhooks().endpoints(),
            calendar,
            stores.upkeep(),
            world.clock()));
  }

  /** The jobs over these parts. */
  public static Jobs over(Parts parts) {
    List<Job> jobs = new ArrayList<>();
    jobs.add(new Job("pass-on-notifications", OFTEN, parts.passOn()::handle));
    jobs.add(new Job("send-links", OFTEN, parts.sendLinks()::handle));
    jobs.add(new Job("deliver-mail", OFTEN, parts.deliver()::byMail));
    for (String endpoint : parts.endpoints()) {
      jobs.add(
          new Job(
              "deliver-webhook-" + endpoint, OFTEN, () -> parts.deliver().toEndpoint(endpoint)));
    }
    jobs.add(new Job("climb-crisis-lane", OFTEN, parts.team().climbCrisisLane()::handle));
    jobs.add(new Job("link-audit", SOON, new LinkJob(parts.linkAudit())));
    jobs.add(new Job("flag-deadlines", NOW_AND_THEN, parts.team().flagDeadlines()::handle));
    jobs.add(new Job("recompute-deadlines", NOW_AND_THEN, () -> recompute(parts)));
    jobs.add(
        new Job(
            "archive-conversations",
            DAILY,
            () -> parts.upkeep().archiveConversations(ARCHIVE_AFTER_DAYS)));
    jobs.add(
        new Job(
            "clean-up",
            HOURLY,
            () -> parts.upkeep().cleanUp(parts.clock().instant().minus(KEEP_KEYS))));
    jobs.add(new Job("refresh-statistics", HOURLY, () -> refresh(parts.upkeep())));
    return new Jobs(jobs);
  }

  /** By the calendar as it is now: somebody may have confirmed a holiday at another node. */
  private static int recompute(Parts parts) {
    parts.calendar().refresh();
    return parts.team().recomputeDeadlines().handle();
  }

  private static int refresh(Upkeep upkeep) {
    upkeep.refreshStatistics();
    return 1;
  }

  /** The job of this name. */
  public Optional<Job> named(String name) {
    return all.stream().filter(job -> job.name().equals(name)).findFirst();
  }
}
