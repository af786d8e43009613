package dz.amal.benchmarks.tickets;

import dz.amal.benchmarks.database.ScratchCluster;
import dz.amal.benchmarks.database.Sql;
import dz.amal.benchmarks.report.Benchmark;
import dz.amal.benchmarks.report.Check;
import dz.amal.benchmarks.report.Column;
import dz.amal.benchmarks.report.Progress;
import dz.amal.benchmarks.report.Report;
import dz.amal.benchmarks.report.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;

/**
 * The same insert of a ticket, numbered in four ways, into the same full table, by several clients
 * at once. Every insert is a transaction, and every commit reaches the disk.
 */
public final class TicketsBenchmark implements Benchmark {

  /** Amal's numbers may cost a tenth more than the cheapest there are. */
  private static final double LEAST_RATIO = 0.9;

  /** Inserts in a row. Figures are medians over the turns. */
  private static final int TURN = 1000;

  private static final Duration UNLIMITED = Duration.ofDays(1);

  private final TicketsSetting setting;

  /** A benchmark of so many tickets, inserts, clients and rounds. */
  public TicketsBenchmark(TicketsSetting setting) {
    this.setting = setting;
  }

  @Override
  public Report run() throws SQLException, InterruptedException {
    try (ScratchCluster cluster = ScratchCluster.durable()) {
      fill(cluster);
      try (Contestant amal = contestant(cluster, Numbering.AMAL);
          Contestant sequence = contestant(cluster, Numbering.SEQUENCE);
          Contestant counter = contestant(cluster, Numbering.COUNTER);
          Contestant seed = contestant(cluster, Numbering.COUNT)) {
        inRounds(cluster, List.of(amal, sequence, counter));
        try (ProgressBar bar = Progress.of("tickets: inserting as the seed", -1)) {
          seed.play(Long.MAX_VALUE, setting.countLimit(), bar);
        }
        return new Report(
            "tickets",
            words(),
            List.of(table(sequence.median(), List.of(amal, sequence, counter, seed))),
            List.of(
                Check.atMost(
                    "Amal's duplicates", (double) (amal.refused() + givenTwice(cluster)), 0),
                Check.atLeast(
                    "Amal to plain sequence", amal.median() / sequence.median(), LEAST_RATIO)));
      }
    }
  }

  private Contestant contestant(ScratchCluster cluster, Numbering numbering) throws SQLException {
    return new Contestant(cluster, numbering, setting.clients());
  }

  private void fill(ScratchCluster cluster) throws SQLException {
    cluster.createMigrated(Numbering.AMAL.database());
    try (ProgressBar bar = Progress.of("tickets: filling", Numbering.values().length)) {
      try (Connection connection = cluster.connect(Numbering.AMAL.database())) {
        String fill = Sql.resource(TicketsBenchmark.class, "fill.sql");
        Sql.execute(connection, fill.replace("{tickets}", String.valueOf(setting.tickets())));
        Sql.execute(connection, "VACUUM ANALYZE support_tickets");
      }
      bar.step();
      for (Numbering numbering : Numbering.values()) {
        if (numbering.replacement().isPresent()) {
          copy(cluster, numbering, numbering.replacement().get());
          bar.step();
        }
      }
    }
  }

  private static void copy(ScratchCluster cluster, Numbering numbering, String replacement)
      throws SQLException {
    cluster.copy(Numbering.AMAL.database(), numbering.database());
    try (Connection connection = cluster.connect(numbering.database())) {
      Sql.execute(connection, replacement);
    }
  }

  private void inRounds(ScratchCluster cluster, List<Contestant> contestants)
      throws SQLException, InterruptedException {
    long inserts = (long) setting.rounds() * contestants.size() * setting.inserts();
    try (ProgressBar bar = Progress.of("tickets: inserting", inserts);
        Connection operator = cluster.connect("postgres")) {
      for (int round = 0; round < setting.rounds(); round++) {
        Sql.execute(operator, "CHECKPOINT");
        inTurns(contestants, bar);
      }
    }
  }

  /**
   * A round: the peers take turns of a fraction of a second, each time in another order, so that
   * what else the machine does hits all of them alike.
   */
  private void inTurns(List<Contestant> contestants, ProgressBar bar)
      throws SQLException, InterruptedException {
    List<Contestant> order = new ArrayList<>(contestants);
    for (int left = setting.inserts(); left > 0; left -= TURN) {
      for (Contestant contestant : order) {
        contestant.play(Math.min(TURN, left), UNLIMITED, bar);
      }
      Collections.rotate(order, 1);
    }
  }

  /** Numbers that Amal has given twice, counted in the table. */
  private static long givenTwice(ScratchCluster cluster) throws SQLException {
    try (Connection connection = cluster.connect(Numbering.AMAL.database())) {
      return Sql.number(
          connection, "SELECT count(*) - count(DISTINCT ticket_number) FROM support_tickets");
    }
  }

  private String words() {
    return String.format(
        Locale.ROOT,
        "%,d tickets in the table, %d clients, %d rounds of %,d inserts a peer, %d s for the seed's",
        setting.tickets(),
        setting.clients(),
        setting.rounds(),
        setting.inserts(),
        setting.countLimit().toSeconds());
  }

  private static Table table(double sequence, List<Contestant> contestants) {
    return new Table(
        "peers",
        List.of(
            Column.words("numbered by", "numbering"),
            Column.number("inserts/s (median)", "inserts_per_second", 0),
            Column.number("slowest turn", "slowest_turn", 0),
            Column.number("fastest turn", "fastest_turn", 0),
            Column.number("to plain sequence", "ratio", 3),
            Column.number("attempts", "attempts", 0),
            Column.number("refused as duplicates", "refused", 0)),
        contestants.stream().map(contestant -> row(contestant, sequence)).toList());
  }

  private static List<Object> row(Contestant contestant, double sequence) {
    return List.of(
        contestant.title(),
        contestant.median(),
        contestant.slowest(),
        contestant.fastest(),
        contestant.median() / sequence,
        contestant.attempts(),
        contestant.refused());
  }
}
