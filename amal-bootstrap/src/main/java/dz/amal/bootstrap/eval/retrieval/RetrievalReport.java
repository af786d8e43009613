package dz.amal.bootstrap.eval.retrieval;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What an evaluation says.
 *
 * @param documents how many were searched
 * @param results by the name of the way of searching
 */
public record RetrievalReport(
    int documents, boolean isJudgedByChunk, Map<String, EvaluateRetrieval.Result> results) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final double MEDIAN = 0.5;
  private static final double MOST = 0.95;

  /** One JSON object, as the API fixes it, with the size of the collection. */
  public String json() {
    ObjectNode json = JSON.createObjectNode();
    results.forEach((name, result) -> json.set(name, object(result)));
    int n =
        results.values().stream().mapToInt(result -> result.figures().n()).findFirst().orElse(0);
    return json.put("documents", documents).put("n", n).toString();
  }

  private ObjectNode object(EvaluateRetrieval.Result result) {
    ObjectNode json = figures(result.figures());
    json.put("p50_ms", percentile(result.latencies(), MEDIAN));
    json.put("p95_ms", percentile(result.latencies(), MOST));
    if (isJudgedByChunk) {
      json.set("by_document", figures(result.byDocument()));
    }
    return json;
  }

  private static ObjectNode figures(RetrievalFigures figures) {
    return JSON.createObjectNode()
        .put("recall_at_5", figures.recallAt5())
        .put("recall_at_10", figures.recallAt10())
        .put("mrr_at_10", figures.mrrAt10())
        .put("ndcg_at_10", figures.ndcgAt10());
  }

  /** A table for people. */
  public void print(PrintWriter out) {
    out.printf(
        "%-20s %8s %8s %8s %8s %8s %8s%n",
        "", "recall5", "recall10", "MRR10", "nDCG10", "p50 ms", "p95 ms");
    results.forEach(
        (name, result) -> {
          print(out, name, result.figures(), result.latencies());
          if (isJudgedByChunk) {
            print(out, "  by document", result.byDocument(), result.latencies());
          }
        });
  }

  private static void print(
      PrintWriter out, String name, RetrievalFigures figures, List<Double> latencies) {
    out.printf(
        Locale.ROOT,
        "%-20s %8.3f %8.3f %8.3f %8.3f %8.1f %8.1f%n",
        name,
        figures.recallAt5(),
        figures.recallAt10(),
        figures.mrrAt10(),
        figures.ndcgAt10(),
        percentile(latencies, MEDIAN),
        percentile(latencies, MOST));
  }

  private static double percentile(List<Double> values, double part) {
    List<Double> sorted = values.stream().sorted(Comparator.naturalOrder()).toList();
    return sorted.isEmpty() ? 0 : sorted.get((int) Math.ceil(part * sorted.size()) - 1);
  }
}
