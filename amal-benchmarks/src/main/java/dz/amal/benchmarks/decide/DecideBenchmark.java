package dz.amal.benchmarks.decide;

import dz.amal.benchmarks.report.Benchmark;
import dz.amal.benchmarks.report.Check;
import dz.amal.benchmarks.report.Column;
import dz.amal.benchmarks.report.Latencies;
import dz.amal.benchmarks.report.Progress;
import dz.amal.benchmarks.report.Report;
import dz.amal.benchmarks.report.Table;
import dz.amal.domain.conversation.Mode;
import dz.amal.domain.decision.AnswerSignal;
import dz.amal.domain.decision.Circumstances;
import dz.amal.domain.decision.CueRules;
import dz.amal.domain.decision.DecisionEngine;
import dz.amal.domain.decision.DecisionPolicy;
import dz.amal.domain.decision.Signals;
import dz.amal.domain.language.FoldedText;
import dz.amal.domain.safety.CrisisGuard;
import dz.amal.llm.offline.OfflineIntentClassifier;
import dz.amal.llm.offline.OfflineLanguageIdentifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import me.tongfei.progressbar.ProgressBar;

/**
 * Decisions of one thread: everything that looks at a message, one after the other and whether or
 * not a rule has hit before, and then the engine. Beside it the crisis rules alone, on short
 * messages and on the longest that the API takes.
 */
public final class DecideBenchmark implements Benchmark {

  private static final double LEAST_PER_SECOND = 5_000;
  private static final double MOST_GUARD_MILLIS = 1;
  private static final double MEGABYTE = 1e6;
  private static final int WARM_UPS = 20_000;
  private static final int LONG_WARM_UPS = 10_000;

  private final DecideSetting setting;

  /** A benchmark of so many decisions. */
  public DecideBenchmark(DecideSetting setting) {
    this.setting = setting;
  }

  @Override
  public Report run() {
    double before = usedMegabytes();
    Decider decider = new Decider();
    Messages messages = Messages.read();
    Latencies whole = time("whole decisions", messages.all(), setting.decisions(), decider::decide);
    double memory = usedMegabytes() - before;
    Latencies guard =
        time("crisis rules", messages.all(), setting.decisions(), decider.guard::check);
    List<String> longTexts = messages.joinedTo(setting.characters(), 50, 42);
    Latencies longest =
        timeLong("crisis rules, long", longTexts, setting.longTexts(), decider.guard::check);
    return report(whole, guard, longest, memory);
  }

  /** Everything that a decision is made with. */
  private static final class Decider {

    private final CrisisGuard guard = CrisisGuard.standard();
    private final CueRules cueRules = new CueRules();
    private final OfflineLanguageIdentifier languages = new OfflineLanguageIdentifier();
    private final OfflineIntentClassifier classifier = new OfflineIntentClassifier();
    private final DecisionEngine engine = new DecisionEngine(DecisionPolicy.standard());

    private void decide(String message) {
      FoldedText folded = FoldedText.of(message);
      engine.decide(
          new Signals(
              Circumstances.atFirst(Mode.AUTO),
              languages.identify(message),
              guard.check(folded),
              cueRules.in(folded),
              Optional.of(classifier.estimate(message)),
              AnswerSignal.notTried()));
    }
  }

  private static Latencies time(
      String task, List<String> messages, int count, Consumer<String> work) {
    return time(task, messages, WARM_UPS, count, work);
  }

  private static Latencies timeLong(
      String task, List<String> messages, int count, Consumer<String> work) {
    return time(task, messages, LONG_WARM_UPS, count, work);
  }

  private static Latencies time(
      String task, List<String> messages, int warmUps, int count, Consumer<String> work) {
    Latencies latencies = new Latencies();
    try (ProgressBar bar = Progress.of("decide: " + task, warmUps + (long) count)) {
      for (int i = 0; i < warmUps + count; i++) {
        String message = messages.get(i % messages.size());
        long start = System.nanoTime();
        work.accept(message);
        long took = System.nanoTime() - start;
        if (i >= warmUps) {
          latencies.add(took);
        }
        if (i % 1_000 == 0) {
          bar.stepTo(i);
        }
      }
    }
    return latencies;
  }

  /** What is held after everything that is not was thrown away. */
  private static double usedMegabytes() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE;
  }

  private Report report(Latencies whole, Latencies guard, Latencies longest, double memory) {
    List<Column> columns =
        List.of(
            Column.words("what", "what"),
            Column.number("a second", "per_second", 0),
            Column.number("median ms", "median_ms", 3),
            Column.number("p99 ms", "p99_ms", 3));
    List<List<Object>> rows = new ArrayList<>();
    rows.add(row("whole decision, 80 characters", whole));
    rows.add(row("crisis rules alone, 80 characters", guard));
    rows.add(row("crisis rules alone, " + setting.characters() + " characters", longest));
    return new Report(
        "decide",
        String.format(
            "%,d decisions and %,d long texts, one thread; rules and models hold %.0f MB",
            setting.decisions(), setting.longTexts(), memory),
        List.of(new Table("decisions", columns, rows)),
        List.of(
            Check.atLeast("decisions a second", whole.perSecond(), LEAST_PER_SECOND),
            Check.atMost(
                "p99 of the crisis rules on the longest text, ms",
                longest.percentileMillis(99),
                MOST_GUARD_MILLIS)));
  }

  private static List<Object> row(String what, Latencies latencies) {
    return List.of(
        what, latencies.perSecond(), latencies.medianMillis(), latencies.percentileMillis(99));
  }
}
