package dz.amal.benchmarks.sla;

import dz.amal.application.team.TeamUseCases;
import dz.amal.benchmarks.database.ScratchCluster;
import dz.amal.benchmarks.report.Benchmark;
import dz.amal.benchmarks.report.Check;
import dz.amal.benchmarks.report.Column;
import dz.amal.benchmarks.report.Latencies;
import dz.amal.benchmarks.report.Progress;
import dz.amal.benchmarks.report.Report;
import dz.amal.benchmarks.report.Table;
import dz.amal.bootstrap.World;
import dz.amal.bootstrap.files.WorkingCalendarFile;
import dz.amal.domain.identity.Caller;
import dz.amal.domain.identity.Role;
import dz.amal.domain.identity.User;
import dz.amal.domain.identity.UserId;
import dz.amal.domain.kernel.IdSource;
import dz.amal.domain.language.ReadingLanguage;
import dz.amal.domain.sla.Recalculations.Recalculation;
import dz.amal.domain.sla.SlaClock;
import dz.amal.domain.store.Stores;
import dz.amal.domain.ticket.TicketEvent;
import dz.amal.postgres.PostgresDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import me.tongfei.progressbar.ProgressBar;

/**
 * Open tickets whose deadlines count working time, and a holiday that is moved by a day, so that
 * all of them move. While they are computed again, the team goes on changing the same tickets, and
 * waits as long as it has to.
 */
public final class SlaBenchmark implements Benchmark {

  private static final double MOST_SECONDS = 60;

  /** What the slow ones may cost while deadlines are computed, as a multiple of what they do. */
  private static final double MOST_RATIO = 4;

  private static final int SLOW_PERCENTILE = 95;
  private static final int SLOWEST_PERCENTILE = 100;
  private static final double NANOS_PER_SECOND = 1e9;

  private final SlaSetting setting;
  private final MovedHoliday holiday = MovedHoliday.of(WorkingCalendarFile.read(Optional.empty()));
  private final IdSource ids = World.real().ids();
  private final InstantSource clock;

  /** A benchmark of so many tickets and clients. */
  public SlaBenchmark(SlaSetting setting) {
    this.setting = setting;
    Instant now = Instant.now();
    this.clock = movedBy(World.real().clock(), Duration.between(now, holiday.announcedAt()));
  }

  /** So that it is always the night before the holiday. */
  private static InstantSource movedBy(InstantSource real, Duration by) {
    return () -> real.instant().plus(by).truncatedTo(ChronoUnit.MICROS);
  }

  @Override
  public Report run() throws SQLException, InterruptedException {
    try (ScratchCluster cluster = ScratchCluster.durable()) {
      OpenTickets tickets = new OpenTickets(cluster, holiday);
      try (ProgressBar bar = Progress.of("sla: filling", 1)) {
        tickets.fill(setting.tickets());
        bar.step();
      }
      try (PostgresDatabase database =
          PostgresDatabase.open(cluster.address(OpenTickets.DATABASE))) {
        return measure(database.stores(), tickets);
      }
    }
  }

  private Report measure(Stores stores, OpenTickets tickets)
      throws SQLException, InterruptedException {
    AtomicReference<SlaClock> slaClock = new AtomicReference<>(holiday.before());
    TeamUseCases team =
        TeamUseCases.over(stores, slaClock::get, TeamUseCases.Alerting.standard(), ids, clock);
    try (Agents agents =
            new Agents(team.change(), agent(stores), setting.tickets(), setting.clients());
        ProgressBar bar = Progress.of("sla: changing and computing", 4)) {
      agents.changeFor(setting.without()); // to warm up
      bar.step();
      Latencies without = agents.changeFor(setting.without());
      bar.step();
      slaClock.set(holiday.after());
      request(stores);
      Recomputing recomputing = new Recomputing(team);
      Latencies during = agents.changeWhile(recomputing);
      bar.step();
      agents.changeFor(setting.without()).addTo(without);
      bar.step();
      return report(recomputing, without, during, tickets.endState(agents.changes()));
    }
  }

  private Caller agent(Stores stores) {
    User agent =
        User.ofTeam(
            new UserId(ids.next()),
            Role.AGENT,
            "Somebody of the team",
            "team@example.org",
            ReadingLanguage.FRENCH,
            clock.instant());
    stores.users().add(agent);
    return agent.caller();
  }

  private void request(Stores stores) {
    stores
        .recalculations()
        .request(
            new Recalculation(
                ids.next(), TicketEvent.Reason.CALENDAR_CHANGED.code(), Optional.empty()),
            clock.instant());
  }

  /** Does what was requested, and stops the time. */
  private static final class Recomputing implements Agents.Meanwhile {
    private final TeamUseCases team;
    private int moved;
    private double seconds;

    Recomputing(TeamUseCases team) {
      this.team = team;
    }

    @Override
    public void run() {
      long start = System.nanoTime();
      moved = team.recomputeDeadlines().handle();
      seconds = (System.nanoTime() - start) / NANOS_PER_SECOND;
    }
  }

  private Report report(
      Recomputing recomputing, Latencies without, Latencies during, OpenTickets.EndState end) {
    double ratio =
        during.percentileMillis(SLOW_PERCENTILE) / without.percentileMillis(SLOW_PERCENTILE);
    return new Report(
        "sla",
        String.format(
            Locale.ROOT,
            "%,d open tickets whose deadlines move by a day, %d clients who change some of them",
            setting.tickets(),
            setting.clients()),
        List.of(recalculation(recomputing, end), clients(without, during)),
        List.of(
            Check.atMost(
                "seconds until all deadlines have moved", recomputing.seconds, MOST_SECONDS),
            Check.atMost("deadlines that have not moved", (double) end.wrong(), 0),
            Check.atMost(
                "moved deadlines without a trace, or traces without one",
                (double) Math.abs(recomputing.moved - end.moved()),
                0),
            Check.atMost("tickets of which a client's change was lost", (double) end.lost(), 0),
            Check.atMost("p95 of a change meanwhile to that without", ratio, MOST_RATIO)));
  }

  private Table recalculation(Recomputing recomputing, OpenTickets.EndState end) {
    return new Table(
        "recalculation",
        List.of(
            Column.words("what", "what"),
            Column.number("seconds", "seconds", 1),
            Column.number("tickets/s", "tickets_per_second", 0),
            Column.number("moved", "moved", 0),
            Column.number("traces", "events", 0)),
        List.of(
            List.of(
                "a holiday is moved by a day",
                recomputing.seconds,
                setting.tickets() / recomputing.seconds,
                recomputing.moved,
                end.moved())));
  }

  private static Table clients(Latencies without, Latencies during) {
    double usual = without.percentileMillis(SLOW_PERCENTILE);
    return new Table(
        "clients",
        List.of(
            Column.words("a change of a ticket", "when"),
            Column.number("changes", "changes", 0),
            Column.number("median ms", "median_ms", 2),
            Column.number("p95 ms", "p95_ms", 2),
            Column.number("longest ms", "longest_ms", 0),
            Column.number("p95 to that without", "ratio", 2)),
        List.of(
            row("without a recalculation", without, usual),
            row("while deadlines are computed", during, usual)));
  }

  private static List<Object> row(String when, Latencies took, double usual) {
    double slow = took.percentileMillis(SLOW_PERCENTILE);
    return List.of(
        when,
        took.count(),
        took.medianMillis(),
        slow,
        took.percentileMillis(SLOWEST_PERCENTILE),
        slow / usual);
  }
}
