package dz.amal.benchmarks.retrieval;

import dz.amal.benchmarks.collection.InventedQuestion;
import dz.amal.benchmarks.report.Progress;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import me.tongfei.progressbar.ProgressBar;

/**
 * Which part of the true nearest ten is found.
 *
 * @param exact the true nearest, by question
 */
record Recall(List<InventedQuestion> questions, List<Set<UUID>> exact) {

  Recall {
    questions = List.copyOf(questions);
    exact = List.copyOf(exact);
  }

  static Recall against(NearestTen exact, List<InventedQuestion> questions) throws SQLException {
    List<Set<UUID>> found = new ArrayList<>();
    try (ProgressBar bar = Progress.of("retrieval: exact search", questions.size())) {
      for (InventedQuestion question : questions) {
        found.add(Set.copyOf(exact.of(question)));
        bar.step();
      }
    }
    return new Recall(questions, found);
  }

  /** 0 to 1, the mean over all questions. */
  double of(NearestTen nearest) throws SQLException {
    double sum = 0;
    for (int i = 0; i < questions.size(); i++) {
      Set<UUID> wanted = exact.get(i);
      long found = nearest.of(questions.get(i)).stream().filter(wanted::contains).count();
      sum += (double) found / wanted.size();
    }
    return sum / questions.size();
  }
}
