package dz.amal.benchmarks.vectors;

import dz.amal.benchmarks.database.ScratchCluster;
import dz.amal.benchmarks.report.Latencies;
import dz.amal.benchmarks.report.Progress;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import me.tongfei.progressbar.ProgressBar;

/** The queries, the same for every index. */
record Questions(List<String> vectors) {

  Questions {
    vectors = List.copyOf(vectors);
  }

  static Questions near(ClusteredVectors vectors, VectorsSetting setting) {
    return new Questions(
        IntStream.range(0, setting.queries())
            .mapToObj(i -> ClusteredVectors.text(vectors.query(i, setting.vectors())))
            .toList());
  }

  String first() {
    return vectors.get(0);
  }

  /** Asks all of them twice, one after the other, and times the second time. */
  Answers ask(Connection connection, Search search) throws SQLException {
    Latencies took = new Latencies();
    List<Set<UUID>> found = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(search.sql())) {
      for (String vector : vectors) {
        Search.ask(statement, vector);
      }
      for (String vector : vectors) {
        long start = System.nanoTime();
        Set<UUID> nearest = Search.ask(statement, vector);
        took.add(System.nanoTime() - start);
        found.add(nearest);
      }
    }
    return new Answers(found, took);
  }

  /** Asks the first few, for what is too slow to be asked all alone. */
  Latencies time(Connection connection, Search search, int few) throws SQLException {
    Latencies took = new Latencies();
    try (PreparedStatement statement = connection.prepareStatement(search.sql())) {
      for (String vector : vectors.subList(0, Math.min(few, vectors.size()))) {
        long start = System.nanoTime();
        Search.ask(statement, vector);
        took.add(System.nanoTime() - start);
      }
    }
    return took;
  }

  /** Asks all of them on all processors: how long each takes does not matter here. */
  List<Set<UUID>> askTogether(ScratchCluster cluster, String database, Search search)
      throws SQLException, InterruptedException {
    ExecutorService threads =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    try (ProgressBar bar = Progress.of("vectors: exact search", vectors.size())) {
      List<Callable<Set<UUID>>> tasks = new ArrayList<>();
      for (String vector : vectors) {
        tasks.add(
            () -> {
              try (Connection connection = cluster.connect(database)) {
                search.begin(connection);
                try (PreparedStatement statement = connection.prepareStatement(search.sql())) {
                  return Search.ask(statement, vector);
                } finally {
                  bar.step();
                }
              }
            });
      }
      return results(threads.invokeAll(tasks));
    } finally {
      threads.shutdownNow();
    }
  }

  private static List<Set<UUID>> results(List<Future<Set<UUID>>> futures)
      throws SQLException, InterruptedException {
    List<Set<UUID>> results = new ArrayList<>();
    for (Future<Set<UUID>> future : futures) {
      try {
        results.add(future.get());
      } catch (ExecutionException e) {
        throw new SQLException("a search failed", e.getCause());
      }
    }
    return results;
  }
}
