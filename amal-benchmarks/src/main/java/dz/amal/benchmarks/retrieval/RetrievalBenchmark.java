package dz.amal.benchmarks.retrieval;

import dz.amal.benchmarks.collection.InventedCollection;
import dz.amal.benchmarks.collection.InventedQuestion;
import dz.amal.benchmarks.database.ScratchCluster;
import dz.amal.benchmarks.database.Sql;
import dz.amal.benchmarks.report.Benchmark;
import dz.amal.benchmarks.report.Check;
import dz.amal.benchmarks.report.Column;
import dz.amal.benchmarks.report.Report;
import dz.amal.benchmarks.report.Table;
import dz.amal.benchmarks.vectors.ClusteredVectors;
import dz.amal.postgres.VectorIndex;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Amal's search over a collection of documents: which part of the nearest it finds, how long people
 * wait for passages, and how many questions a second it answers by meaning alone, beside the same
 * statement through plain JDBC and beside other libraries. All have the same settings of pgvector.
 */
public final class RetrievalBenchmark implements Benchmark {

  private static final double LEAST_RECALL = 0.99;
  private static final double MOST_MILLIS = 25;

  /** Amal may cost a tenth more than its statement does. */
  private static final double LEAST_RATIO = 0.9;

  private static final int QUESTIONS_FOR_RECALL = 100;
  private static final String DATABASE = "retrieval";

  private final RetrievalSetting setting;

  /** A benchmark of so many documents and questions. */
  public RetrievalBenchmark(RetrievalSetting setting) {
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
      InventedCollection collection = new InventedCollection(setting.seed());
      try (Connection connection = cluster.connect(DATABASE)) {
        Tables.fill(connection, collection, setting.documents());
        giveAllTheSettingsOfAmal(connection);
      }
      return measure(cluster, questions(collection));
    }
  }

  /** Without them a peer finds less in less time, or does not take its index. */
  private static void giveAllTheSettingsOfAmal(Connection connection) throws SQLException {
    String alter = "ALTER DATABASE " + DATABASE + " SET ";
    Sql.execute(connection, alter + "hnsw.ef_search = " + VectorIndex.NEIGHBOURS_IN_SIGHT);
    Sql.execute(connection, alter + "hnsw.iterative_scan = strict_order");
    Sql.execute(connection, alter + "random_page_cost = 1.1");
    Sql.execute(connection, alter + "jit = off");
  }

  private List<InventedQuestion> questions(InventedCollection collection) {
    return IntStream.range(0, setting.questions())
        .mapToObj(number -> collection.question(number, setting.documents()))
        .toList();
  }

  private Report measure(ScratchCluster cluster, List<InventedQuestion> questions)
      throws SQLException, InterruptedException {
    try (Arena arena = new Arena(cluster.address(DATABASE), questions);
        Connection connection = cluster.connect(DATABASE)) {
      Tables.fillPeers(connection);
      Recall recall =
          Recall.against(
              arena.exact(),
              questions.subList(0, Math.min(QUESTIONS_FOR_RECALL, questions.size())));
      Waits waits = new Waits(arena.index(), questions);
      double slow = waits.measure(setting.clients(), arena.named(Arena.SHORTEST).nearest());
      new Rounds(questions).play(arena.contestants(), setting);
      return report(arena, recall, waits, slow);
    }
  }

  private Report report(Arena arena, Recall recall, Waits waits, double slow) throws SQLException {
    Contestant amal = arena.named(Arena.AMAL);
    Contestant plain = arena.named(Arena.SAME_STATEMENT);
    String clients = setting.clients() + " clients";
    return new Report(
        "retrieval",
        String.format(
            Locale.ROOT,
            "%,d documents, %,d chunks of %d dimensions, %,d questions, %d rounds, seed %d",
            setting.documents(),
            setting.documents() * InventedCollection.CHUNKS_A_DOCUMENT,
            ClusteredVectors.DIMENSIONS,
            setting.questions(),
            setting.rounds(),
            setting.seed()),
        List.of(peers(arena, recall, plain), waits.table()),
        List.of(
            Check.atLeast(
                "recall@10 by meaning alone",
                recall.of(AskAmal.tenOfAllLanguages(arena.index())),
                LEAST_RECALL),
            Check.atMost("ms (p95) by meaning and words, " + clients, slow, MOST_MILLIS),
            Check.atLeast(
                "Amal to its statement through plain JDBC, 1 client",
                amal.aloneTo(plain),
                LEAST_RATIO),
            Check.atLeast(
                "Amal to its statement through plain JDBC, " + clients,
                amal.togetherTo(plain),
                LEAST_RATIO)));
  }

  private Table peers(Arena arena, Recall recall, Contestant plain) throws SQLException {
    List<List<Object>> rows = new ArrayList<>();
    for (Contestant contestant : arena.contestants()) {
      rows.add(
          List.of(
              contestant.title(),
              recall.of(arena.withoutOrder(contestant)),
              contestant.alone(),
              contestant.aloneTo(plain),
              contestant.together(),
              contestant.togetherTo(plain)));
    }
    return new Table(
        "peers",
        List.of(
            Column.words("nearest ten by", "peer"),
            Column.number("recall@10", "recall_at_10", 3),
            Column.number("questions/s, 1 client", "alone_per_second", 0),
            Column.number("to Amal's statement", "alone_ratio", 2),
            Column.number(
                "questions/s, " + setting.clients() + " clients", "together_per_second", 0),
            Column.number("to Amal's statement", "together_ratio", 2)),
        rows);
  }
}
