package dz.amal.benchmarks.ticketshttp;

import dz.amal.benchmarks.database.ScratchCluster;
import dz.amal.benchmarks.database.Sql;
import dz.amal.benchmarks.pgbench.Pgbench;
import dz.amal.benchmarks.report.Benchmark;
import dz.amal.benchmarks.report.Check;
import dz.amal.benchmarks.report.Column;
import dz.amal.benchmarks.report.Latencies;
import dz.amal.benchmarks.report.Progress;
import dz.amal.benchmarks.report.Report;
import dz.amal.benchmarks.report.Table;
import dz.amal.benchmarks.server.BenchServer;
import dz.amal.bootstrap.Amal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import me.tongfei.progressbar.ProgressBar;

/**
 * Tickets opened over HTTP, from the token of a guest to the answer, beside pgbench that sends the
 * same statements to the same PostgreSQL: what is left between the two is HTTP, JSON and Amal. The
 * server runs all the time and passes on what was opened, whoever opened it.
 */
public final class TicketsHttpBenchmark implements Benchmark {

  /** All that is not the database may cost as much as the database. */
  private static final double LEAST_RATIO = 0.5;

  private static final String DATABASE = "tickets_http";
  private static final int SLOW_PERCENTILE = 95;
  private static final long LOOK_MILLIS = 100;
  private static final Duration WARM_UP_TURN = Duration.ofSeconds(2);
  private static final String OPENED = "SELECT count(*) FROM support_tickets";
  private static final String WAITING =
      "SELECT count(*) FROM notifications WHERE status = 'pending'";

  private final TicketsHttpSetting setting;

  /** A benchmark of so many clients, rounds and seconds. */
  public TicketsHttpBenchmark(TicketsHttpSetting setting) {
    this.setting = setting;
  }

  @Override
  public Report run() throws SQLException, InterruptedException {
    try (ScratchCluster cluster = ScratchCluster.durable()) {
      cluster.createMigrated(DATABASE);
      try (Amal amal = BenchServer.start(cluster, DATABASE);
          Guests guests = new Guests(amal.port(), setting.clients());
          Pgbench pgbench =
              new Pgbench(cluster, DATABASE, setting.clients(), PgbenchScript.scripts());
          Connection watcher = cluster.connect(DATABASE)) {
        return measure(guests, pgbench, watcher);
      }
    }
  }

  private Report measure(Guests guests, Pgbench pgbench, Connection watcher)
      throws SQLException, InterruptedException {
    List<Double> overHttp = new ArrayList<>();
    List<Double> alone = new ArrayList<>();
    Latencies took = new Latencies();
    try (ProgressBar bar = Progress.of("tickets-http: opening", 2L + 2L * setting.rounds())) {
      Statements sent = Statements.during(watcher, () -> warmUp(guests, watcher));
      bar.step();
      Statements scripted = Statements.during(watcher, () -> warmUp(pgbench::perSecond, watcher));
      bar.step();
      for (int round = 0; round < setting.rounds(); round++) {
        boolean isHttpFirst = round % 2 == 0;
        for (boolean isHttp : new boolean[] {isHttpFirst, !isHttpFirst}) {
          Sql.execute(watcher, "CHECKPOINT");
          if (isHttp) {
            overHttp.add(guests.perSecond(setting.turn()));
            guests.took().addTo(took);
          } else {
            alone.add(pgbench.perSecond(setting.turn()));
          }
          awaitPassedOn(watcher);
          bar.step();
        }
      }
      return report(new Rates(overHttp, alone), took, sent, scripted);
    }
  }

  private void warmUp(Contestant contestant, Connection watcher)
      throws SQLException, InterruptedException {
    long enough = Sql.number(watcher, OPENED) + setting.warmUp();
    while (Sql.number(watcher, OPENED) < enough) {
      contestant.perSecond(WARM_UP_TURN);
    }
    awaitPassedOn(watcher);
  }

  /** So that nobody has to do what the one before has left. */
  private static void awaitPassedOn(Connection watcher) throws SQLException, InterruptedException {
    while (Sql.number(watcher, WAITING) > 0) {
      TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
    }
  }

  /** Tickets a second, turn by turn. */
  private record Rates(List<Double> overHttp, List<Double> alone) {

    static double median(List<Double> values) {
      List<Double> sorted = values.stream().sorted().toList();
      int size = sorted.size();
      return (sorted.get((size - 1) / 2) + sorted.get(size / 2)) / 2;
    }

    /** Within a round, so that what else the machine does hits both. */
    double ratio() {
      return median(
          IntStream.range(0, overHttp.size())
              .mapToObj(round -> overHttp.get(round) / alone.get(round))
              .toList());
    }
  }

  private Report report(Rates rates, Latencies took, Statements sent, Statements scripted) {
    return new Report(
        "tickets-http",
        String.format(
            Locale.ROOT,
            "%d clients, %d rounds of %d s each, commits reach the disk",
            setting.clients(),
            setting.rounds(),
            setting.turn().toSeconds()),
        List.of(peers(rates, took), statements(sent, scripted)),
        List.of(
            Check.atMost(
                "statements that the script and a request do not share",
                (double) sent.differences(scripted),
                0),
            Check.atLeast("Amal over HTTP to pgbench", rates.ratio(), LEAST_RATIO)));
  }

  private static Table peers(Rates rates, Latencies took) {
    return new Table(
        "peers",
        List.of(
            Column.words("tickets opened by", "peer"),
            Column.number("tickets/s (median)", "tickets_per_second", 0),
            Column.number("slowest turn", "slowest_turn", 0),
            Column.number("fastest turn", "fastest_turn", 0),
            Column.number("to pgbench", "ratio", 3),
            Column.number("ms (median)", "median_ms", 1),
            Column.number("ms (p95)", "p95_ms", 1)),
        List.of(
            row(
                "Amal over HTTP",
                rates.overHttp(),
                rates.ratio(),
                took.medianMillis(),
                took.percentileMillis(SLOW_PERCENTILE)),
            row("pgbench, the same statements", rates.alone(), 1.0, Table.NOTHING, Table.NOTHING)));
  }

  private static List<Object> row(
      String peer, List<Double> rates, double ratio, Object medianMillis, Object slowMillis) {
    return List.of(
        peer,
        Rates.median(rates),
        rates.stream().min(Double::compare).orElseThrow(),
        rates.stream().max(Double::compare).orElseThrow(),
        ratio,
        medianMillis,
        slowMillis);
  }

  private static Table statements(Statements sent, Statements scripted) {
    List<List<Object>> rows = new ArrayList<>();
    for (String each : sent.ofATicket(scripted)) {
      rows.add(List.of(beginning(each), sent.calls(each), scripted.calls(each)));
    }
    return new Table(
        "statements",
        List.of(
            Column.words("sent for a ticket", "statement"),
            Column.number("by the server", "server", 2),
            Column.number("by pgbench", "pgbench", 2)),
        rows);
  }

  private static String beginning(String statement) {
    String plain = statement.replace("\"", "").replace("public.", "");
    return plain.substring(0, Math.min(60, plain.length()));
  }
}
