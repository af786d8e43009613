package dz.amal.benchmarks.vectors;

import dz.amal.benchmarks.report.Latencies;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What a search found for each query, and how long it took. */
record Answers(List<Set<UUID>> found, Latencies took) {

  Answers {
    found = List.copyOf(found);
  }

  /** Which part of the nearest ten was found; 0 to 1, the mean over all queries. */
  double recallOf(List<Set<UUID>> exact) {
    double sum = 0;
    for (int i = 0; i < exact.size(); i++) {
      sum +=
          (double) found.get(i).stream().filter(exact.get(i)::contains).count()
              / exact.get(i).size();
    }
    return sum / exact.size();
  }
}
