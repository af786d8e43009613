package dz.amal.benchmarks.turn;

import com.zaxxer.hikari.HikariDataSource;
import dev.langchain4j.store.embedding.pgvector.PgVectorEmbeddingStore;
import dz.amal.benchmarks.collection.InventedCollection;
import dz.amal.benchmarks.collection.InventedQuestion;
import dz.amal.benchmarks.database.ScratchCluster;
import dz.amal.benchmarks.database.Sql;
import dz.amal.benchmarks.models.KnownEmbedder;
import dz.amal.benchmarks.peers.GivenEmbeddings;
import dz.amal.benchmarks.peers.LangChain4j;
import dz.amal.benchmarks.peers.Pool;
import dz.amal.benchmarks.peers.SpringAi;
import dz.amal.benchmarks.pgbench.Pgbench;
import dz.amal.benchmarks.report.Benchmark;
import dz.amal.benchmarks.report.Check;
import dz.amal.benchmarks.report.Column;
import dz.amal.benchmarks.report.Progress;
import dz.amal.benchmarks.report.Report;
import dz.amal.benchmarks.report.Table;
import dz.amal.benchmarks.retrieval.Tables;
import dz.amal.benchmarks.server.BenchServer;
import dz.amal.bootstrap.Amal;
import dz.amal.domain.identity.UserId;
import dz.amal.postgres.VectorIndex;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import me.tongfei.progressbar.ProgressBar;
import org.springframework.ai.vectorstore.pgvector.PgVectorStore;

/**
 * Whole turns with models of no latency: Amal's, those of plain pipelines of other libraries that
 * store the same rows, and pgbench with the statements of Amal's turns, as PostgreSQL has written
 * them down.
 */
public final class TurnBenchmark implements Benchmark {

  /** What is not the database may cost two thirds of what the database costs. */
  private static final double LEAST_TO_PGBENCH = 0.6;

  private static final double LEAST_TO_PEERS = 3;

  private static final String DATABASE = "turn";
  private static final int SCRIPTS = 20;
  private static final String ROWS_THERE =
      "SELECT (SELECT count(*) FROM messages) + (SELECT count(*) FROM decision_logs)"
          + " + (SELECT count(*) FROM message_citations)";

  private final TurnSetting setting;

  /** A benchmark of so many documents, clients and rounds. */
  public TurnBenchmark(TurnSetting setting) {
    this.setting = setting;
  }

  @Override
  public Report run() throws SQLException, InterruptedException {
    InventedCollection collection = new InventedCollection(setting.seed());
    try (ScratchCluster cluster = ScratchCluster.durable()) {
      cluster.createMigrated(DATABASE);
      try (Connection connection = cluster.connect(DATABASE)) {
        Tables.fill(connection, collection, setting.documents());
        Sql.execute(
            connection,
            "INSERT INTO users (id, is_guest) SELECT gen_random_uuid(), TRUE FROM"
                + " generate_series(1, "
                + setting.clients()
                + ")");
        // So that nobody's search reads all chunks.
        Sql.execute(connection, "ALTER DATABASE " + DATABASE + " SET random_page_cost = 1.1");
        Sql.execute(connection, "ALTER DATABASE " + DATABASE + " SET jit = off");
      }
      ServerLog log = new ServerLog(cluster, DATABASE);
      try (Connection connection = cluster.connect(DATABASE)) {
        StatementCosts.countPlanning(connection, DATABASE);
      }
      return measure(cluster, log, questions(collection));
    }
  }

  private List<InventedQuestion> questions(InventedCollection collection) {
    return IntStream.range(0, setting.questions())
        .mapToObj(number -> collection.question(number, setting.documents()))
        .toList();
  }

  private Report measure(ScratchCluster cluster, ServerLog log, List<InventedQuestion> all)
      throws SQLException, InterruptedException {
    GivenEmbeddings embeddings = new GivenEmbeddings();
    all.forEach(question -> embeddings.put(question.text(), question.embedding().values()));
    try (Amal amal = BenchServer.start(cluster, DATABASE, AmalTurns.models(all));
        HikariDataSource pool = Pool.to(cluster.address(DATABASE));
        Connection watcher = cluster.connect(DATABASE)) {
      AmalTurns amals = new AmalTurns(amal, users(watcher));
      PgVectorStore springs = SpringAi.byDefault(pool, Tables.SPRING_AI, embeddings);
      KnownEmbedder embedder = new KnownEmbedder(all);
      PgVectorEmbeddingStore langchains = LangChain4j.pooled(pool, Tables.LANGCHAIN4J);
      PgVectorEmbeddingStore connecting =
          LangChain4j.byDefault(cluster.address(DATABASE), Tables.LANGCHAIN4J);
      Tables.fillPeers(watcher);
      List<InventedQuestion> questions =
          all.stream().filter(question -> amals.isAnswered(0, question)).toList();
      Instant began = Instant.now().truncatedTo(ChronoUnit.MILLIS);
      List<List<Sent>> turns =
          usual(
              log.record(
                  Math.min(SCRIPTS, questions.size()), i -> amals.answer(0, questions.get(i))));
      PlainRows rows = new PlainRows(pool, decided(watcher));
      List<UUID> conversations =
          IntStream.range(0, setting.clients())
              .mapToObj(client -> amals.conversationOf(client).value())
              .toList();
      try (Pgbench pgbench =
              new Pgbench(
                  cluster,
                  DATABASE,
                  setting.clients(),
                  new TurnScripts(conversations.get(0), began).of(turns),
                  "-c hnsw.ef_search="
                      + VectorIndex.NEIGHBOURS_IN_SIGHT
                      + " -c hnsw.iterative_scan=strict_order");
          Askers ofAmal = new Askers(amals, questions, setting.clients());
          Askers ofSpring =
              new Askers(
                  new SpringAiTurns(springs, rows, conversations), questions, setting.clients());
          Askers ofLangChain =
              new Askers(
                  new LangChain4jTurns(langchains, embedder, rows, conversations),
                  questions,
                  setting.clients());
          Askers ofConnecting =
              new Askers(
                  new LangChain4jTurns(connecting, embedder, rows, conversations),
                  questions,
                  setting.clients())) {
        List<Standing> standings =
            List.of(
                new Standing("Amal", ofAmal),
                new Standing("pgbench, Amal's statements", pgbench::perSecond),
                new Standing("Spring AI, plain", ofSpring),
                new Standing("LangChain4j, plain", ofLangChain),
                new Standing("LangChain4j, plain, a connection a search", ofConnecting));
        StatementCosts costs = warmUp(standings, watcher);
        play(standings, watcher);
        return report(standings, questions.size(), costs);
      }
    }
  }

  private static List<UserId> users(Connection connection) throws SQLException {
    List<UserId> users = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("SELECT id FROM users WHERE is_guest ORDER BY id")) {
      while (rows.next()) {
        users.add(new UserId(rows.getObject(1, UUID.class)));
      }
    }
    return users;
  }

  /** The turns whose statements are those of most turns: what a job sends meanwhile is no part. */
  private static List<List<Sent>> usual(List<List<Sent>> turns) {
    Map<List<String>, List<List<Sent>>> alike =
        turns.stream()
            .collect(Collectors.groupingBy(turn -> turn.stream().map(Sent::sql).toList()));
    return alike.values().stream()
        .max((one, other) -> Integer.compare(one.size(), other.size()))
        .orElseThrow();
  }

  /** As Amal has stored it last. */
  private static PlainRows.Decided decided(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT reason, reason_code, confidence, model_used, policy_version, signals"
                    + " FROM decision_logs ORDER BY created_at DESC LIMIT 1")) {
      row.next();
      return new PlainRows.Decided(
          row.getString(1),
          row.getString(2),
          row.getDouble(3),
          row.getString(4),
          row.getString(5),
          row.getString(6));
    }
  }

  /** Everybody, without counting; says what the statements of Amal cost meanwhile. */
  private StatementCosts warmUp(List<Standing> standings, Connection watcher)
      throws SQLException, InterruptedException {
    standings.get(0).warmUp(setting.time());
    StatementCosts.begin(watcher);
    StatementCosts costs = StatementCosts.of(watcher, 1);
    try (ProgressBar bar = Progress.of("turn: warming up", standings.size())) {
      for (Standing standing : standings) {
        long before = Sql.number(watcher, ROWS_THERE);
        double taken = standing.warmUp(setting.time());
        standing.storedATurn((Sql.number(watcher, ROWS_THERE) - before) / taken);
        if (standing == standings.get(0)) {
          costs = StatementCosts.of(watcher, taken);
        }
        bar.step();
      }
    }
    Sql.execute(watcher, "VACUUM ANALYZE");
    return costs;
  }

  private void play(List<Standing> standings, Connection watcher)
      throws SQLException, InterruptedException {
    try (ProgressBar bar =
        Progress.of("turn: answering", (long) setting.rounds() * standings.size())) {
      for (int round = 0; round < setting.rounds(); round++) {
        for (int i = 0; i < standings.size(); i++) {
          Sql.execute(watcher, "CHECKPOINT");
          standings.get((round + i) % standings.size()).play(setting.time());
          // pgbench breaks off when its time is over; nobody is to finish that meanwhile.
          Sql.execute(watcher, "DELETE FROM ops.pending_turns");
          bar.step();
        }
      }
    }
  }

  private Report report(List<Standing> standings, int questions, StatementCosts costs) {
    Standing amal = standings.get(0);
    List<Check> checks = new ArrayList<>();
    checks.add(Check.atLeast("Amal to pgbench", amal.to(standings.get(1)), LEAST_TO_PGBENCH));
    for (Standing peer : standings.subList(2, standings.size())) {
      checks.add(Check.atLeast("Amal to " + peer.title(), amal.to(peer), LEAST_TO_PEERS));
    }
    return new Report(
        "turn",
        String.format(
            Locale.ROOT,
            "%,d chunks, %d questions, %d clients, %d rounds of %d s each, commits reach the disk",
            setting.documents() * InventedCollection.CHUNKS_A_DOCUMENT,
            questions,
            setting.clients(),
            setting.rounds(),
            setting.time().toSeconds()),
        List.of(peers(standings), costs.table()),
        checks);
  }

  private static Table peers(List<Standing> standings) {
    return new Table(
        "peers",
        List.of(
            Column.words("turns taken by", "peer"),
            Column.number("turns/s (median)", "turns_per_second", 0),
            Column.number("slowest", "slowest", 0),
            Column.number("fastest", "fastest", 0),
            Column.number("Amal to it", "amal_ratio", 2),
            Column.number("ms (median)", "median_ms", 1),
            Column.number("ms (p95)", "p95_ms", 1),
            Column.number("rows a turn", "rows_a_turn", 1)),
        standings.stream().map(standing -> row(standing, standings.get(0))).toList());
  }

  private static List<Object> row(Standing standing, Standing amal) {
    boolean isSeen = standing.took().count() > 0;
    return List.of(
        standing.title(),
        standing.rate(),
        standing.slowest(),
        standing.fastest(),
        amal.to(standing),
        isSeen ? standing.took().medianMillis() : Table.NOTHING,
        isSeen ? standing.took().percentileMillis(95) : Table.NOTHING,
        standing.rowsATurn());
  }
}
