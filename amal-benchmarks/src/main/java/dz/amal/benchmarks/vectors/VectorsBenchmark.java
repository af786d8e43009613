package dz.amal.benchmarks.vectors;

import dz.amal.benchmarks.database.ScratchCluster;
import dz.amal.benchmarks.database.Sql;
import dz.amal.benchmarks.report.Benchmark;
import dz.amal.benchmarks.report.Check;
import dz.amal.benchmarks.report.Report;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The nearest ten of many clustered vectors, by every kind of index: how many of the ten are found,
 * how fast, and what the index costs. Each index is alone while it is measured.
 */
public final class VectorsBenchmark implements Benchmark {

  /** How many candidates Amal's search keeps at hand; see hnsw.ef_search of pgvector. */
  static final int SHIPPED_EF_SEARCH = 100;

  private static final List<Integer> OTHER_EF_SEARCH = List.of(40, 80, 200);
  private static final double LEAST_RECALL = 0.99;

  /** Half, and something for pages that are not full. */
  private static final double MOST_SIZE = 0.55;

  private static final String DATABASE = "vectors";
  private static final String CHUNKS = "document_chunks";
  private static final int EXACT_SAMPLES = 10;
  private static final int SEED_LISTS = 100;
  private static final String FORCE = "SET enable_seqscan = off";

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
      try (Connection connection = cluster.connect(DATABASE);
          Connection observer = cluster.connect(DATABASE)) {
        ChunkTable.fill(connection, vectors, setting.vectors());
        return measure(cluster, connection, observer, Questions.near(vectors, setting));
      }
    }
  }

  private Report measure(
      ScratchCluster cluster, Connection connection, Connection observer, Questions questions)
      throws SQLException, InterruptedException {
    Search sequential =
        new Search(
            CHUNKS,
            Search.FULL,
            List.of("SET enable_indexscan = off", "SET max_parallel_workers_per_gather = 0"));
    sequential.begin(connection);
    sequential.requireNode(connection, questions.first(), "Seq Scan on " + CHUNKS);
    List<Set<UUID>> exact = questions.askTogether(cluster, DATABASE, sequential);
    Results results = new Results(exact);
    results.exact(questions.time(connection, sequential, EXACT_SAMPLES));

    Builder builder = new Builder(connection, observer, questions, results);
    VectorIndex full = builder.fullPrecision();
    builder.ivfflatOnEmptyTable();
    builder.ivfflatAfterLoading(setting.vectors());
    VectorIndex half = builder.halfPrecision();
    builder.planner(setting.vectors());

    return new Report(
        "vectors",
        String.format(
            Locale.ROOT,
            "%,d clustered vectors of %d dimensions, %,d queries, seed %d",
            setting.vectors(),
            ClusteredVectors.DIMENSIONS,
            setting.queries(),
            setting.seed()),
        List.of(results.table(), builder.planner.table()),
        List.of(
            Check.atLeast(
                "recall@10 of half precision at ef_search " + SHIPPED_EF_SEARCH,
                results.recall(halfTitle(SHIPPED_EF_SEARCH)),
                LEAST_RECALL),
            Check.atMost(
                "index of half precision to full precision",
                (double) half.bytes() / full.bytes(),
                MOST_SIZE)));
  }

  private static String halfTitle(int efSearch) {
    return "HNSW, half precision, ef_search "
        + efSearch
        + (efSearch == SHIPPED_EF_SEARCH ? " (Amal)" : "");
  }

  /** Builds one index after the other, and asks each. */
  private static final class Builder {

    private final Connection connection;
    private final Connection observer;
    private final Questions questions;
    private final Results results;
    private final Planner planner = new Planner();

    Builder(Connection connection, Connection observer, Questions questions, Results results) {
      this.connection = connection;
      this.observer = observer;
      this.questions = questions;
      this.results = results;
    }

    VectorIndex fullPrecision() throws SQLException, InterruptedException {
      VectorIndex index = build("hnsw_full", "hnsw (embedding vector_cosine_ops)");
      results.setFullPrecision(index);
      ask(
          "HNSW, full precision, ef_search " + SHIPPED_EF_SEARCH,
          index,
          new Search(CHUNKS, Search.FULL, efSearch(SHIPPED_EF_SEARCH)));
      index.drop(connection);
      return index;
    }

    /**
     * As the seed's documentation has it: made with the table, so before there is anything in it.
     */
    void ivfflatOnEmptyTable() throws SQLException {
      Sql.execute(
          connection, "CREATE TABLE seed_chunks (id UUID PRIMARY KEY, embedding vector(1536))");
      Sql.execute(
          connection,
          "SET client_min_messages = error;"
              + " CREATE INDEX ivfflat_empty ON seed_chunks USING ivfflat (embedding vector_cosine_ops)"
              + " WITH (lists = "
              + SEED_LISTS
              + ")");
      Sql.execute(connection, "INSERT INTO seed_chunks SELECT id, embedding FROM " + CHUNKS);
      Sql.execute(connection, "VACUUM ANALYZE seed_chunks");
      VectorIndex index = VectorIndex.measured(connection, "ivfflat_empty", Double.NaN);
      ask(Results.SEED, index, new Search("seed_chunks", Search.FULL, List.of(FORCE)));
      Sql.execute(connection, "DROP TABLE seed_chunks");
    }

    void ivfflatAfterLoading(int rows) throws SQLException, InterruptedException {
      int lists = Math.max(1, rows / 1000);
      int probes = (int) Math.max(1, Math.round(Math.sqrt(lists)));
      VectorIndex index =
          build(
              "ivfflat_loaded",
              "ivfflat (embedding vector_cosine_ops) WITH (lists = " + lists + ")");
      ask(
          "IVFFlat after loading, lists " + lists + ", probes " + probes,
          index,
          new Search(CHUNKS, Search.FULL, List.of(FORCE, "SET ivfflat.probes = " + probes)));
      index.drop(connection);
    }

    /** Stays, for what the planner makes of it. */
    VectorIndex halfPrecision() throws SQLException, InterruptedException {
      VectorIndex index =
          build("hnsw_half", "hnsw ((embedding::halfvec(1536)) halfvec_cosine_ops)");
      List<Integer> all = new ArrayList<>(OTHER_EF_SEARCH);
      all.add(SHIPPED_EF_SEARCH);
      for (int efSearch : all.stream().sorted().toList()) {
        ask(halfTitle(efSearch), index, new Search(CHUNKS, Search.HALF, efSearch(efSearch)));
      }
      return index;
    }

    void planner(int rows) throws SQLException, InterruptedException {
      String fewer = "fewer_chunks";
      ChunkTable.copyFirst(connection, fewer, rows / 10);
      VectorIndex.build(
          connection,
          observer,
          "hnsw_fewer",
          fewer,
          "hnsw ((embedding::halfvec(1536)) halfvec_cosine_ops)");
      Sql.execute(connection, "VACUUM ANALYZE " + fewer);
      planner.consider(connection, CHUNKS, rows, questions.first());
      planner.consider(connection, fewer, rows / 10, questions.first());
    }

    private VectorIndex build(String name, String using) throws SQLException, InterruptedException {
      Sql.execute(connection, "DISCARD ALL");
      return VectorIndex.build(connection, observer, name, CHUNKS, using);
    }

    private void ask(String title, VectorIndex index, Search search) throws SQLException {
      search.begin(connection);
      search.requireNode(connection, questions.first(), "Index Scan using " + index.name());
      results.add(title, questions.ask(connection, search), index);
    }

    private static List<String> efSearch(int efSearch) {
      return List.of(FORCE, "SET hnsw.ef_search = " + efSearch);
    }
  }
}
