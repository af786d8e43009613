package dz.amal.benchmarks.vectors;

import dz.amal.benchmarks.report.Column;
import dz.amal.benchmarks.report.Latencies;
import dz.amal.benchmarks.report.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The table of the peers, while it grows. Ratios are known when it is complete. */
final class Results {

  /** The peer that queries a second are compared with. */
  static final String SEED = "seed: IVFFlat on an empty table, lists 100, probes 1";

  private final List<Set<UUID>> exact;
  private final List<Row> rows = new ArrayList<>();
  private long fullPrecisionBytes;

  Results(List<Set<UUID>> exact) {
    this.exact = List.copyOf(exact);
  }

  void setFullPrecision(VectorIndex index) {
    fullPrecisionBytes = index.bytes();
  }

  void exact(Latencies took) {
    rows.add(new Row("exact: sequential scan, one process", 1, took, Optional.empty()));
  }

  void add(String title, Answers answers, VectorIndex index) {
    rows.add(new Row(title, answers.recallOf(exact), answers.took(), Optional.of(index)));
  }

  double recall(String title) {
    return row(title).recall();
  }

  private Row row(String title) {
    return rows.stream().filter(row -> row.title().equals(title)).findFirst().orElseThrow();
  }

  Table table() {
    double seed = row(SEED).took().perSecond();
    return new Table(
        "peers",
        List.of(
            Column.words("index", "index"),
            Column.number("recall@10", "recall_at_10", 3),
            Column.number("ms (median)", "median_ms", 2),
            Column.number("ms (p95)", "p95_ms", 2),
            Column.number("queries/s", "queries_per_second", 0),
            Column.number("to seed's", "ratio_to_seed", 2),
            Column.number("build s", "build_seconds", 1),
            Column.number("size MB", "megabytes", 0),
            Column.number("to full", "ratio_to_full_precision", 2)),
        rows.stream().map(row -> cells(row, seed)).toList());
  }

  private List<Object> cells(Row row, double seed) {
    List<Object> cells =
        new ArrayList<>(
            List.of(
                row.title(),
                row.recall(),
                row.took().medianMillis(),
                row.took().percentileMillis(95),
                row.took().perSecond(),
                row.took().perSecond() / seed));
    cells.addAll(
        row.index().map(this::cost).orElse(List.of(Table.NOTHING, Table.NOTHING, Table.NOTHING)));
    return cells;
  }

  private List<Object> cost(VectorIndex index) {
    return List.of(
        Double.isNaN(index.seconds()) ? Table.NOTHING : index.seconds(),
        index.megabytes(),
        (double) index.bytes() / fullPrecisionBytes);
  }

  private record Row(String title, double recall, Latencies took, Optional<VectorIndex> index) {}
}
