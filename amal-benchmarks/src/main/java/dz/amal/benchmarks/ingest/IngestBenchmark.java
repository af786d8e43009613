package dz.amal.benchmarks.ingest;

import dz.amal.benchmarks.collection.InventedCollection;
import dz.amal.benchmarks.database.ScratchCluster;
import dz.amal.benchmarks.report.Benchmark;
import dz.amal.benchmarks.report.Check;
import dz.amal.benchmarks.report.Column;
import dz.amal.benchmarks.report.Report;
import dz.amal.benchmarks.report.Table;
import dz.amal.benchmarks.vectors.ClusteredVectors;
import dz.amal.domain.knowledge.NewDocument;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Documents whose chunks are embedded already are brought in: by Amal, by COPY through plain JDBC
 * and by other libraries, into tables without and with a vector index. Every commit reaches the
 * disk. While Amal loads, somebody searches, and must never get a wrong answer.
 */
public final class IngestBenchmark implements Benchmark {

  private static final double LEAST_TO_COPY = 0.85;
  private static final double LEAST_TO_PEERS = 4;
  private static final String DATABASE = "ingest";

  private final IngestSetting setting;

  /** A benchmark of so many documents. */
  public IngestBenchmark(IngestSetting setting) {
    this.setting = setting;
  }

  @Override
  public Report run() throws SQLException {
    List<NewDocument> documents =
        new InventedCollection(setting.seed()).documents(0, setting.documents());
    try (ScratchCluster cluster = ScratchCluster.durable()) {
      cluster.configure(Map.of("shared_buffers", "512MB", "max_wal_size", "4GB"));
      cluster.createMigrated(DATABASE);
      try (Places places = new Places(cluster.address(DATABASE));
          Connection operator = cluster.connect(DATABASE)) {
        WithoutIndex without = new WithoutIndex(places, operator);
        without.play(operator, documents, setting.rounds());
        WithIndex with = new WithIndex(places, operator);
        List<Watcher> watchers = with.play(places, operator, documents, setting.rowByRowLimit());
        return report(without, with, watchers.get(0), watchers.get(1));
      }
    }
  }

  private Report report(
      WithoutIndex without, WithIndex with, Watcher meanwhile, Watcher afterwards) {
    return new Report(
        "ingest",
        String.format(
            Locale.ROOT,
            "%,d documents, %,d chunks of %d dimensions, %d rounds, %d s row by row, seed %d",
            setting.documents(),
            setting.documents() * InventedCollection.CHUNKS_A_DOCUMENT,
            ClusteredVectors.DIMENSIONS,
            setting.rounds(),
            setting.rowByRowLimit().toSeconds(),
            setting.seed()),
        List.of(without.table(), with.table(), searches(meanwhile, afterwards)),
        List.of(
            Check.atLeast("Amal to COPY into the same tables", without.amalToCopy(), LEAST_TO_COPY),
            Check.atLeast(
                "Amal to LangChain4j, with the index", with.amalToLangChain4j(), LEAST_TO_PEERS),
            Check.atLeast(
                "Amal to Spring AI, with the index", with.amalToSpringAi(), LEAST_TO_PEERS),
            Check.atMost(
                "wrong answers while Amal loads and afterwards",
                meanwhile.wrong() + afterwards.wrong(),
                0),
            Check.atLeast("Amal's index at the end", with.isIndexThere() ? 1 : 0, 1)));
  }

  private static Table searches(Watcher meanwhile, Watcher afterwards) {
    return new Table(
        "searches",
        List.of(
            Column.words("for what is in already", "when"),
            Column.number("searches", "searches", 0),
            Column.number("wrong", "wrong", 0),
            Column.number("ms (median)", "median_ms", 1),
            Column.number("ms (p95)", "p95_ms", 1)),
        List.of(
            row("while Amal loads with its index away", meanwhile), row("afterwards", afterwards)));
  }

  private static List<Object> row(String when, Watcher watcher) {
    return List.of(
        when,
        watcher.searches(),
        watcher.wrong(),
        watcher.took().medianMillis(),
        watcher.took().percentileMillis(95));
  }
}
