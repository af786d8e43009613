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

  /**
   * Asks every peer each of them, one peer after the other, so that what else the machine does hits
   * all peers alike; all of it twice, and only the second time counts.
   */
  void ask(List<Peer> peers) throws SQLException {
    try (ProgressBar bar = Progress.of("vectors: asking", 2L * vectors.size())) {
      for (boolean counts : new boolean[] {false, true}) {
        for (String vector : vectors) {
          for (Peer peer : peers) {
            peer.ask(vector, counts);
          }
          bar.step();
        }
      }
    }
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
