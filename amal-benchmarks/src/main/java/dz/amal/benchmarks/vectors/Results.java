package dz.amal.benchmarks.vectors;

import dz.amal.benchmarks.report.Column;
import dz.amal.benchmarks.report.Latencies;
import dz.amal.benchmarks.report.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What the peers found, and how well. */
final class Results {

  /** The peer that queries a second are compared with. */
  static final String SEED = "seed: IVFFlat on an empty table, lists 100, probes 1";

  private static final List<Column> COLUMNS =
      List.of(
          Column.words("index", "index"),
          Column.number("recall@10", "recall_at_10", 3),
          Column.number("ms (median)", "median_ms", 2),
          Column.number("ms (p95)", "p95_ms", 2),
          Column.number("queries/s", "queries_per_second", 0),
          Column.number("to seed's", "ratio_to_seed", 2),
          Column.number("build s", "build_seconds", 1),
          Column.number("size MB", "megabytes", 0),
          Column.number("to full", "ratio_to_full_precision", 2));

  private final List<Set<UUID>> exact;
  private final Latencies exactTook;
  private final List<Peer> peers = new ArrayList<>();

  /**
   * Before any index was asked.
   *
   * @param exact the true nearest, by query
   * @param exactTook how long some of these searches took
   */
  Results(List<Set<UUID>> exact, Latencies exactTook) {
    this.exact = List.copyOf(exact);
    this.exactTook = exactTook;
  }

  void add(List<Peer> asked) {
    peers.addAll(asked);
  }

  double recall(String title) {
    return peer(title).recallOf(exact);
  }

  private Peer peer(String title) {
    return peers.stream().filter(peer -> peer.title().equals(title)).findFirst().orElseThrow();
  }

  Table table(VectorIndex fullPrecision) {
    double seed = peer(SEED).took().perSecond();
    List<List<Object>> rows = new ArrayList<>();
    rows.add(
        cells(
            "exact: sequential scan, one process",
            1,
            exactTook,
            seed,
            List.of(Table.NOTHING, Table.NOTHING, Table.NOTHING)));
    for (Peer peer : peers) {
      rows.add(
          cells(
              peer.title(),
              peer.recallOf(exact),
              peer.took(),
              seed,
              costs(peer.index(), fullPrecision)));
    }
    return new Table("peers", COLUMNS, rows);
  }

  private static List<Object> cells(
      String title, double recall, Latencies took, double seed, List<Object> costs) {
    List<Object> cells =
        new ArrayList<>(
            List.of(
                title,
                recall,
                took.medianMillis(),
                took.percentileMillis(95),
                took.perSecond(),
                took.perSecond() / seed));
    cells.addAll(costs);
    return cells;
  }

  private static List<Object> costs(VectorIndex index, VectorIndex fullPrecision) {
    return List.of(
        Double.isNaN(index.seconds()) ? Table.NOTHING : index.seconds(),
        index.megabytes(),
        (double) index.bytes() / fullPrecision.bytes());
  }
}
