package dz.amal.benchmarks.retrieval;

import dz.amal.benchmarks.collection.InventedQuestion;
import dz.amal.benchmarks.report.Column;
import dz.amal.benchmarks.report.Latencies;
import dz.amal.benchmarks.report.Progress;
import dz.amal.benchmarks.report.Table;
import dz.amal.domain.knowledge.Blend;
import dz.amal.domain.knowledge.KnowledgeIndex;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import me.tongfei.progressbar.ProgressBar;

/**
 * How long people wait for Amal's passages: by both, by meaning alone, and by words alone; and for
 * the nearest ten by pgvector's index and nothing else, below which no search by meaning gets.
 */
final class Waits {

  private static final int WARM_UP = 100;
  private static final int SLOW_PERCENTILE = 95;

  private final KnowledgeIndex index;
  private final List<InventedQuestion> questions;
  private final List<List<Object>> rows = new ArrayList<>();

  Waits(KnowledgeIndex index, List<InventedQuestion> questions) {
    this.index = index;
    this.questions = List.copyOf(questions);
  }

  /**
   * Asks with every blend, and by the shortest statement, one client and so many.
   *
   * @return how long the slow ones of so many clients took by both, in milliseconds
   */
  double measure(int clients, NearestTen shortest) throws SQLException, InterruptedException {
    Map<String, Blend> blends = new LinkedHashMap<>();
    blends.put("by meaning and words", Blend.standard());
    blends.put("by meaning alone", Blend.meaningAlone());
    blends.put("by words alone", Blend.wordsAlone());
    double slow = Double.NaN;
    try (ProgressBar bar =
        Progress.of("retrieval: asking as a turn does", 2L * (blends.size() + 1))) {
      for (Map.Entry<String, Blend> blend : blends.entrySet()) {
        NearestTen search = AskAmal.asForAnAnswer(index, blend.getValue());
        measure(blend.getKey(), search, 1);
        bar.step();
        double slowOfAll = measure(blend.getKey(), search, clients);
        bar.step();
        if (blend.getValue().equals(Blend.standard())) {
          slow = slowOfAll;
        }
      }
      for (int askers : List.of(1, clients)) {
        measure("the nearest ten, shortest statement", shortest, askers);
        bar.step();
      }
    }
    return slow;
  }

  private double measure(String what, NearestTen search, int clients)
      throws SQLException, InterruptedException {
    try (Clients askers = new Clients(clients)) {
      askers.ask(search, questions.subList(0, Math.min(WARM_UP, questions.size())));
      Latencies took = askers.ask(search, questions);
      rows.add(
          List.of(
              what,
              clients,
              took.medianMillis(),
              took.percentileMillis(SLOW_PERCENTILE),
              took.perSecond() * clients));
      return took.percentileMillis(SLOW_PERCENTILE);
    }
  }

  Table table() {
    return new Table(
        "passages",
        List.of(
            Column.words("passages", "search"),
            Column.number("clients", "clients", 0),
            Column.number("ms (median)", "median_ms", 2),
            Column.number("ms (p95)", "p95_ms", 2),
            Column.number("questions/s", "questions_per_second", 0)),
        rows);
  }
}
