package dz.amal.bootstrap.eval.retrieval;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * How good rankings are, as means over the questions that have an answer; each 0 to 1.
 *
 * @param n how many questions
 * @param recallAt5 the part of the answers that stands among the first five
 * @param recallAt10 among the first ten
 * @param mrrAt10 1 / the place of the first answer, 0 if it is not among the first ten
 * @param ndcgAt10 normalised discounted cumulative gain with gains of 0 and 1 (Järvelin and
 *     Kekäläinen, 2002)
 */
public record RetrievalFigures(
    int n, double recallAt5, double recallAt10, double mrrAt10, double ndcgAt10) {

  private static final int DEPTH = 10;
  private static final int SHALLOW = 5;

  /**
   * A ranking, and what it should have found.
   *
   * @param ranked ids, the best first
   * @param relevant at least one
   */
  record Judged(List<String> ranked, Set<String> relevant) {

    double recall(int depth) {
      return hits(depth) / (double) relevant.size();
    }

    private long hits(int depth) {
      return ranked.stream().limit(depth).filter(relevant::contains).count();
    }

    double reciprocalRank() {
      return IntStream.range(0, Math.min(DEPTH, ranked.size()))
          .filter(place -> relevant.contains(ranked.get(place)))
          .mapToDouble(place -> 1.0 / (place + 1))
          .findFirst()
          .orElse(0);
    }

    double ndcg() {
      double gain =
          IntStream.range(0, Math.min(DEPTH, ranked.size()))
              .filter(place -> relevant.contains(ranked.get(place)))
              .mapToDouble(Judged::discount)
              .sum();
      double best =
          IntStream.range(0, Math.min(DEPTH, relevant.size())).mapToDouble(Judged::discount).sum();
      return gain / best;
    }

    private static double discount(int place) {
      return Math.log(2) / Math.log(place + 2);
    }
  }

  static RetrievalFigures of(List<Judged> judged) {
    return new RetrievalFigures(
        judged.size(),
        mean(judged.stream().mapToDouble(one -> one.recall(SHALLOW)).toArray()),
        mean(judged.stream().mapToDouble(one -> one.recall(DEPTH)).toArray()),
        mean(judged.stream().mapToDouble(Judged::reciprocalRank).toArray()),
        mean(judged.stream().mapToDouble(Judged::ndcg).toArray()));
  }

  private static double mean(double[] values) {
    return IntStream.range(0, values.length).mapToDouble(i -> values[i]).average().orElse(0);
  }
}
