package dz.amal.benchmarks.vectors;

import dz.amal.benchmarks.database.ScratchCluster;
import dz.amal.benchmarks.report.Benchmark;
import dz.amal.benchmarks.report.Check;
import dz.amal.benchmarks.report.Report;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The nearest ten of many clustered vectors, by every kind of index: how many of the ten are found,
 * how fast, and what the index costs. The indexes are asked in turns.
 */
public final class VectorsBenchmark implements Benchmark {

  /** How many candidates Amal's search keeps at hand; see hnsw.ef_search of pgvector. */
  static final int SHIPPED_EF_SEARCH = dz.amal.postgres.VectorIndex.NEIGHBOURS_IN_SIGHT;

  private static final List<Integer> EF_SEARCHES = List.of(40, 80, SHIPPED_EF_SEARCH, 200);
  private static final double LEAST_RECALL = 0.99;

  /** Half, and something for pages that are not full. */
  private static final double MOST_SIZE = 0.55;

  private static final String DATABASE = "vectors";
  private static final int EXACT_SAMPLES = 10;

  private final VectorsSetting setting;

  /** A benchmark of so many vectors and queries. */
  public VectorsBenchmark(VectorsSetting setting) {
    this.setting = setting;
  }

  @Override
  public Report run() throws SQLException, InterruptedException {
    try (ScratchCluster cluster = ScratchCluster.quick()) {
      cluster.configure(
          Map.of(
              "shared_buffers", "1GB",
              "max_wal_size", "8GB",
              "maintenance_work_mem", setting.memory()));
      cluster.createMigrated(DATABASE);
      ClusteredVectors vectors = new ClusteredVectors(setting.seed());
      try (Connection connection = cluster.connect(DATABASE)) {
        ChunkTable.fill(connection, vectors, setting.vectors());
      }
      return measure(cluster, Questions.near(vectors, setting));
    }
  }

  private Report measure(ScratchCluster cluster, Questions questions)
      throws SQLException, InterruptedException {
    Results results = exact(cluster, questions);
    try (Indexes indexes = new Indexes(cluster, DATABASE, questions.first())) {
      VectorIndex full = indexes.fullPrecision(SHIPPED_EF_SEARCH);
      indexes.ivfflatOnEmptyTable();
      indexes.ivfflatAfterLoading(setting.vectors());
      VectorIndex half = indexes.halfPrecision(EF_SEARCHES);
      questions.ask(indexes.peers());
      results.add(indexes.peers());
      return report(results, indexes.planner(setting.vectors()), full, half);
    }
  }

  private Results exact(ScratchCluster cluster, Questions questions)
      throws SQLException, InterruptedException {
    Search sequential =
        new Search(
            Indexes.CHUNKS,
            Search.FULL,
            List.of("SET enable_indexscan = off", "SET max_parallel_workers_per_gather = 0"));
    try (Connection connection = cluster.connect(DATABASE)) {
      sequential.begin(connection);
      sequential.requireNode(connection, questions.first(), "Seq Scan on " + Indexes.CHUNKS);
      return new Results(
          questions.askTogether(cluster, DATABASE, sequential),
          questions.time(connection, sequential, EXACT_SAMPLES));
    }
  }

  private Report report(Results results, Planner planner, VectorIndex full, VectorIndex half) {
    return new Report(
        "vectors",
        String.format(
            Locale.ROOT,
            "%,d clustered vectors of %d dimensions, %,d queries, seed %d",
            setting.vectors(),
            ClusteredVectors.DIMENSIONS,
            setting.queries(),
            setting.seed()),
        List.of(results.table(full), planner.table()),
        List.of(
            Check.atLeast(
                "recall@10 of half precision at ef_search " + SHIPPED_EF_SEARCH,
                results.recall(Indexes.halfPrecisionTitle(SHIPPED_EF_SEARCH)),
                LEAST_RECALL),
            Check.atMost(
                "index of half precision to full precision",
                (double) half.bytes() / full.bytes(),
                MOST_SIZE)));
  }
}
