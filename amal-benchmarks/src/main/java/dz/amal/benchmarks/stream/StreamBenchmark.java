package dz.amal.benchmarks.stream;

import dz.amal.benchmarks.collection.InventedCollection;
import dz.amal.benchmarks.collection.InventedQuestion;
import dz.amal.benchmarks.database.ScratchCluster;
import dz.amal.benchmarks.models.AlwaysAQuestion;
import dz.amal.benchmarks.models.KnownEmbedder;
import dz.amal.benchmarks.report.Benchmark;
import dz.amal.benchmarks.report.Check;
import dz.amal.benchmarks.report.Column;
import dz.amal.benchmarks.report.Latencies;
import dz.amal.benchmarks.report.Progress;
import dz.amal.benchmarks.report.Report;
import dz.amal.benchmarks.report.Table;
import dz.amal.benchmarks.retrieval.Tables;
import dz.amal.benchmarks.server.BenchServer;
import dz.amal.bootstrap.Amal;
import dz.amal.bootstrap.Models;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import me.tongfei.progressbar.ProgressBar;

/**
 * Hundreds of people who are answered at once by a model that takes its time: how long a sentence
 * is under way from the model to its reader, what the pool of connections bears, what an open
 * stream holds of memory, and how soon somebody in danger is answered meanwhile. Server, model and
 * clients share this process and its machine.
 */
public final class StreamBenchmark implements Benchmark {

  private static final double MOST_MILLIS = 50;
  private static final double MOST_EXHAUSTED_MILLIS = 250;
  private static final double MOST_CRISIS_MILLIS = 1_000;
  private static final int CRISES_AT_THE_END = 3;
  private static final int DOCUMENTS = 100;
  private static final int SEED = 42;
  private static final String DATABASE = "stream";
  private static final Duration SPARE = Duration.ofSeconds(30);

  private final StreamSetting setting;

  /** A benchmark of so many streams. */
  public StreamBenchmark(StreamSetting setting) {
    this.setting = setting;
  }

  @Override
  public Report run() throws SQLException, InterruptedException {
    InventedCollection collection = new InventedCollection(SEED);
    List<InventedQuestion> questions = questions(collection);
    SlowModel model = new SlowModel(setting.sentences(), setting.rhythm());
    Models models =
        new Models(
            Models.offline().languages(),
            new AlwaysAQuestion(),
            new KnownEmbedder(questions),
            model);
    try (ScratchCluster cluster = ScratchCluster.durable()) {
      cluster.createMigrated(DATABASE);
      try (Connection connection = cluster.connect(DATABASE)) {
        Tables.fill(connection, collection, DOCUMENTS);
        try (Amal amal =
            BenchServer.startWaiting(
                cluster,
                DATABASE,
                models,
                Map.of("AMAL_ANSWER_SECONDS", String.valueOf(setting.answer().toSeconds() + 40)))) {
          return measure(new Stage(amal, connection, model, questions));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Another one for each stream, so that it is known whose a sentence is. */
  private List<InventedQuestion> questions(InventedCollection collection) {
    Map<String, InventedQuestion> distinct = new LinkedHashMap<>();
    for (int number = 0; distinct.size() < setting.streams(); number++) {
      InventedQuestion question = collection.question(number, DOCUMENTS);
      distinct.putIfAbsent(question.text(), question);
    }
    return List.copyOf(distinct.values());
  }

  /** Where it all happens. */
  private record Stage(
      Amal amal, Connection connection, SlowModel model, List<InventedQuestion> questions) {}

  private Report measure(Stage stage) throws SQLException, IOException, InterruptedException {
    try (ProgressBar bar = Progress.of("stream: answering", setting.rounds() + 1L)) {
      Memory each = memoryOfAStream(stage);
      bar.step();
      List<Round> rounds = new ArrayList<>();
      try (PoolWatch pool = new PoolWatch(stage.amal().metrics())) {
        for (int i = 0; i < setting.rounds(); i++) {
          rounds.add(round(stage, setting.rhythm(), () -> {}));
          bar.step();
        }
        return report(rounds, pool, each);
      }
    }
  }

  /** In a round of its own that does not count, because collecting garbage holds all threads up. */
  private Memory memoryOfAStream(Stage stage) throws SQLException, IOException {
    Memory before = Memory.now();
    List<Memory> middle = new ArrayList<>();
    round(stage, setting.rhythm().dividedBy(2), () -> middle.add(Memory.now()));
    return middle.get(0).kibibytesEach(before, setting.streams());
  }

  private Round round(Stage stage, Duration rhythm, Runnable inTheMiddle)
      throws SQLException, IOException {
    Amal amal = stage.amal();
    List<Conversations.Place> places = Conversations.start(stage.connection(), setting.streams());
    List<Conversations.Place> inDanger =
        Conversations.start(stage.connection(), 1 + CRISES_AT_THE_END);
    stage.model().beginAnew(rhythm);
    CrisisCall crisis = new CrisisCall(amal.port());
    List<CompletableFuture<Double>> calls = new ArrayList<>();
    Duration answer = rhythm.multipliedBy(setting.sentences());
    try (Listeners listeners =
        new Listeners(
            amal.port(), stage.questions().stream().map(InventedQuestion::text).toList())) {
      long begin = System.nanoTime();
      listeners.listen(
          places,
          answer.plus(SPARE).toNanos(),
          over -> {
            boolean isMiddle = System.nanoTime() - begin > answer.toNanos() / 2;
            if (calls.isEmpty() && isMiddle) {
              inTheMiddle.run();
              calls.add(crisis.from(inDanger.get(0)));
            }
            // With the first that ends, and while the others do.
            int soFar = calls.size() - 1;
            if (soFar >= 0
                && soFar < CRISES_AT_THE_END
                && over > (long) soFar * setting.streams() / CRISES_AT_THE_END) {
              calls.add(crisis.from(inDanger.get(calls.size())));
            }
          });
      double seconds = (System.nanoTime() - begin) / 1e9;
      List<Double> answered = calls.stream().map(CompletableFuture::join).toList();
      return new Round(
          took(stage.model(), listeners.streams()),
          listeners.streams().stream().filter(each -> isComplete(stage.model(), each)).count(),
          answered.get(0),
          answered.stream().skip(1).mapToDouble(Double::doubleValue).max().orElse(Double.NaN),
          seconds);
    }
  }

  private static Latencies took(SlowModel model, List<OpenStream> streams) {
    Latencies took = new Latencies();
    for (OpenStream stream : streams) {
      List<SlowModel.Told> told = model.toldOf(stream.question());
      List<OpenStream.Heard> heard = stream.heard();
      for (int i = 0; i < Math.min(told.size(), heard.size()); i++) {
        took.add(heard.get(i).nanos() - told.get(i).nanos());
      }
    }
    return took;
  }

  /** Whether each sentence was heard, in its place. */
  private static boolean isComplete(SlowModel model, OpenStream stream) {
    List<SlowModel.Told> told = model.toldOf(stream.question());
    List<OpenStream.Heard> heard = stream.heard();
    return stream.isDone()
        && !told.isEmpty()
        && heard.size() >= told.size()
        && IntStream.range(0, told.size())
            .allMatch(i -> heard.get(i).data().contains(told.get(i).sentence()));
  }

  private Report report(List<Round> rounds, PoolWatch pool, Memory each) {
    double slow = Round.median(rounds, round -> round.took().percentileMillis(99));
    double crisis =
        Math.max(
            Round.median(rounds, Round::crisisInTheMiddle),
            Round.median(rounds, Round::crisisAtTheEnd));
    return new Report(
        "stream",
        String.format(
            Locale.ROOT,
            "%d conversations at once, answers of %d sentences over %.1f s, %d rounds",
            setting.streams(),
            setting.sentences(),
            setting.answer().toMillis() / 1e3,
            setting.rounds()),
        List.of(rounds(rounds), pool(pool), memory(each)),
        List.of(
            Check.atMost(
                "ms (p99) from the model to the client, median of rounds", slow, MOST_MILLIS),
            Check.atLeast(
                "conversations answered in full, the worst round",
                (double) rounds.stream().mapToLong(Round::answered).min().orElse(0),
                setting.streams()),
            Check.atMost("connections waited for in vain", pool.timeouts(), 0),
            Check.atMost(
                "ms at most with no connection free and somebody waiting",
                pool.longestExhaustedMillis(),
                MOST_EXHAUSTED_MILLIS),
            Check.atMost("ms until a crisis is answered, median", crisis, MOST_CRISIS_MILLIS)));
  }

  private static Table rounds(List<Round> rounds) {
    List<List<Object>> rows = new ArrayList<>();
    for (int i = 0; i < rounds.size(); i++) {
      Round round = rounds.get(i);
      rows.add(
          List.of(
              "round " + (i + 1),
              round.answered(),
              round.took().count(),
              round.took().medianMillis(),
              round.took().percentileMillis(95),
              round.took().percentileMillis(99),
              round.took().percentileMillis(100),
              round.crisisInTheMiddle(),
              round.crisisAtTheEnd(),
              round.seconds()));
    }
    return new Table(
        "rounds",
        List.of(
            Column.words("from the model to the client", "round"),
            Column.number("answered", "answered", 0),
            Column.number("sentences", "sentences", 0),
            Column.number("ms (median)", "median_ms", 1),
            Column.number("ms (p95)", "p95_ms", 1),
            Column.number("ms (p99)", "p99_ms", 1),
            Column.number("ms (most)", "most_ms", 1),
            Column.number("crisis meanwhile, ms", "crisis_middle_ms", 0),
            Column.number("crisis at the end, ms", "crisis_end_ms", 0),
            Column.number("all, s", "seconds", 1)),
        rows);
  }

  private static Table pool(PoolWatch pool) {
    return new Table(
        "pool",
        List.of(Column.words("connections of the pool", "figure"), Column.number("", "value", 0)),
        List.of(
            List.of("most in use", pool.mostActive()),
            List.of("most who waited for one", pool.mostPending()),
            List.of("waited for in vain", pool.timeouts()),
            List.of("longest without a free one, ms", pool.longestExhaustedMillis())));
  }

  private static Table memory(Memory each) {
    return new Table(
        "memory",
        List.of(Column.words("memory of an open stream", "figure"), Column.number("KiB", "kib", 0)),
        List.of(
            List.of("heap, after a collection", each.heap()),
            List.of("resident, with its two threads and its client", each.resident())));
  }
}
